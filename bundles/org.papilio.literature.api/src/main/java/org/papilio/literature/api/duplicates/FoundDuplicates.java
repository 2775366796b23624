package org.papilio.literature.api.duplicates;

import java.util.List;

/**
 * What a search for duplicates found.
 *
 * @param groups the surest first: by the likeness of the weakest link, then by keys
 * @param records how many records were looked at
 * @param compared how many pairs were compared in this search; all pairs would be records ×
 *     (records - 1) / 2
 */
public record FoundDuplicates(List<DuplicateGroup> groups, long records, long compared) {

  public FoundDuplicates {
    groups = List.copyOf(groups);
  }
}
