package org.papilio.governance.graph;

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
    return new Measure(id, label, OptionalDouble.of(value), "", formula, source, parts, restsOn);
  }

  static Measure none(String id, String label, String formula, String source, String why) {
    return new Measure(
        id, label, OptionalDouble.empty(), why, formula, source, List.of(), List.of());
  }

  /** A constant as a word: small letters. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
