package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.List;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Subject;

/**
 * The indices of some mixes.
 *
 * @param cases the cases
 * @param indices names of the indices
 * @param values for each index its values by case
 * @param lowest for each index the least value among the cases
 * @param highest for each index the greatest value among the cases
 */
record Profiles(
    List<Subject> cases,
    List<String> indices,
    double[][] values,
    double[] lowest,
    double[] highest) {

  /**
   * Takes them from a table.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a column that is not there,
   *     BAD_INPUT for cases without a number
   */
  static Profiles of(CaseTable table, List<String> indices) {
    double[][] values = new double[indices.size()][];
    double[] lowest = new double[indices.size()];
    double[] highest = new double[indices.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = table.numbers(indices.get(k));
      lowest[k] = Double.POSITIVE_INFINITY;
      highest[k] = Double.NEGATIVE_INFINITY;
      for (double value : values[k]) {
        lowest[k] = Math.min(lowest[k], value);
        highest[k] = Math.max(highest[k], value);
      }
    }
    return new Profiles(table.cases(), indices, values, lowest, highest);
  }

  /** The indices that are the same in all cases. */
  List<String> constant() {
    List<String> constant = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      if (lowest[k] == highest[k]) {
        constant.add(indices.get(k));
      }
    }
    return constant;
  }

  /**
   * Where a case stands between the least and the greatest value, 0 to 1; 0 where all are alike.
   */
  double scaled(int index, int at) {
    double range = highest[index] - lowest[index];
    return range == 0 ? 0 : (values[index][at] - lowest[index]) / range;
  }

  /** Difference of two cases in one index as a share of the range among all cases, 0 to 1. */
  double difference(int index, int a, int b) {
    return Math.abs(scaled(index, a) - scaled(index, b));
  }

  /** Mean difference of two cases over all indices, 0 to 1: one less Gower's similarity. */
  double distance(int a, int b) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += difference(k, a, b);
    }
    return sum / values.length;
  }
}
