package org.papilio.assess.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * How often each category was said of each unit.
 *
 * @param units names of the units
 * @param labels the categories
 * @param values the categories as numbers, ascending
 * @param counts units × categories, 0 or more, each row with at least one rating
 */
record CategoryCounts(List<String> units, List<String> labels, double[] values, double[][] counts) {

  int categories() {
    return labels.size();
  }

  /** Ratings of a unit. */
  double ratings(int unit) {
    return Arrays.stream(counts[unit]).sum();
  }

  /** Units that were rated at least twice. */
  int paired() {
    int paired = 0;
    for (int i = 0; i < counts.length; i++) {
      if (ratings(i) >= 2) {
        paired++;
      }
    }
    return paired;
  }

  /** How often each category was said of any unit. */
  double[] totals() {
    double[] totals = new double[categories()];
    for (double[] row : counts) {
      for (int k = 0; k < row.length; k++) {
        totals[k] += row[k];
      }
    }
    return totals;
  }
}
