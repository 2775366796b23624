package org.papilio.assess.panel;

/**
 * How far a panel moved between two rounds of a Delphi.
 *
 * @param before ratings of the earlier round
 * @param after ratings of the later round
 */
record Stability(Ratings before, Ratings after) {

  /** Below this change of the distribution a round is called stable: Scheibe et al. 1975. */
  static final double LIMIT = 0.15;

  /**
   * Half the sum of the differences of the shares of each answer (Scheibe, Skutsch and Schofer
   * 1975, there in counts of a panel of equal size): the least share of the panel that must have
   * changed its answer.
   */
  double change() {
    int[] first = before.counts();
    int[] second = after.counts();
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += Math.abs(first[i] / (double) before.count() - second[i] / (double) after.count());
    }
    return sum / 2;
  }

  double medianMoved() {
    return after.median() - before.median();
  }

  boolean stable() {
    return change() < LIMIT;
  }
}
