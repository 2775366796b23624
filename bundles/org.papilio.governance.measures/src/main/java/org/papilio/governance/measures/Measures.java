package org.papilio.governance.measures;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;

/** Makes measures with and without a value. */
final class Measures {

  private Measures() {}

  static Measure of(
      String id,
      String label,
      double value,
      String formula,
      String source,
      List<Part> parts,
      List<String> restsOn) {
    return new Measure(
        id, label, OptionalDouble.of(value), "", false, formula, source, parts, restsOn);
  }

  /** Nothing to measure: not applicable. */
  static Measure none(String id, String label, String formula, String source, String why) {
    return new Measure(
        id, label, OptionalDouble.empty(), why, false, formula, source, List.of(), List.of());
  }

  /** Something is not recorded. */
  static Measure unknown(String id, String label, String formula, String source, String why) {
    return new Measure(
        id, label, OptionalDouble.empty(), why, true, formula, source, List.of(), List.of());
  }

  /** A constant as a word: small letters. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
