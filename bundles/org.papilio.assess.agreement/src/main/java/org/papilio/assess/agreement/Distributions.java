package org.papilio.assess.agreement;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Tails and quantiles of distributions, NaN where an argument is. */
final class Distributions {

  private Distributions() {}

  /** P(|Z| ≥ |z|) for a standard normal Z. */
  static double normalTwoSided(double z) {
    return Double.isNaN(z) ? z : Erfc.value(Math.abs(z) / Math.sqrt(2));
  }

  /** P(|T| ≥ |t|) for Student's T. */
  static double studentTwoSided(double t, double freedom) {
    if (Double.isNaN(t) || !(freedom > 0)) {
      return Double.NaN;
    }
    return Double.isInfinite(t)
        ? 0
        : RegularizedBeta.value(freedom / (freedom + t * t), freedom / 2, 0.5);
  }

  /** The t beyond which Student's T lies with a probability of tail, 0 to 0.5. */
  static double studentQuantile(double tail, double freedom) {
    return root(t -> studentTwoSided(t, freedom) / 2 - tail);
  }

  /** P(X ≥ x) for χ². */
  static double chiSquareUpper(double x, double freedom) {
    return Double.isNaN(x) || !(freedom > 0)
        ? Double.NaN
        : RegularizedGamma.Q.value(freedom / 2, x / 2);
  }

  /** P(F ≥ f) for Fisher's F. */
  static double fisherUpper(double f, double above, double below) {
    if (Double.isNaN(f) || !(above > 0) || !(below > 0)) {
      return Double.NaN;
    }
    return f <= 0 ? 1 : RegularizedBeta.value(below / (below + above * f), below / 2, above / 2);
  }

  /** The f beyond which Fisher's F lies with a probability of tail. */
  static double fisherQuantile(double tail, double above, double below) {
    return root(f -> fisherUpper(f, above, below) - tail);
  }

  /** The non-negative root of a function that falls from a value above 0 to one below. */
  private static double root(DoubleUnaryOperator falling) {
    if (Double.isNaN(falling.applyAsDouble(1))) {
      return Double.NaN;
    }
    double low = 0;
    double high = 1;
    while (falling.applyAsDouble(high) > 0 && high < 1e300) {
      low = high;
      high *= 2;
    }
    // Halving until no double lies between: 60 steps more than suffice from any start.
    for (int i = 0; i < 1100; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (falling.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
