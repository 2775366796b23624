package org.papilio.search.lucene.query;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query ready for the index.
 *
 * @param query for Lucene
 * @param clues its parts, in the order in which they were typed
 * @param notes how it was understood, in sentences
 * @param isRequest whether it is a request in ordinary language, whose best hits are weighed
 *     against each other
 */
public record Compiled(Query query, List<Clue> clues, List<String> notes, boolean isRequest) {

  public Compiled {
    clues = List.copyOf(clues);
    notes = List.copyOf(notes);
  }

  /** The same, as a request. */
  Compiled asRequest() {
    return new Compiled(query, clues, notes, true);
  }
}
