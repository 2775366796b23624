package org.papilio.governance.picture.places.outline;

/**
 * The Equal Earth projection of the whole world, of a sphere with the surface of WGS 84. Source:
 * Šavrič, Patterson and Jenny, The Equal Earth map projection, International Journal of
 * Geographical Information Science 33(3), 2019 (online 2018), pages 454 to 465.
 */
public final class EqualEarth implements Projection {

  /** Radius of the sphere with the surface of WGS 84, in metres. */
  static final double RADIUS = 6_371_007.181;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

  @Override
  public double[] of(double longitude, double latitude) {
    double theta = StrictMath.asin(HALF_ROOT_3 * StrictMath.sin(Math.toRadians(latitude)));
    double square = theta * theta;
    double sixth = square * square * square;
    double slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
    double x = Math.toRadians(longitude) * StrictMath.cos(theta) / (HALF_ROOT_3 * slope);
    double y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return new double[] {RADIUS * x, RADIUS * y};
  }

  @Override
  public boolean torn() {
    return true;
  }

  @Override
  public boolean shows(double longitude, double latitude) {
    return true;
  }
}
