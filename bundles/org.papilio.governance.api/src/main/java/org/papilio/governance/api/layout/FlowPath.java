package org.papilio.governance.api.layout;

import java.util.List;

/**
 * The path of one flow, from the edge of the card that it leaves to the edge of the card where it
 * arrives.
 *
 * @param flow id of the flow
 * @param start where it begins
 * @param steps how it goes on; never empty
 * @param end the direction in which it arrives
 */
public record FlowPath(String flow, Point start, List<Step> steps, Heading end) {

  /** A place in px. */
  public record Point(double x, double y) {}

  /** The direction of travel at the arriving end. */
  public enum Heading {
    UP(0, -1),
    DOWN(0, 1),
    LEFT(-1, 0),
    RIGHT(1, 0);

    private final int dx;
    private final int dy;

    Heading(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }

    public int dx() {
      return dx;
    }

    public int dy() {
      return dy;
    }
  }

  /** One step of a path. */
  public sealed interface Step permits Line, Curve {
    /** Where the step ends. */
    Point to();
  }

  /** A straight step. */
  public record Line(Point to) implements Step {}

  /** A cubic curve with two control points. */
  public record Curve(Point first, Point second, Point to) implements Step {}

  public FlowPath {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("the path of flow " + flow + " has no step");
    }
    steps = List.copyOf(steps);
  }

  /** Where the path arrives. */
  public Point tip() {
    return steps.getLast().to();
  }
}
