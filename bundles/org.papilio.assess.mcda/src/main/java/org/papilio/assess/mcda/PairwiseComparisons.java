package org.papilio.assess.mcda;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.platform.problem.Problem;

/**
 * Weights from comparisons of criteria by pairs: the analytic hierarchy process of Saaty 1980.
 *
 * @param weights the principal eigenvector of the matrix of comparisons, summing to 1
 * @param lambda its greatest eigenvalue; at least the number of criteria
 * @param ratio consistency ratio CR = ((λ − n) / (n − 1)) / RI; 0 for up to two criteria
 */
record PairwiseComparisons(double[] weights, double lambda, double ratio) {

  /** Above this ratio the comparisons contradict each other too much (Saaty 1980). */
  static final double LIMIT = 0.1;

  /** Mean consistency index of random matrices of 1 to 15 criteria (Saaty 1980). */
  private static final double[] RANDOM = {
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
  };

  private static final Pattern COMPARISON =
      Pattern.compile("\\s*(.+?)\\s*/\\s*(.+?)\\s*=\\s*([0-9.]+)(?:\\s*/\\s*([0-9.]+))?\\s*");

  /**
   * From texts such as {@code A/B=3}: A is three times as important as B.
   *
   * @throws org.papilio.platform.problem.ProblemException USAGE when a text is no comparison, names
   *     another criterion, or a pair is missing or given twice
   */
  static PairwiseComparisons of(List<String> criteria, List<String> texts) {
    int n = criteria.size();
    if (n > RANDOM.length) {
      throw Problem.usage(n + " criteria cannot be compared by pairs")
          .allowing("up to " + RANDOM.length)
          .fix("give weights by --weight, or group the criteria")
          .exception();
    }
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = 1;
    }
    for (String text : texts) {
      enter(matrix, criteria, text);
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (matrix[i][j] == 0) {
          throw Problem.usage(
                  "the comparison of "
                      + criteria.get(i)
                      + " with "
                      + criteria.get(j)
                      + " is missing")
              .fix("give --compare '" + criteria.get(i) + "/" + criteria.get(j) + "=…'")
              .exception();
        }
      }
    }
    return of(matrix);
  }

  private static void enter(double[][] matrix, List<String> criteria, String text) {
    Matcher parts = COMPARISON.matcher(text);
    double ratio = 0;
    int first = -1;
    int second = -1;
    if (parts.matches()) {
      first = criteria.indexOf(parts.group(1));
      second = criteria.indexOf(parts.group(2));
      try {
        ratio = Double.parseDouble(parts.group(3));
        ratio /= parts.group(4) == null ? 1 : Double.parseDouble(parts.group(4));
      } catch (NumberFormatException e) {
        ratio = 0; // refused below with every other ratio that is none
      }
    }
    if (first < 0 || second < 0 || first == second || !(ratio >= 1 / 9.0 && ratio <= 9)) {
      throw Problem.usage("'" + text + "' is no comparison")
          .allowing(
              "CRITERION/CRITERION=RATIO with a ratio from 1/9 to 9, of "
                  + String.join(", ", criteria))
          .exception();
    }
    if (matrix[first][second] != 0) {
      throw Problem.usage(
              criteria.get(first) + " and " + criteria.get(second) + " are compared twice")
          .exception();
    }
    matrix[first][second] = ratio;
    matrix[second][first] = 1 / ratio;
  }

  /**
   * From a matrix.
   *
   * @param matrix positive, with matrix[i][j] = 1 / matrix[j][i]
   */
  static PairwiseComparisons of(double[][] matrix) {
    int n = matrix.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    double lambda = n;
    // A positive matrix has one greatest eigenvalue, so that multiplying again and again ends
    // there.
    for (int step = 0; step < 10_000; step++) {
      double[] next = new double[n];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[i] += matrix[i][j] * weights[j];
        }
        sum += next[i];
      }
      double moved = Math.abs(sum - lambda);
      for (int i = 0; i < n; i++) {
        next[i] /= sum;
        moved += Math.abs(next[i] - weights[i]);
      }
      weights = next;
      lambda = sum;
      if (moved < 1e-15 * n) {
        break;
      }
    }
    double ratio = n < 3 ? 0 : Math.max(0, (lambda - n) / (n - 1) / RANDOM[n - 1]);
    return new PairwiseComparisons(weights, lambda, ratio);
  }
}
