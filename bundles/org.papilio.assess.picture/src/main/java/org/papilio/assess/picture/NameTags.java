package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.papilio.picture.api.Face;

/**
 * Names beside points such that none lies on another or on a point: the nearest free place around
 * its point, with a line to it from a distance. A name for which no place is free is left out; the
 * title of its point and the table still have it.
 */
final class NameTags {

  /** Names are set up to this number of points; more would cover the picture. */
  static final int MOST = 250;

  private static final double HEIGHT = 14;
  private static final double SIGN = 7;
  private static final double[] DISTANCES = {9, 16, 26, 40, 58, 80};

  /** Right, left, above and below first, since they read best. */
  private static final double[][] DIRECTIONS = {
    {1, 0},
    {-1, 0},
    {0.7, -0.7},
    {0.7, 0.7},
    {-0.7, -0.7},
    {-0.7, 0.7},
    {0, -1},
    {0, 1},
    {0.9, -0.4},
    {0.9, 0.4},
    {-0.9, -0.4},
    {-0.9, 0.4},
    {0.3, -0.95},
    {0.3, 0.95},
    {-0.3, -0.95},
    {-0.3, 0.95}
  };

  /** A point whose name is wanted. */
  record Wanted(String name, double x, double y) {}

  /**
   * A name in its place.
   *
   * @param box around the words; the base line is 3.5 px above its lower edge
   * @param far whether a line leads from the point to it
   */
  record Placed(Wanted of, String text, Box box, boolean far) {}

  private final Sheet sheet;
  private final Box area;
  private final List<Box> taken = new ArrayList<>();

  NameTags(Sheet sheet, Box area) {
    this.sheet = sheet;
    this.area = area;
  }

  /** Keeps names away from something drawn. */
  void keepClear(Box box) {
    taken.add(box);
  }

  /** The names that have a place. The order of the points changes nothing. */
  List<Placed> place(List<Wanted> wanted) {
    List<Placed> placed = new ArrayList<>();
    if (wanted.size() > MOST) {
      return placed;
    }
    List<Wanted> ordered =
        wanted.stream()
            .sorted(
                Comparator.comparingDouble(Wanted::y)
                    .thenComparingDouble(Wanted::x)
                    .thenComparing(Wanted::name))
            .toList();
    ordered.forEach(
        point -> taken.add(new Box(point.x() - SIGN, point.y() - SIGN, 2 * SIGN, 2 * SIGN)));
    for (Wanted point : ordered) {
      String text = sheet.fit(Face.TEXT, Sheet.SMALL, point.name(), 150);
      double width = sheet.width(Face.TEXT, Sheet.SMALL, text) + 2;
      free(point, width)
          .ifPresent(
              found -> {
                taken.add(found);
                double dx = nearest(point.x(), found.x(), found.right());
                double dy = nearest(point.y(), found.y(), found.bottom());
                boolean far = dx * dx + dy * dy > 12 * 12;
                placed.add(new Placed(point, text, found, far));
              });
    }
    return placed;
  }

  private Optional<Box> free(Wanted point, double width) {
    for (double distance : DISTANCES) {
      for (double[] way : DIRECTIONS) {
        double x =
            point.x() + way[0] * distance + (way[0] > 0 ? 0 : way[0] < 0 ? -width : -width / 2);
        double y = point.y() + way[1] * (distance + HEIGHT / 2) - HEIGHT / 2;
        Box box = new Box(x, y, width, HEIGHT);
        if (area.holds(box) && taken.stream().noneMatch(box::meets)) {
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }

  private static double nearest(double at, double low, double high) {
    return at < low ? low - at : at > high ? at - high : 0;
  }
}
