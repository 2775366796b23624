package org.papilio.assess.qca;

import java.util.Locale;
import org.papilio.assess.api.Part;

/**
 * How well the cases agree with "X is sufficient for Y" and "X is necessary for Y". Sources: Ragin,
 * Redesigning Social Inquiry, 2008; Schneider and Wagemann, Set-Theoretic Methods for the Social
 * Sciences, 2012 (PRI and RoN). A share of nothing (0/0) is NaN: not defined.
 *
 * @param sumX Σ x
 * @param sumY Σ y
 * @param both Σ min(x, y)
 * @param bothAndNot Σ min(x, y, 1 − y): what belongs to the outcome and its negation at once
 * @param notX Σ (1 − x)
 * @param notBoth Σ (1 − min(x, y))
 */
record Fit(double sumX, double sumY, double both, double bothAndNot, double notX, double notBoth) {

  /**
   * @param x membership of each case in the condition, 0 to 1
   * @param y membership of each case in the outcome, 0 to 1, same length and order as {@code x}
   */
  static Fit of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " memberships in X, " + y.length + " in Y");
    }
    double sumX = 0;
    double sumY = 0;
    double both = 0;
    double bothAndNot = 0;
    double notX = 0;
    double notBoth = 0;
    for (int i = 0; i < x.length; i++) {
      double min = Math.min(x[i], y[i]);
      sumX += x[i];
      sumY += y[i];
      both += min;
      bothAndNot += Math.min(min, 1 - y[i]);
      notX += 1 - x[i];
      notBoth += 1 - min;
    }
    return new Fit(sumX, sumY, both, bothAndNot, notX, notBoth);
  }

  /** Consistency of sufficiency: Σ min(x, y) / Σ x. */
  double inclS() {
    return both / sumX;
  }

  /**
   * Proportional reduction in inconsistency: (Σ min(x, y) − Σ min(x, y, 1−y)) / (Σ x − Σ min(x, y,
   * 1−y)).
   */
  double pri() {
    return (both - bothAndNot) / (sumX - bothAndNot);
  }

  /** Raw coverage: Σ min(x, y) / Σ y. */
  double covS() {
    return both / sumY;
  }

  /** Consistency of necessity: Σ min(x, y) / Σ y. */
  double inclN() {
    return both / sumY;
  }

  /** Coverage of necessity: Σ min(x, y) / Σ x. */
  double covN() {
    return both / sumX;
  }

  /** Relevance of necessity: Σ (1 − x) / Σ (1 − min(x, y)). */
  double ron() {
    return notX / notBoth;
  }

  /** The three numbers of sufficiency with what they were made of. */
  Part sufficiency(String name, int cases) {
    Part min = Part.of(both, "Σ min(x, y), " + cases + " cases");
    Part x = Part.of(sumX, "Σ x, " + cases + " cases");
    Part y = Part.of(sumY, "Σ y, " + cases + " cases");
    Part overlap = Part.of(bothAndNot, "Σ min(x, y, 1 − y), " + cases + " cases");
    return Part.of(
        Double.NaN,
        name,
        Part.of(inclS(), "consistency (inclS) = Σ min(x, y) / Σ x", min, x),
        Part.of(
            pri(),
            "PRI = (Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ x − Σ min(x, y, 1 − y))",
            min,
            overlap,
            x),
        Part.of(covS(), "raw coverage (covS) = Σ min(x, y) / Σ y", min, y));
  }

  static String show(double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, "%.3f", number) : "not defined";
  }
}
