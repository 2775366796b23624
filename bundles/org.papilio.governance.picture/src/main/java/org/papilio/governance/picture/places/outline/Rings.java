package org.papilio.governance.picture.places.outline;

import java.util.List;
import org.papilio.platform.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Checks the points and rings of a file, and counts them. */
final class Rings {

  /** More points than these no drawing needs. */
  static final int MOST_POINTS = 1_000_000;

  /** Degrees by which a rounded number may stand beyond the edge of the world. */
  private static final double ROUNDING = 1e-6;

  private final String file;
  private int points;

  Rings(String file) {
    this.file = file;
  }

  /**
   * Longitude and latitude in degrees, one after the other.
   *
   * @param where of the ring, for messages
   */
  double[] ring(List<double[]> positions, String where) {
    if (positions.size() < 4) {
      throw wrong("a ring has " + positions.size() + " points", where)
          .allowing("4 or more, the last equal to the first")
          .exception();
    }
    double[] ring = new double[positions.size() * 2];
    for (int i = 0; i < positions.size(); i++) {
      double[] at = checked(positions.get(i), where);
      ring[2 * i] = at[0];
      ring[2 * i + 1] = at[1];
    }
    if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
      throw wrong("a ring is not closed", where)
          .allowing("rings whose last point equals the first")
          .exception();
    }
    return ring;
  }

  private double[] checked(double[] position, String where) {
    double longitude = position[0];
    double latitude = position[1];
    // Written so that a number that is none fails too.
    if (!(Math.abs(longitude) <= 180 + ROUNDING && Math.abs(latitude) <= 90 + ROUNDING)) {
      throw wrong("the point " + longitude + ", " + latitude + " lies on no globe", where)
          .allowing("longitude -180 to 180, latitude -90 to 90, in degrees")
          .fix("bring the file to WGS 84 (EPSG:4326) first")
          .exception();
    }
    return new double[] {Math.clamp(longitude, -180, 180), Math.clamp(latitude, -90, 90)};
  }

  /** A position as two numbers; more, such as a height, are left out. */
  double[] position(JsonNode node, String where) {
    if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      throw wrong("a point is not two numbers", where).exception();
    }
    if (++points > MOST_POINTS) {
      throw Problem.badInput("the file has more than " + MOST_POINTS + " points")
          .at(file)
          .fix("take outlines of a coarser scale")
          .exception();
    }
    return new double[] {node.get(0).asDouble(), node.get(1).asDouble()};
  }

  /** Counts points that stand in the file once and are used again. */
  void count(int used, String where) {
    points += used;
    if (points > 2 * MOST_POINTS) {
      throw wrong("arcs are used more often than any map needs", where).exception();
    }
  }

  Problem wrong(String what, String where) {
    return Problem.badInput(what).at(file + ", " + where);
  }
}
