package org.papilio.literature.duplicates;

import java.util.HashMap;
import java.util.Map;

/**
 * Titles that come again year after year, such as "Editorial" or "Book review column": the same
 * title then says little. Not safe for several threads.
 */
final class RecurringTitles {

  /** A work has one year, or two where it was online first; a column has many. */
  private static final double MOST_YEARS = 2;

  /** A title of so many more years certainly comes again. */
  private static final double CERTAIN = 4;

  /** A long title does not come again by chance. */
  private static final int MOST_WORDS = 5;

  private final Map<String, Map<Integer, Integer>> years = new HashMap<>();

  void count(Fingerprint record, int by) {
    if (record.year() > 0 && !record.title().isEmpty()) {
      years
          .computeIfAbsent(record.title(), any -> new HashMap<>(2))
          .merge(record.year(), by, (now, more) -> now + more == 0 ? null : now + more);
    }
  }

  /** How sure it is that the title comes again, 0 to 1. */
  double share(Fingerprint record) {
    Map<Integer, Integer> known = years.get(record.title());
    return known == null || record.titleWords().length > MOST_WORDS
        ? 0
        : Math.clamp((known.size() - MOST_YEARS) / CERTAIN, 0, 1);
  }
}
