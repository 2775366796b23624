package org.papilio.governance.picture.places.outline;

import java.util.Collection;
import java.util.Optional;

/**
 * An upright rectangle.
 *
 * @param right {@code left} or more
 * @param bottom {@code top} or more
 */
public record Box(double left, double top, double right, double bottom) {

  public static Box of(double x, double y) {
    return new Box(x, y, x, y);
  }

  public Box with(double x, double y) {
    return new Box(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
  }

  public Box with(Box other) {
    return with(other.left, other.top).with(other.right, other.bottom);
  }

  /** The smallest that holds all; empty for none. */
  public static Optional<Box> around(Collection<Box> boxes) {
    return boxes.stream().reduce(Box::with);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** The same, larger by this much on every side. */
  public Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  public boolean holds(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  public boolean holds(Box other) {
    return holds(other.left, other.top) && holds(other.right, other.bottom);
  }

  /** Whether both have more than an edge in common. */
  public boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
}
