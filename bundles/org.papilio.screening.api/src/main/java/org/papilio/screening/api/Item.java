package org.papilio.screening.api;

import java.util.List;

/**
 * Something to screen.
 *
 * @param id unique in a project
 * @param found where it was found; at least one
 */
public record Item(ItemId id, List<Found> found) {

  /**
   * One source that had the item.
   *
   * @param source where
   * @param records how many records of it the source had, at least 1; more than one where records
   *     of the source were merged into this one before
   */
  public record Found(Source source, int records) {
    public Found {
      if (records < 1) {
        throw new IllegalArgumentException("a source has an item at least once, not " + records);
      }
    }
  }

  public Item {
    found = List.copyOf(found);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("item " + id + " was found nowhere");
    }
  }

  /** How many records were identified for it in all sources. */
  public int identified() {
    return found.stream().mapToInt(Found::records).sum();
  }
}
