package org.papilio.assess.agreement;

/**
 * A measure with a test.
 *
 * @param id stable name, such as {@code kendall-w}
 * @param value the measure; NaN where it is not defined
 * @param kind what the statistic is: {@code z}, {@code chi2}, {@code F}; empty for none
 * @param statistic the statistic; NaN where there is none
 * @param above degrees of freedom; NaN for none, infinite where the peer's table has ∞
 * @param below degrees of freedom below the line of an F; NaN for none
 * @param p probability of such a statistic or a larger one by chance; NaN for none
 * @param low lower end of a 95 % interval; NaN for none
 * @param high its upper end
 * @param units units that count
 */
record Statistic(
    String id,
    double value,
    String kind,
    double statistic,
    double above,
    double below,
    double p,
    double low,
    double high,
    int units) {

  static Statistic alone(String id, double value, int units) {
    return new Statistic(
        id,
        value,
        "",
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        units);
  }

  static Statistic normal(String id, double value, double z, int units) {
    return new Statistic(
        id,
        value,
        "z",
        z,
        Double.NaN,
        Double.NaN,
        Distributions.normalTwoSided(z),
        Double.NaN,
        Double.NaN,
        units);
  }

  static Statistic chiSquare(String id, double value, double chi, double freedom, int units) {
    return new Statistic(
        id,
        value,
        "chi2",
        chi,
        freedom,
        Double.NaN,
        Distributions.chiSquareUpper(chi, freedom),
        Double.NaN,
        Double.NaN,
        units);
  }
}
