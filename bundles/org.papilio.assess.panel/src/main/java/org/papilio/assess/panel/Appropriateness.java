package org.papilio.assess.panel;

/**
 * The judgement of a panel after the RAND/UCLA appropriateness method (Fitch et al. 2001): whether
 * its ratings disagree, and which third of the scale its median lies in.
 *
 * @param median median of the ratings
 * @param low the 30th percentile
 * @param high the 70th percentile
 * @param range IPR = high − low
 * @param allowed IPRAS, the range adjusted for symmetry: base + factor · |centre − (low + high) /
 *     2|
 * @param disagreement whether IPR is above IPRAS
 * @param verdict what follows
 */
record Appropriateness(
    double median,
    double low,
    double high,
    double range,
    double allowed,
    boolean disagreement,
    Verdict verdict) {

  /** What a panel says; with disagreement always {@link #UNCERTAIN}. */
  enum Verdict {
    /** Median in the upper third, no disagreement. */
    APPROPRIATE,
    /** Median in the middle third, or disagreement. */
    UNCERTAIN,
    /** Median in the lower third, no disagreement. */
    INAPPROPRIATE;

    String words() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The constants of IPRAS, for a scale of 1 to 9: Fitch et al. 2001 found 2.35 and 1.5.
   *
   * @param base the range that is allowed when the ratings are spread evenly around the centre
   * @param factor by how much it grows with each step that they lie off the centre
   */
  record Constants(double base, double factor) {}

  static Appropriateness of(Ratings ratings, Constants constants) {
    double low = ratings.quantile(0.3);
    double high = ratings.quantile(0.7);
    double centre = (ratings.lowest() + ratings.highest()) / 2.0;
    double allowed = constants.base() + constants.factor() * Math.abs(centre - (low + high) / 2);
    boolean disagreement = high - low > allowed;
    double median = ratings.median();
    // On 1 to 9 the thirds are 1 to 3, 4 to 6 and 7 to 9; a median between two of them, such as
    // 3.5, belongs to the middle.
    double third = (ratings.highest() - ratings.lowest() + 1) / 3.0;
    Verdict verdict = Verdict.UNCERTAIN;
    if (!disagreement && median >= ratings.highest() + 1 - third) {
      verdict = Verdict.APPROPRIATE;
    } else if (!disagreement && median <= ratings.lowest() - 1 + third) {
      verdict = Verdict.INAPPROPRIATE;
    }
    return new Appropriateness(median, low, high, high - low, allowed, disagreement, verdict);
  }
}
