package org.papilio.screening.api;

import java.util.OptionalDouble;

/**
 * How often two screeners agreed at a stage, whether an item goes on or not.
 *
 * @param first name, the smaller one
 * @param second name
 * @param stage at which
 * @param bothOn items that both let go on
 * @param onlyFirst items that the first let go on and the second excluded
 * @param onlySecond the other way round
 * @param bothOff items that both excluded
 */
public record Agreement(
    String first,
    String second,
    Stage stage,
    int bothOn,
    int onlyFirst,
    int onlySecond,
    int bothOff) {

  public int items() {
    return bothOn + onlyFirst + onlySecond + bothOff;
  }

  /** Share of items on which both agreed, 0 to 1; 1 where there is none. */
  public double share() {
    return items() == 0 ? 1 : (double) (bothOn + bothOff) / items();
  }

  /**
   * Agreement beyond chance: (p₀ − pₑ) / (1 − pₑ). Source: Cohen, A Coefficient of Agreement for
   * Nominal Scales, Educational and Psychological Measurement 20(1), 1960.
   *
   * @return -1 to 1; empty where chance alone would give agreement on all items, or none is there
   */
  public OptionalDouble kappa() {
    double n = items();
    if (n == 0) {
      return OptionalDouble.empty();
    }
    double on = (bothOn + onlyFirst) / n * ((bothOn + onlySecond) / n);
    double off = (bothOff + onlySecond) / n * ((bothOff + onlyFirst) / n);
    double chance = on + off;
    return chance >= 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((share() - chance) / (1 - chance));
  }
}
