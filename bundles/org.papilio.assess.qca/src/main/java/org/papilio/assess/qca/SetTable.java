package org.papilio.assess.qca;

import java.util.List;

/**
 * Calibrated cases: memberships in the conditions and in the outcome.
 *
 * @param cases names, in the order of the arrays
 * @param conditions names and levels
 * @param x for each condition its values by case: a membership from 0 to 1 for two levels, a whole
 *     number from 0 for more
 * @param y membership of each case in the outcome, 0 to 1
 */
record SetTable(List<String> cases, Conditions conditions, double[][] x, double[] y) {

  SetTable {
    cases = List.copyOf(cases);
  }

  /** Membership of a case in "this condition has this value". */
  double membership(int caseIndex, int condition, int value) {
    double own = x[condition][caseIndex];
    if (conditions.levels().get(condition) > 2) {
      return own == value ? 1 : 0;
    }
    return value == 1 ? own : 1 - own;
  }

  /** Membership of a case in a term: the least of its literals, 1 for a term without literals. */
  double membership(int caseIndex, Term term) {
    double least = 1;
    for (long left = term.mask(); left != 0; left &= left - 1) {
      int condition = Long.numberOfTrailingZeros(left);
      least = Math.min(least, membership(caseIndex, condition, term.value(condition)));
    }
    return least;
  }

  double[] membership(Term term) {
    double[] all = new double[cases.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = membership(i, term);
    }
    return all;
  }

  /** Membership of each case in a sum of terms: the greatest of them, 0 for no term. */
  double[] membership(List<Term> model) {
    double[] all = new double[cases.size()];
    for (Term term : model) {
      for (int i = 0; i < all.length; i++) {
        all[i] = Math.max(all[i], membership(i, term));
      }
    }
    return all;
  }

  /** The same cases with the outcome turned into its negation. */
  SetTable negated() {
    double[] negation = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      negation[i] = 1 - y[i];
    }
    return new SetTable(cases, conditions, x, negation);
  }
}
