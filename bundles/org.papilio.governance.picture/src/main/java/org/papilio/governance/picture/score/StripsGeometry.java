package org.papilio.governance.picture.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where time strips stand, in user units of the SVG.
 *
 * @param strips in the order of their years
 * @param numbers the number that stands for each node, by its id
 */
record StripsGeometry(
    double width, double height, List<StripPlace> strips, Map<String, Integer> numbers) {

  StripsGeometry {
    strips = List.copyOf(strips);
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** One year. */
  record StripPlace(int year, double x, double y, double width, double height) {}
}
