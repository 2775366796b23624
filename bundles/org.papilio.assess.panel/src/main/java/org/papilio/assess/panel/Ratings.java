package org.papilio.assess.panel;

import java.util.Arrays;
import java.util.List;

/**
 * The ratings of one item on one ordinal scale of whole numbers.
 *
 * @param values sorted; at least one, each from {@code lowest} to {@code highest}
 * @param lowest lowest answer of the scale
 * @param highest highest answer, above the lowest
 */
record Ratings(double[] values, int lowest, int highest) {

  Ratings {
    values = values.clone();
    Arrays.sort(values);
  }

  static Ratings of(List<Double> values, int lowest, int highest) {
    return new Ratings(values.stream().mapToDouble(Double::doubleValue).toArray(), lowest, highest);
  }

  int count() {
    return values.length;
  }

  double median() {
    return quantile(0.5);
  }

  double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  /**
   * A quantile by linear interpolation between order statistics: definition 7 of Hyndman and Fan
   * 1996, the one that most statistics programs take unasked.
   *
   * @param share 0 to 1
   */
  double quantile(double share) {
    double place = share * (values.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  /** How many rated each answer, from the lowest to the highest. */
  int[] counts() {
    int[] counts = new int[highest - lowest + 1];
    for (double value : values) {
      counts[(int) Math.rint(value) - lowest]++;
    }
    return counts;
  }
}
