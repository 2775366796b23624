package org.papilio.literature.api.duplicates;

import java.time.Instant;
import org.papilio.literature.api.RecordKey;

/**
 * Somebody's word that two records are different works.
 *
 * @param first the smaller key
 * @param second the larger key
 * @param author name of who said so
 * @param when in UTC
 */
public record Distinction(RecordKey first, RecordKey second, String author, Instant when) {

  public Distinction {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "pairs are by key: " + first + " must stand before " + second);
    }
  }
}
