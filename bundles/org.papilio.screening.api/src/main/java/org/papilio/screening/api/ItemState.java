package org.papilio.screening.api;

import java.util.List;
import java.util.Optional;

/**
 * How far an item is. Every item has exactly one status.
 *
 * @param id of which
 * @param status where it stands
 * @param stage the stage that it stands at, or was excluded at
 * @param reason of the exclusion; the item it is a duplicate of; may be empty
 * @param study of which it is a report; empty when nobody said
 * @param decisions that count at the stage, by screener; those that the viewer may see
 * @param resolution that settled the stage
 */
public record ItemState(
    ItemId id,
    Status status,
    Stage stage,
    String reason,
    String study,
    List<Entry> decisions,
    Optional<Entry> resolution) {

  /** Where items stand. */
  public enum Status {
    /** Not all screeners have decided. */
    WAITING,
    /** All have, and they disagree. */
    CONFLICT,
    EXCLUDED,
    /** The full text could not be had. */
    NOT_RETRIEVED,
    /** Passed the last stage. */
    INCLUDED,
    DUPLICATE,
    REMOVED_BY_PROGRAM,
    REMOVED
  }

  public ItemState {
    decisions = List.copyOf(decisions);
  }
}
