package org.papilio.assess.cerqual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a component takes from the confidence in a finding. */
enum Concern {
  NONE("no or very minor concerns", 0),
  MINOR("minor concerns", 0),
  MODERATE("moderate concerns", 1),
  SERIOUS("serious concerns", 2);

  private final String words;
  private final int steps;

  Concern(String words, int steps) {
    this.words = words;
    this.steps = steps;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Concern::parameter).toList();
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** By how many steps it lowers the suggested confidence. */
  int steps() {
    return steps;
  }
}
