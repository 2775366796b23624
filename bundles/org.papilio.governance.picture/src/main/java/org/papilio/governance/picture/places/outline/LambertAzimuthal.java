package org.papilio.governance.picture.places.outline;

/**
 * Lambert azimuthal equal-area projection of the ellipsoid GRS 80, about any centre. With the
 * centre 52° N, 10° E it is that of EPSG:3035. Source of the formulas: Snyder, Map Projections: A
 * Working Manual, USGS Professional Paper 1395, 1987, pages 187 to 190, equations 24-17 to 24-20.
 */
public final class LambertAzimuthal implements Projection {

  /** Half of the longer axis of GRS 80, in metres. */
  private static final double AXIS = 6_378_137;

  private static final double FLATTENING = 1 / 298.257222101;
  private static final double SQUARE = FLATTENING * (2 - FLATTENING);
  private static final double ECCENTRICITY = Math.sqrt(SQUARE);
  private static final double POLE = authalic(1);

  /** Cosine of the farthest angle from the centre that is drawn: 100 degrees. */
  private static final double FARTHEST = Math.cos(Math.toRadians(100));

  private final double middle;
  private final double sin;
  private final double cos;
  private final double radius;
  private final double stretch;

  /**
   * @param longitude of the centre, degrees
   * @param latitude of the centre, degrees, less than 90 from the equator
   */
  public LambertAzimuthal(double longitude, double latitude) {
    double sinLatitude = StrictMath.sin(Math.toRadians(latitude));
    double beta = StrictMath.asin(authalic(sinLatitude) / POLE);
    this.middle = longitude;
    this.sin = StrictMath.sin(beta);
    this.cos = StrictMath.cos(beta);
    this.radius = AXIS * Math.sqrt(POLE / 2);
    double parallel =
        StrictMath.cos(Math.toRadians(latitude))
            / Math.sqrt(1 - SQUARE * sinLatitude * sinLatitude);
    this.stretch = AXIS * parallel / (radius * cos);
  }

  /** The projection of EPSG:3035 without its false origin. */
  public static LambertAzimuthal ofEurope() {
    return new LambertAzimuthal(10, 52);
  }

  /** Equation 3-12: q of the sine of a latitude. */
  private static double authalic(double sine) {
    double part = ECCENTRICITY * sine;
    return (1 - SQUARE)
        * (sine / (1 - part * part) - StrictMath.log((1 - part) / (1 + part)) / (2 * ECCENTRICITY));
  }

  @Override
  public double[] of(double longitude, double latitude) {
    double away = Math.toRadians(longitude - middle);
    double beta =
        StrictMath.asin(
            Math.clamp(authalic(StrictMath.sin(Math.toRadians(latitude))) / POLE, -1, 1));
    double sinBeta = StrictMath.sin(beta);
    double cosBeta = StrictMath.cos(beta);
    double along = StrictMath.cos(away);
    double scale = radius * Math.sqrt(2 / (1 + sin * sinBeta + cos * cosBeta * along));
    return new double[] {
      scale * stretch * cosBeta * StrictMath.sin(away),
      scale / stretch * (cos * sinBeta - sin * cosBeta * along)
    };
  }

  @Override
  public boolean torn() {
    return false;
  }

  @Override
  public boolean shows(double longitude, double latitude) {
    double high = Math.toRadians(latitude);
    double along = StrictMath.cos(Math.toRadians(longitude - middle));
    return sin * StrictMath.sin(high) + cos * StrictMath.cos(high) * along > FARTHEST;
  }
}
