package org.papilio.governance.picture.places.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  /** Of GRS 80, as EPSG:7019 gives it. */
  private static final double AXIS = 6_378_137;

  private static final double SQUARE = 0.00669438002290;

  /**
   * IOGP Guidance Note 7-2, example of method 9820 (EPSG:3035): 50° N, 5° E lies at E 3962799.45, N
   * 2999718.85; the false origin is E 4321000, N 3210000.
   */
  @Test
  void lambertsProjectionGivesThePointOfTheGuidanceNote() {
    double[] at = LambertAzimuthal.ofEurope().of(5, 50);
    assertEquals(3_962_799.45 - 4_321_000, at[0], 0.01);
    assertEquals(2_999_718.85 - 3_210_000, at[1], 0.01);
  }

  @Test
  void theCentreOfLambertsProjectionIsItsOrigin() {
    double[] at = new LambertAzimuthal(24, -33).of(24, -33);
    assertEquals(0, at[0], 1e-6);
    assertEquals(0, at[1], 1e-6);
  }

  /** PROJ 9, {@code cs2cs EPSG:4326 EPSG:8857}: edges of the world in Equal Earth. */
  @Test
  void equalEarthHasTheEdgesThatProjGives() {
    assertEquals(17_243_959.06, new EqualEarth().of(180, 0)[0], 1);
    assertEquals(-10_216_474.79, new EqualEarth().of(-180, -90)[0], 1);
    assertEquals(-8_392_927.60, new EqualEarth().of(-180, -90)[1], 1);
  }

  @Test
  void lambertsProjectionKeepsAreasOfTheEllipsoid() {
    Projection projection = LambertAzimuthal.ofEurope();
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      double west = -25 + random.nextInt(60);
      double south = 34 + random.nextInt(36);
      double real = Math.toRadians(.01) * (zone(south + .01) - zone(south));
      assertEquals(1, plane(projection, west, south, .01) / real, 1e-6);
    }
  }

  @Test
  void equalEarthKeepsAreasOfTheSphere() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      double west = -180 + random.nextInt(359);
      double south = -85 + random.nextInt(170);
      double high = Math.sin(Math.toRadians(south + .01)) - Math.sin(Math.toRadians(south));
      double real = EqualEarth.RADIUS * EqualEarth.RADIUS * Math.toRadians(.01) * high;
      assertEquals(1, plane(new EqualEarth(), west, south, .01) / real, 1e-5);
    }
  }

  /** Surface of the ellipsoid from the equator to a latitude, for one radian of longitude. */
  private static double zone(double latitude) {
    double sin = Math.sin(Math.toRadians(latitude));
    double e = Math.sqrt(SQUARE);
    return AXIS
        * AXIS
        * (1 - SQUARE)
        / 2
        * (sin / (1 - SQUARE * sin * sin) + Math.log((1 + e * sin) / (1 - e * sin)) / (2 * e));
  }

  private static double plane(Projection projection, double west, double south, double step) {
    double[][] corners = {
      projection.of(west, south),
      projection.of(west + step, south),
      projection.of(west + step, south + step),
      projection.of(west, south + step)
    };
    double twice = 0;
    for (int i = 0; i < 4; i++) {
      double[] a = corners[i];
      double[] b = corners[(i + 1) % 4];
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return twice / 2;
  }
}
