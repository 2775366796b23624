package org.papilio.literature.api;

import java.util.List;

/**
 * Two records that look like the same work.
 *
 * @param first the smaller key
 * @param second the larger key
 * @param likeness 0 to 1; 1 when nothing speaks against it
 * @param evidence what speaks for and against, in the order of weight
 */
public record DuplicatePair(
    RecordKey first, RecordKey second, double likeness, List<Evidence> evidence) {

  public DuplicatePair {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "pairs are by key: " + first + " must stand before " + second);
    }
    if (!(likeness >= 0 && likeness <= 1)) {
      throw new IllegalArgumentException("likeness is " + likeness + ", allowed is 0 to 1");
    }
    evidence = List.copyOf(evidence);
  }

  /**
   * One thing that two records have in common, or not.
   *
   * @param rule identifier of the rule: {@code same-doi}
   * @param speaksFor whether it makes them more alike
   * @param words for people: "both have the DOI 10.1000/182"
   */
  public record Evidence(String rule, boolean speaksFor, String words) {}
}
