package org.papilio.search.opensearch.query;

import java.util.List;
import java.util.Map;

/**
 * A query ready for the cluster.
 *
 * @param query as JSON
 * @param clues its parts, in the order in which they were typed
 * @param notes how it was understood, in sentences
 */
public record Compiled(Map<String, Object> query, List<Clue> clues, List<String> notes) {

  public Compiled {
    clues = List.copyOf(clues);
    notes = List.copyOf(notes);
  }
}
