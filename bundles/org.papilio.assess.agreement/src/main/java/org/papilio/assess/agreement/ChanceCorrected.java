package org.papilio.assess.agreement;

import java.util.Arrays;

/**
 * Coefficients of the form (p_a − p_e) / (1 − p_e) for any number of raters, with weights and with
 * ratings missing. Formulas and standard errors after Gwet, Handbook of Inter-Rater Reliability,
 * 4th edition 2014, chapters 2, 3 and 5; the standard error is over units, for raters as they are.
 */
final class ChanceCorrected {

  private final CategoryCounts counts;
  private final double[][] weights;
  private final double confidence;
  private final int units;
  private final int categories;
  private final int paired;

  /** Weighted agreement of each unit, 0 where it was rated once. */
  private final double[] agreement;

  private final double observed;

  /** Mean share of each category over units. */
  private final double[] shares;

  ChanceCorrected(CategoryCounts counts, double[][] weights, double confidence) {
    this.counts = counts;
    this.weights = weights;
    this.confidence = confidence;
    this.units = counts.counts().length;
    this.categories = counts.categories();
    this.paired = counts.paired();
    this.agreement = new double[units];
    this.shares = new double[categories];
    double sum = 0;
    for (int i = 0; i < units; i++) {
      double ratings = counts.ratings(i);
      double[] row = counts.counts()[i];
      for (int k = 0; k < categories; k++) {
        shares[k] += row[k] / ratings / units;
      }
      if (ratings >= 2) {
        agreement[i] = pairs(row) / (ratings * (ratings - 1));
        sum += agreement[i];
      }
    }
    this.observed = sum / paired;
  }

  /** Weighted number of ordered pairs of ratings that agree. */
  private double pairs(double[] row) {
    double pairs = 0;
    for (int k = 0; k < categories; k++) {
      if (row[k] > 0) {
        double near = -1;
        for (int l = 0; l < categories; l++) {
          near += weights[k][l] * row[l];
        }
        pairs += row[k] * near;
      }
    }
    return pairs;
  }

  /** Share of pairs that agree. */
  Estimate percent() {
    return estimate("percent", 0, new double[units]);
  }

  /** Brennan and Prediger 1981: chance is the same for all categories. */
  Estimate brennanPrediger() {
    double expected = sum(weights) / (categories * (double) categories);
    double[] each = new double[units];
    Arrays.fill(each, expected);
    return estimate("brennan-prediger", expected, each);
  }

  /** Gwet 2008: AC1, and AC2 with weights. */
  Estimate gwet() {
    double factor = sum(weights) / (categories * (categories - 1.0));
    double expected = 0;
    for (double share : shares) {
      expected += factor * share * (1 - share);
    }
    double[] each = new double[units];
    for (int i = 0; i < units; i++) {
      for (int k = 0; k < categories; k++) {
        each[i] += factor * counts.counts()[i][k] / counts.ratings(i) * (1 - shares[k]);
      }
    }
    return estimate("gwet", expected, each);
  }

  /** Fleiss 1971. */
  Estimate fleiss() {
    double[] near = near(shares);
    double[] each = new double[units];
    for (int i = 0; i < units; i++) {
      for (int k = 0; k < categories; k++) {
        each[i] += near[k] * counts.counts()[i][k] / counts.ratings(i);
      }
    }
    return estimate("fleiss", dot(near, shares), each);
  }

  /**
   * Conger 1980, which is Cohen's κ for two raters.
   *
   * @param table the ratings that the counts were made of
   */
  Estimate conger(RatingTable table) {
    int raters = table.raters().size();
    double[] rated = new double[raters];
    double[][] said = new double[raters][categories];
    int rows = 0;
    for (int[] row : table.codes()) {
      boolean any = false;
      for (int r = 0; r < raters; r++) {
        if (row[r] != RatingTable.NONE) {
          rated[r]++;
          said[r][row[r]]++;
          any = true;
        }
      }
      rows += any ? 1 : 0;
    }
    double[] all = new double[categories];
    for (int r = 0; r < raters; r++) {
      for (int k = 0; k < categories; k++) {
        said[r][k] = rated[r] == 0 ? 0 : said[r][k] / rated[r];
        all[k] += said[r][k];
      }
    }
    double pairs = raters * (raters - 1.0);
    double expected = 0;
    double[][] others = new double[raters][];
    for (int r = 0; r < raters; r++) {
      double[] rest = new double[categories];
      for (int k = 0; k < categories; k++) {
        rest[k] = all[k] - said[r][k];
      }
      others[r] = near(rest);
      expected += dot(others[r], said[r]) / pairs;
    }
    // The influence of each unit on the expected agreement, by linearising the shares of raters.
    double[] each = new double[rows];
    int unit = 0;
    for (int[] row : table.codes()) {
      if (Arrays.stream(row).allMatch(code -> code == RatingTable.NONE)) {
        continue;
      }
      for (int r = 0; r < raters; r++) {
        double mean = dot(others[r], said[r]);
        each[unit] += mean / pairs;
        if (row[r] != RatingTable.NONE) {
          each[unit] += rows / rated[r] * (others[r][row[r]] - mean) / pairs;
        }
      }
      unit++;
    }
    return estimate("conger", expected, each);
  }

  private Estimate estimate(String id, double expected, double[] each) {
    double value = (observed - expected) / (1 - expected);
    double squares = 0;
    for (int i = 0; i < units; i++) {
      double chance = counts.ratings(i) >= 2 ? expected : 0;
      double own = units / (double) paired * (agreement[i] - chance) / (1 - expected);
      double linear = own - 2 * (1 - value) * (each[i] - expected) / (1 - expected);
      squares += (linear - value) * (linear - value);
    }
    double error = Math.sqrt(squares / (units * (units - 1.0)));
    return Estimate.student(id, value, observed, expected, error, confidence, units);
  }

  /**
   * Krippendorff's α in its form of Gwet, over units that were rated at least twice; all units
   * count for the degrees of freedom of its interval.
   */
  Estimate krippendorff() {
    double mean = 0;
    for (int i = 0; i < units; i++) {
      mean += counts.ratings(i) >= 2 ? counts.ratings(i) / paired : 0;
    }
    double[] pi = new double[categories];
    double[] own = new double[units];
    double raw = 0;
    for (int i = 0; i < units; i++) {
      double ratings = counts.ratings(i);
      if (ratings >= 2) {
        double[] row = counts.counts()[i];
        own[i] = pairs(row) / (mean * (ratings - 1));
        raw += own[i] / paired;
        for (int k = 0; k < categories; k++) {
          pi[k] += row[k] / mean / paired;
        }
      }
    }
    double small = 1 / (paired * mean);
    double agreed = (1 - small) * raw + small;
    double[] near = near(pi);
    double expected = dot(near, pi);
    double value = (agreed - expected) / (1 - expected);
    double uncorrected = (raw - expected) / (1 - expected);
    double squares = 0;
    for (int i = 0; i < units; i++) {
      double ratings = counts.ratings(i);
      if (ratings >= 2) {
        double off = (ratings - mean) / mean;
        double chance = -expected * off;
        for (int k = 0; k < categories; k++) {
          chance += near[k] * counts.counts()[i][k] / mean;
        }
        double linear =
            (own[i] - raw * off - expected) / (1 - expected)
                - 2 * (1 - uncorrected) * (chance - expected) / (1 - expected);
        squares += (linear - uncorrected) * (linear - uncorrected);
      }
    }
    double error = Math.sqrt(squares / (paired * (paired - 1.0)));
    return Estimate.student("krippendorff", value, agreed, expected, error, confidence, units);
  }

  /** For each category the weighted share of ratings that agree with it. */
  private double[] near(double[] of) {
    double[] near = new double[categories];
    for (int k = 0; k < categories; k++) {
      for (int l = 0; l < categories; l++) {
        near[k] += (weights[k][l] + weights[l][k]) / 2 * of[l];
      }
    }
    return near;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  private static double sum(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).sum();
  }
}
