package org.papilio.screening.api;

import java.util.List;
import java.util.Optional;

/**
 * One thing to do in the queue.
 *
 * @param kind what
 * @param item about which
 * @param stage at which
 * @param subject what to read
 * @param state how far it is, as far as the screener may see
 * @param near items of the project that look like the same work, nearest first; may be empty
 * @param likelihood of inclusion, 0 to 1, where the project orders by it
 */
public record Task(
    Kind kind,
    ItemId item,
    Stage stage,
    Subject subject,
    ItemState state,
    List<ItemId> near,
    Optional<Double> likelihood) {

  /** Kinds of tasks. */
  public enum Kind {
    /** To decide: include, exclude, maybe; or call it a duplicate of one that is near. */
    SCREEN,
    /** To resolve. */
    CONFLICT
  }

  public Task {
    near = List.copyOf(near);
  }
}
