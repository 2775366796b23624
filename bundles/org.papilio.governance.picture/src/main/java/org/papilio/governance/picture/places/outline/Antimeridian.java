package org.papilio.governance.picture.places.outline;

import java.util.ArrayList;
import java.util.List;

/** Cuts rings at the meridian where maps of the whole world are torn: 180 degrees. */
public final class Antimeridian {

  private static final Clip WORLD = new Clip(new Box(-180, -90, 180, 90));
  private static final double TURN = 360;

  private Antimeridian() {}

  /**
   * The parts of a ring, none of which leaves the map at one side to come back at the other. A step
   * of more than half a turn counts as one across the meridian; a ring around a pole goes along its
   * edge.
   *
   * @param ring longitude, latitude, longitude, latitude in degrees; closed
   * @return the same way
   */
  public static List<double[]> cut(double[] ring) {
    List<double[]> points = unrolled(ring);
    double least = points.stream().mapToDouble(point -> point[0]).min().orElse(0);
    double most = points.stream().mapToDouble(point -> point[0]).max().orElse(0);
    if (least >= -180 && most <= 180) {
      return List.of(closed(points));
    }
    List<double[]> parts = new ArrayList<>();
    for (double turn = -TURN; turn <= TURN; turn += TURN) {
      double by = turn;
      List<double[]> part =
          WORLD.of(points.stream().map(at -> new double[] {at[0] + by, at[1]}).toList());
      if (part.size() > 2) {
        parts.add(closed(part));
      }
    }
    return parts;
  }

  /** The points with longitudes that go on beyond 180 degrees; the last is not repeated. */
  private static List<double[]> unrolled(double[] ring) {
    List<double[]> points = new ArrayList<>();
    double turns = 0;
    double north = 0;
    for (int i = 0; i < ring.length; i += 2) {
      if (i > 0 && Math.abs(ring[i] - ring[i - 2]) > TURN / 2) {
        turns += ring[i] < ring[i - 2] ? TURN : -TURN;
      }
      points.add(new double[] {ring[i] + turns, ring[i + 1]});
      north += ring[i + 1];
    }
    if (turns != 0) {
      double pole = north > 0 ? 90 : -90;
      points.add(new double[] {points.getLast()[0], pole});
      points.add(new double[] {points.getFirst()[0], pole});
    } else {
      points.removeLast();
    }
    return points;
  }

  private static double[] closed(List<double[]> points) {
    double[] ring = new double[2 * points.size() + 2];
    for (int i = 0; i <= points.size(); i++) {
      double[] at = points.get(i % points.size());
      ring[2 * i] = at[0];
      ring[2 * i + 1] = at[1];
    }
    return ring;
  }
}
