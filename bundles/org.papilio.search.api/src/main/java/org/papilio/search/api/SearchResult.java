package org.papilio.search.api;

import java.util.List;
import org.papilio.search.api.query.Query;

/**
 * What was found.
 *
 * @param query how the query was read
 * @param loosened whether hits may lack words of a row: nothing has all of them, or it was read as
 *     a citation or a request
 * @param notes how the query was understood, in sentences: what was loosened, which word was read
 *     as which
 * @param total exact number of hits, before offset and limit
 * @param hits those that were asked for
 * @param facets in the order of the request
 * @param suggestions whole queries with words as they are spelt in the index, best first; empty
 *     when every word was found
 * @param index how the index stood; answers are incomplete when it says so
 * @param milliseconds time taken, without waiting for the index
 */
public record SearchResult(
    Query query,
    boolean loosened,
    List<String> notes,
    long total,
    List<Hit> hits,
    List<FacetCounts> facets,
    List<String> suggestions,
    IndexStatus index,
    double milliseconds) {

  public SearchResult {
    notes = List.copyOf(notes);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    suggestions = List.copyOf(suggestions);
  }
}
