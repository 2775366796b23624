package org.papilio.search.api.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchRequest;

/**
 * Search the other way round: many queries over a few documents that need not stand in any index,
 * such as those that changed since yesterday, or as they were then. The words and the meaning of a
 * query are those of the index of a workspace, whichever engine that has. Safe for several threads.
 */
@ProviderType
public interface DocumentSieve {

  /**
   * Holds queries against documents. A row of words is never loosened; of a request count the
   * query, the kinds and the selections.
   *
   * @param requests any number; their cost grows with their number, hardly with the documents
   * @param documents by kind; some thousands at a time, for they are held in memory
   * @param languages of the texts in the index, as {@link
   *     org.papilio.search.api.SearchIndex#languages}; very common words of these are not demanded
   * @return one for each request, in their order
   */
  List<Sifted> sift(
      List<SearchRequest> requests,
      Map<String, List<SearchDocument>> documents,
      Set<String> languages);

  /**
   * What one query finds.
   *
   * @param found sorted
   * @param problem why it cannot be asked, such as a field that is gone; then nothing is found
   */
  record Sifted(Set<DocumentKey> found, Optional<Problem> problem) {
    public Sifted {
      found = java.util.Collections.unmodifiableSet(new TreeSet<>(found));
    }
  }
}
