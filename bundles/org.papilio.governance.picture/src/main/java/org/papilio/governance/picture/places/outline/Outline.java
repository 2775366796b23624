package org.papilio.governance.picture.places.outline;

import java.util.List;

/**
 * The outline of an area.
 *
 * @param code by which cases name it; empty when it has none
 * @param rings closed lines, outer and inner ones alike, each as longitude, latitude, longitude,
 *     latitude in degrees; what lies inside an odd number of them belongs to the area
 */
public record Outline(String code, List<double[]> rings) {
  public Outline {
    rings = List.copyOf(rings);
  }
}
