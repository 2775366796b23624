package org.papilio.governance.picture.places.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rings at the edges of a box. Source: Sutherland and Hodgman, Reentrant polygon clipping,
 * Communications of the ACM 17(1), 1974, pages 32 to 42.
 */
public final class Clip {

  private final Box box;

  public Clip(Box box) {
    this.box = box;
  }

  /**
   * What of a ring lies in the box; parts that were apart are joined along the edges.
   *
   * @param ring points as x, y, the first not repeated
   * @return the same way; empty when nothing lies inside
   */
  public List<double[]> of(List<double[]> ring) {
    List<double[]> rest = ring;
    for (int edge = 0; edge < 4 && !rest.isEmpty(); edge++) {
      List<double[]> kept = new ArrayList<>();
      double[] from = rest.getLast();
      for (double[] to : rest) {
        boolean fromInside = inside(edge, from) >= 0;
        boolean toInside = inside(edge, to) >= 0;
        if (fromInside != toInside) {
          kept.add(crossing(edge, from, to));
        }
        if (toInside) {
          kept.add(to);
        }
        from = to;
      }
      rest = kept;
    }
    return rest;
  }

  /** How far a point lies inside of an edge. */
  private double inside(int edge, double[] point) {
    return switch (edge) {
      case 0 -> point[0] - box.left();
      case 1 -> box.right() - point[0];
      case 2 -> point[1] - box.top();
      default -> box.bottom() - point[1];
    };
  }

  private double[] crossing(int edge, double[] from, double[] to) {
    double a = inside(edge, from);
    double share = a / (a - inside(edge, to));
    return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
  }
}
