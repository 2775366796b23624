package org.papilio.literature.api.duplicates;

import java.util.List;
import org.papilio.literature.api.RecordKey;

/**
 * Records that look like one work.
 *
 * @param keys at least two, sorted
 * @param pairs those of its pairs that the rules call likely, the likeliest first; they connect all
 *     keys
 */
public record DuplicateGroup(List<RecordKey> keys, List<DuplicatePair> pairs) {

  public DuplicateGroup {
    keys = keys.stream().sorted().toList();
    pairs = List.copyOf(pairs);
    if (keys.size() < 2) {
      throw new IllegalArgumentException("a group has at least two records, not " + keys);
    }
  }

  /** Likeness of its least likely link, 0 to 1. */
  public double weakest() {
    return pairs.isEmpty() ? 0 : pairs.getLast().likeness();
  }
}
