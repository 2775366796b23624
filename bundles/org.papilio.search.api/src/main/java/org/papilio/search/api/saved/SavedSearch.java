package org.papilio.search.api.saved;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.cases.api.Revision;
import org.papilio.search.api.SearchRequest;

/**
 * A search that is kept.
 *
 * @param query in the language of {@code docs/formats/query.md}, as typed
 * @param kinds kinds to search; empty for all
 * @param selections chosen values by facet
 * @param owner name of whoever saved it
 * @param note what it is for; may be empty
 * @param seen the revision up to which its hits were seen; empty when none were
 */
public record SavedSearch(
    SavedName name,
    String query,
    Set<String> kinds,
    Map<String, Set<String>> selections,
    String owner,
    Instant created,
    String note,
    Optional<Revision> seen) {

  public SavedSearch {
    kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
    Map<String, Set<String>> sorted = new TreeMap<>();
    selections.forEach((facet, values) -> sorted.put(facet, new TreeSet<>(values)));
    selections = java.util.Collections.unmodifiableMap(sorted);
  }

  /** The same search, seen up to a revision. */
  public SavedSearch seen(Revision upTo) {
    return new SavedSearch(name, query, kinds, selections, owner, created, note, Optional.of(upTo));
  }

  /** What is asked of the index: strictly, without facets. */
  public SearchRequest request() {
    SearchRequest request = SearchRequest.of(query).in(kinds.toArray(String[]::new)).strictly();
    for (Map.Entry<String, Set<String>> selection : selections.entrySet()) {
      for (String value : selection.getValue()) {
        request = request.where(selection.getKey(), value);
      }
    }
    return request;
  }
}
