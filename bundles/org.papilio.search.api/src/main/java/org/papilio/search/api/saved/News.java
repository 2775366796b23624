package org.papilio.search.api.saved;

import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;

/**
 * What a saved search finds that it did not find when it was last seen.
 *
 * @param search as it is kept
 * @param upTo the revision that was looked at; hand it to {@link SavedSearches#seen} to have these
 *     hits not told again
 * @param hits sorted by kind and id
 * @param problem why the search cannot be asked any more; then there are no hits
 */
public record News(
    SavedSearch search, Revision upTo, List<DocumentKey> hits, Optional<Problem> problem) {

  public News {
    hits = List.copyOf(hits);
  }
}
