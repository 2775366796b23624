package org.papilio.governance.picture;

import java.util.List;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.api.layout.FlowPath.Curve;
import org.papilio.governance.api.layout.FlowPath.Line;
import org.papilio.governance.api.layout.FlowPath.Point;
import org.papilio.governance.api.layout.FlowPath.Step;
import org.papilio.picture.api.Svg;

/** Writes paths of flows as SVG path data. */
public final class Paths {

  private Paths() {}

  /**
   * Path data of a flow.
   *
   * @param dx added to each x
   * @param dy added to each y
   * @param trim px by which the last straight step is shortened, for the arrow head
   */
  public static String data(FlowPath path, double dx, double dy, double trim) {
    StringBuilder d = new StringBuilder("M");
    point(d, path.start(), dx, dy);
    List<Step> steps = path.steps();
    Point before = path.start();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      switch (steps.get(i)) {
        case Line(Point to) -> {
          d.append('L');
          point(d, last ? shortened(before, to, trim) : to, dx, dy);
          before = to;
        }
        case Curve(Point first, Point second, Point to) -> {
          d.append('C');
          point(d, first, dx, dy);
          d.append(' ');
          point(d, second, dx, dy);
          d.append(' ');
          point(d, to, dx, dy);
          before = to;
        }
      }
    }
    return d.toString();
  }

  private static Point shortened(Point from, Point to, double trim) {
    double length = Math.sqrt(square(to.x() - from.x()) + square(to.y() - from.y()));
    if (length <= 0) {
      return to;
    }
    double kept = Math.max(0.2, 1 - trim / length);
    return new Point(from.x() + (to.x() - from.x()) * kept, from.y() + (to.y() - from.y()) * kept);
  }

  private static double square(double value) {
    return value * value;
  }

  private static void point(StringBuilder d, Point point, double dx, double dy) {
    d.append(Svg.number(point.x() + dx)).append(' ').append(Svg.number(point.y() + dy));
  }
}
