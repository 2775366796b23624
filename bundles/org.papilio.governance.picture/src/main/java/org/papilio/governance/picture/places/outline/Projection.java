package org.papilio.governance.picture.places.outline;

/** Brings the globe onto a plane; both projections here keep areas. */
public interface Projection {

  /**
   * Where a point lies.
   *
   * @param longitude degrees, -180 to 180
   * @param latitude degrees, -90 to 90
   * @return metres to the east and to the north
   */
  double[] of(double longitude, double latitude);

  /** Whether the map is torn at 180 degrees of longitude. */
  boolean torn();

  /** Whether a point lies near enough to the middle to be drawn without tearing. */
  boolean shows(double longitude, double latitude);
}
