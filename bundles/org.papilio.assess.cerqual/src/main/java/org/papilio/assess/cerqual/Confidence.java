package org.papilio.assess.cerqual;

import java.util.Collection;
import java.util.Locale;

/** The overall confidence in a finding. */
enum Confidence {
  HIGH("it is highly likely that the finding represents what was studied"),
  MODERATE("it is likely that the finding represents what was studied"),
  LOW("it is possible that the finding represents what was studied"),
  VERY_LOW("it is not clear whether the finding represents what was studied");

  private final String meaning;

  Confidence(String meaning) {
    this.meaning = meaning;
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String meaning() {
    return meaning;
  }

  /**
   * What is suggested: every finding starts at high and goes down one step for each component with
   * moderate and two for each with serious concerns, to very low at least. GRADE-CERQual gives no
   * formula; this is a start for a discussion, and is called so.
   */
  static Confidence suggested(Collection<Concern> concerns) {
    int steps = concerns.stream().mapToInt(Concern::steps).sum();
    return values()[Math.min(steps, values().length - 1)];
  }
}
