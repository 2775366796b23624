package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.governance.picture.places.outline.Antimeridian;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.governance.picture.places.outline.Clip;
import org.papilio.governance.picture.places.outline.Outline;
import org.papilio.picture.api.Svg;

/** Brings outlines into a pane: projected, cut at its edges, without what is finer than a px. */
final class Shapes {

  /** Points nearer to the last one than this, in px, are left out. */
  private static final double FINEST = .5;

  private final MapWindow window;
  private final Box pane;
  private final double scale;
  private final Clip clip;

  Shapes(MapWindow window, Box pane) {
    this.window = window;
    this.pane = pane;
    this.scale =
        Math.min(pane.width() / window.box().width(), pane.height() / window.box().height());
    this.clip = new Clip(pane);
  }

  /**
   * An outline in the pane.
   *
   * @param path SVG path data, to be filled by the even-odd rule
   * @param box around it
   * @param x middle of its largest part
   */
  record Shape(String path, Box box, double x, double y) {}

  /** Where a point stands; empty when it is outside of the pane. */
  Optional<double[]> at(double longitude, double latitude) {
    if (!window.projection().shows(longitude, latitude)) {
      return Optional.empty();
    }
    double[] at = place(longitude, latitude);
    return pane.holds(at[0], at[1]) ? Optional.of(at) : Optional.empty();
  }

  private double[] place(double longitude, double latitude) {
    double[] metres = window.projection().of(longitude, latitude);
    Box box = window.box();
    return new double[] {
      (pane.left() + pane.right()) / 2 + (metres[0] - (box.left() + box.right()) / 2) * scale,
      (pane.top() + pane.bottom()) / 2 + (-metres[1] - (box.top() + box.bottom()) / 2) * scale
    };
  }

  /** The part of an outline that is in the pane; empty for none. */
  Optional<Shape> shape(Outline outline) {
    List<List<double[]>> parts = new ArrayList<>();
    for (double[] ring : outline.rings()) {
      for (double[] whole : window.projection().torn() ? Antimeridian.cut(ring) : List.of(ring)) {
        List<double[]> part = clip.of(points(whole));
        if (part.size() > 2) {
          parts.add(part);
        }
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(shape(parts));
  }

  private List<double[]> points(double[] ring) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i + 2 < ring.length; i += 2) {
      if (!window.projection().shows(ring[i], ring[i + 1])) {
        return List.of();
      }
      double[] at = place(ring[i], ring[i + 1]);
      if (points.isEmpty()
          || Math.abs(at[0] - points.getLast()[0]) + Math.abs(at[1] - points.getLast()[1])
              >= FINEST) {
        points.add(at);
      }
    }
    return points;
  }

  private static Shape shape(List<List<double[]>> parts) {
    StringBuilder path = new StringBuilder();
    Box box = Box.of(parts.getFirst().getFirst()[0], parts.getFirst().getFirst()[1]);
    double largest = -1;
    double[] middle = {};
    for (List<double[]> part : parts) {
      for (int i = 0; i < part.size(); i++) {
        double[] at = part.get(i);
        path.append(i == 0 ? 'M' : 'L')
            .append(Svg.number(at[0]))
            .append(' ')
            .append(Svg.number(at[1]));
        box = box.with(at[0], at[1]);
      }
      path.append('Z');
      double[] weighed = middle(part);
      if (weighed[2] > largest) {
        largest = weighed[2];
        middle = weighed;
      }
    }
    return new Shape(path.toString(), box, middle[0], middle[1]);
  }

  /** The centre of gravity of a ring and its area. */
  private static double[] middle(List<double[]> ring) {
    double twice = 0;
    double x = 0;
    double y = 0;
    double[] from = ring.getLast();
    for (double[] to : ring) {
      double cross = from[0] * to[1] - to[0] * from[1];
      twice += cross;
      x += (from[0] + to[0]) * cross;
      y += (from[1] + to[1]) * cross;
      from = to;
    }
    return Math.abs(twice) < 1e-6
        ? new double[] {ring.getFirst()[0], ring.getFirst()[1], 0}
        : new double[] {x / (3 * twice), y / (3 * twice), Math.abs(twice) / 2};
  }
}
