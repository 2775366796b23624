package org.papilio.assess.panel;

/** Measures of how far ordinal ratings lie together. */
final class Spread {

  private Spread() {}

  /**
   * Consensus after Tastle and Wierman 2007: Cns = 1 + Σ p_i log2(1 − |X_i − μ| / d), d being the
   * width of the scale.
   *
   * @return 1 when all say the same, 0 when one half says the lowest and one half the highest
   */
  static double consensus(Ratings ratings) {
    double width = ratings.highest() - ratings.lowest();
    double mean = ratings.mean();
    double sum = 0;
    for (double value : ratings.values()) {
      sum += Math.log(1 - Math.abs(value - mean) / width) / Math.log(2);
    }
    return 1 + sum / ratings.count();
  }

  /**
   * Agreement A after van der Eijk 2001: the frequencies are taken apart into layers in which each
   * answer is given or not; each layer has A = U (1 − (S − 1) / (K − 1)), with K answers of the
   * scale, S answers given in the layer, and U = ((K − 2) TU − (K − 1) TDU) / ((K − 2) (TU + TDU))
   * from the triples of answers that have one peak (TU) and two (TDU). Layers count by their share
   * of the ratings.
   *
   * @return 1 when all say the same, 0 when all answers are given alike, −1 when one half says the
   *     lowest and one half the highest; NaN for a scale of fewer than three answers
   */
  static double agreement(Ratings ratings) {
    int[] counts = ratings.counts();
    int answers = counts.length;
    if (answers < 3) {
      return Double.NaN;
    }
    double sum = 0;
    int taken = 0;
    while (taken < ratings.count()) {
      int least = Integer.MAX_VALUE;
      int given = 0;
      boolean[] layer = new boolean[answers];
      for (int i = 0; i < answers; i++) {
        if (counts[i] > 0) {
          layer[i] = true;
          given++;
          least = Math.min(least, counts[i]);
        }
      }
      for (int i = 0; i < answers; i++) {
        counts[i] -= layer[i] ? least : 0;
      }
      int weight = least * given;
      taken += weight;
      sum += weight * unimodality(layer) * (1 - (given - 1.0) / (answers - 1));
    }
    return sum / ratings.count();
  }

  private static double unimodality(boolean[] layer) {
    int answers = layer.length;
    long one = 0;
    long two = 0;
    for (int i = 0; i < answers; i++) {
      for (int j = i + 1; j < answers; j++) {
        for (int k = j + 1; k < answers; k++) {
          if (layer[i] && layer[k] && !layer[j]) {
            two++;
          } else if (layer[j] && layer[i] != layer[k]) {
            one++;
          }
        }
      }
    }
    if (one + two == 0) { // a single answer, or all of them: then the other factor decides
      return 1;
    }
    return ((answers - 2) * one - (answers - 1) * two) / (double) ((answers - 2) * (one + two));
  }

  /**
   * Kendall's coefficient of concordance with the correction for ties (Kendall and Smith 1939;
   * Siegel and Castellan 1988): W = 12 S / (m² (n³ − n) − m Σ T).
   *
   * @param ratings one row a rater, one column an item; nothing missing
   * @return 0 to 1; NaN with fewer than two raters or items, or when every rater ties all items
   */
  static double concordance(double[][] ratings) {
    int raters = ratings.length;
    int items = raters == 0 ? 0 : ratings[0].length;
    if (raters < 2 || items < 2) {
      return Double.NaN;
    }
    double[] sums = new double[items];
    double ties = 0;
    for (double[] row : ratings) {
      for (int i = 0; i < items; i++) {
        int below = 0;
        int same = 0;
        for (double other : row) {
          below += other < row[i] ? 1 : 0;
          same += other == row[i] ? 1 : 0;
        }
        sums[i] += below + (same + 1) / 2.0;
        // Σ (t³ − t) over groups of t ties is Σ (t² − 1) over their members.
        ties += (double) same * same - 1;
      }
    }
    double mean = raters * (items + 1) / 2.0;
    double squares = 0;
    for (double sum : sums) {
      squares += (sum - mean) * (sum - mean);
    }
    double most = (double) raters * raters * ((double) items * items * items - items);
    double divisor = most - raters * ties;
    return divisor == 0 ? Double.NaN : 12 * squares / divisor;
  }
}
