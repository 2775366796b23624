package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;

/** People cite with misspelt names, dropped authors, wrong years and lost accents. */
public interface CitationContract extends SearchContract {

  @Test
  default void theFoundingWorksAreFirstInASmallLibrary(@TempDir Path folder) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index =
          index(workspace, new MemorySource("literature").with(FoundingWorks.records()));
      assertEquals(FoundingWorks.citations(), firstHits(index));
    }
  }

  /** The first hit for each of the citations, "nothing" where there is none. */
  static Map<String, String> firstHits(SearchIndex index) {
    Map<String, String> first = new LinkedHashMap<>();
    for (String citation : FoundingWorks.citations().keySet()) {
      SearchResult result = index.search(SearchRequest.of(citation));
      first.put(citation, result.hits().isEmpty() ? "nothing" : result.hits().getFirst().id());
    }
    return first;
  }
}
