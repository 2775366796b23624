package org.papilio.literature.api.duplicates;

import java.util.List;
import org.papilio.literature.api.RecordKey;

/**
 * Two records that were compared.
 *
 * @param first the smaller key
 * @param second the larger key
 * @param score sum of the weights of the evidence, in bits
 * @param likeness 0 to 1; 0.5 where the score equals the rules' {@code likely}, by 1 / (1 +
 *     2^(likely - score))
 * @param evidence what speaks for and against, the heaviest first
 */
public record DuplicatePair(
    RecordKey first, RecordKey second, double score, double likeness, List<Evidence> evidence) {

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
}
