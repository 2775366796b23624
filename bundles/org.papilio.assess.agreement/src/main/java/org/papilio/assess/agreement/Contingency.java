package org.papilio.assess.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * Two raters against each other, with the coefficients of such a table. Standard errors by the
 * delta method for a multinomial sample (Fleiss, Cohen and Everitt 1969 for κ).
 *
 * @param labels the categories
 * @param values the categories as numbers, ascending
 * @param counts how often the first rater said the row and the second the column
 */
record Contingency(List<String> labels, double[] values, double[][] counts) {

  int categories() {
    return labels.size();
  }

  double total() {
    return Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
  }

  private double[] rows() {
    double total = total();
    return Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum() / total).toArray();
  }

  private double[] columns() {
    double total = total();
    double[] columns = new double[categories()];
    for (double[] row : counts) {
      for (int l = 0; l < columns.length; l++) {
        columns[l] += row[l] / total;
      }
    }
    return columns;
  }

  /** What one observation in a cell adds to the expected agreement, over its mean. */
  private interface Influence {
    double of(int row, int column);
  }

  private Estimate estimate(
      String id, double[][] weights, double expected, Influence influence, double confidence) {
    double total = total();
    double observed = 0;
    for (int k = 0; k < categories(); k++) {
      for (int l = 0; l < categories(); l++) {
        observed += weights[k][l] * counts[k][l] / total;
      }
    }
    double value = (observed - expected) / (1 - expected);
    double squares = 0;
    for (int k = 0; k < categories(); k++) {
      for (int l = 0; l < categories(); l++) {
        double linear =
            (weights[k][l] - observed - (1 - value) * influence.of(k, l)) / (1 - expected);
        squares += counts[k][l] / total * linear * linear;
      }
    }
    double error = Math.sqrt(squares / total);
    return Estimate.student(
        id, value, observed, expected, error, confidence, (int) Math.round(total));
  }

  Estimate percent(double[][] weights, double confidence) {
    return estimate("percent", weights, 0, (k, l) -> 0, confidence);
  }

  Estimate brennanPrediger(double[][] weights, double confidence) {
    double expected =
        Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum()
            / (categories() * (double) categories());
    return estimate("brennan-prediger", weights, expected, (k, l) -> 0, confidence);
  }

  /** Cohen 1960, 1968. */
  Estimate cohen(double[][] weights, double confidence) {
    double[] rows = rows();
    double[] columns = columns();
    double[] ofRow = times(weights, columns);
    double[] ofColumn = times(transposed(weights), rows);
    double expected = dot(rows, ofRow);
    return estimate(
        "cohen", weights, expected, (k, l) -> ofRow[k] + ofColumn[l] - 2 * expected, confidence);
  }

  /** Scott 1955. */
  Estimate scott(double[][] weights, double confidence) {
    double[] shares = shares();
    double[] near = times(weights, shares);
    double expected = dot(near, shares);
    return estimate(
        "scott", weights, expected, (k, l) -> near[k] + near[l] - 2 * expected, confidence);
  }

  /** Gwet 2008. */
  Estimate gwet(double[][] weights, double confidence) {
    double[] shares = shares();
    double factor =
        Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum()
            / (categories() * (categories() - 1.0));
    double squares = dot(shares, shares);
    double expected = factor * (1 - squares);
    return estimate(
        "gwet",
        weights,
        expected,
        (k, l) -> factor * (2 * squares - shares[k] - shares[l]),
        confidence);
  }

  /**
   * Krippendorff's α: π with the observed agreement raised for the finite sample. Its error is that
   * of π, which differs from it by a factor of 1 − 1/(2n).
   */
  Estimate krippendorff(double[][] weights, double confidence) {
    Estimate scott = scott(weights, confidence);
    double small = 1 / (2 * total());
    double observed = (1 - small) * scott.observed() + small;
    double value = (observed - scott.expected()) / (1 - scott.expected());
    return Estimate.student(
        "krippendorff",
        value,
        observed,
        scott.expected(),
        scott.error(),
        confidence,
        scott.units());
  }

  /** Bangdiwala 1985: the area of agreement within the area of the marginals. */
  Estimate bangdiwala(double confidence) {
    double total = total();
    double[] rows = rows();
    double[] columns = columns();
    double agreed = 0;
    for (int k = 0; k < categories(); k++) {
      agreed += counts[k][k] / total * counts[k][k] / total;
    }
    double possible = dot(rows, columns);
    double value = agreed / possible;
    double mean = 0;
    double squares = 0;
    for (int k = 0; k < categories(); k++) {
      for (int l = 0; l < categories(); l++) {
        double share = counts[k][l] / total;
        double slope = ((k == l ? 2 * share : 0) - value * (columns[k] + rows[l])) / possible;
        mean += share * slope;
        squares += share * slope * slope;
      }
    }
    double error = Math.sqrt((squares - mean * mean) / total);
    return Estimate.student(
        "bangdiwala", value, agreed, Double.NaN, error, confidence, (int) Math.round(total));
  }

  private double[] shares() {
    double[] rows = rows();
    double[] columns = columns();
    double[] shares = new double[rows.length];
    Arrays.setAll(shares, k -> (rows[k] + columns[k]) / 2);
    return shares;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix.length][matrix.length];
    for (int k = 0; k < matrix.length; k++) {
      for (int l = 0; l < matrix.length; l++) {
        turned[l][k] = matrix[k][l];
      }
    }
    return turned;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  /**
   * z of Cohen's κ under no agreement beyond chance (Fleiss, Cohen and Everitt 1969).
   *
   * @return NaN where κ is not defined
   */
  double nullStatistic(double[][] weights) {
    double[] rows = rows();
    double[] columns = columns();
    double[] ofRow = times(weights, columns);
    double[] ofColumn = times(transposed(weights), rows);
    double expected = dot(rows, ofRow);
    double squares = 0;
    for (int k = 0; k < categories(); k++) {
      for (int l = 0; l < categories(); l++) {
        double off = weights[k][l] - (ofRow[k] + ofColumn[l]);
        squares += rows[k] * columns[l] * off * off;
      }
    }
    double variance = (squares - expected * expected) / (total() * (1 - expected) * (1 - expected));
    return cohen(weights, 0.95).value() / Math.sqrt(variance);
  }
}
