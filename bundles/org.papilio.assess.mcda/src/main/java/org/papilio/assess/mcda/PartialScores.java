package org.papilio.assess.mcda;

import java.util.List;
import org.papilio.platform.progress.Progress;

/**
 * A number per case and criterion whose sum under weights is the score of the case.
 *
 * @param scores one row a case, one column a criterion; higher is better
 */
record PartialScores(double[][] scores) {

  /**
   * One criterion, oriented so that more is better.
   *
   * @param values one per case
   * @param lowest the value that counts as 0 in a weighted sum
   * @param highest the value that counts as 1
   * @param preference how differences count in PROMETHEE
   */
  record Criterion(double[] values, double lowest, double highest, Preference preference) {}

  /** Values between the ends of their criterion, 0 to 1; 0.5 where the ends are the same. */
  static PartialScores ofWeightedSum(List<Criterion> criteria) {
    double[][] scores = new double[criteria.getFirst().values().length][criteria.size()];
    for (int k = 0; k < criteria.size(); k++) {
      Criterion criterion = criteria.get(k);
      double width = criterion.highest() - criterion.lowest();
      for (int i = 0; i < scores.length; i++) {
        scores[i][k] = width == 0 ? 0.5 : (criterion.values()[i] - criterion.lowest()) / width;
      }
    }
    return new PartialScores(scores);
  }

  /**
   * Net flows of each criterion: φ_k(a) = Σ_b (P_k(a, b) − P_k(b, a)) / (n − 1), from −1 to 1.
   * Their sum under weights is the net flow of PROMETHEE II (Brans and Vincke 1985).
   */
  static PartialScores ofPromethee(List<Criterion> criteria, Progress progress) {
    int cases = criteria.getFirst().values().length;
    double[][] scores = new double[cases][criteria.size()];
    for (int k = 0; k < criteria.size(); k++) {
      Criterion criterion = criteria.get(k);
      for (int a = 0; a < cases; a++) {
        progress.check();
        double sum = 0;
        for (int b = 0; b < cases; b++) {
          double difference = criterion.values()[a] - criterion.values()[b];
          sum += criterion.preference().of(difference) - criterion.preference().of(-difference);
        }
        scores[a][k] = sum / (cases - 1);
      }
    }
    return new PartialScores(scores);
  }

  double[] under(double[] weights) {
    double[] sums = new double[scores.length];
    for (int i = 0; i < sums.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        sums[i] += weights[k] * scores[i][k];
      }
    }
    return sums;
  }

  /** Ranks from 1 for the highest; equal scores share the better rank. */
  static int[] ranks(double[] scores) {
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1;
      for (double other : scores) {
        // Sums of the same parts in another order differ in the last digits only.
        ranks[i] += other > scores[i] + 1e-12 ? 1 : 0;
      }
    }
    return ranks;
  }
}
