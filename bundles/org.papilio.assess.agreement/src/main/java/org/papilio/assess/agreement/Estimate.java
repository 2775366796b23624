package org.papilio.assess.agreement;

/**
 * A coefficient with what is known of its error; NaN for what is not defined.
 *
 * @param id stable name, such as {@code gwet}
 * @param value the coefficient
 * @param observed agreement observed, p_a
 * @param expected agreement expected by chance, p_e
 * @param error standard error over units
 * @param low lower end of the interval
 * @param high upper end of the interval, at most 1
 * @param p two-sided probability under no agreement beyond chance
 * @param units units that count
 */
record Estimate(
    String id,
    double value,
    double observed,
    double expected,
    double error,
    double low,
    double high,
    double p,
    int units) {

  /** With the interval and the probability of Student's T over units. */
  static Estimate student(
      String id,
      double value,
      double observed,
      double expected,
      double error,
      double confidence,
      int units) {
    double reach =
        units > 1
            ? Distributions.studentQuantile((1 - confidence) / 2, units - 1) * error
            : Double.NaN;
    // An error of 0 gives 1/0 = ∞ beyond chance and 0/0 at chance, as it should.
    double p = Distributions.studentTwoSided(value / error, units - 1.0);
    return new Estimate(
        id, value, observed, expected, error, value - reach, Math.min(1, value + reach), p, units);
  }
}
