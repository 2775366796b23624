package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;

/** People cite with misspelt names, dropped authors, wrong years and lost accents. */
class CitationTest {

  @TempDir Path folder;

  @Test
  void theFoundingWorksAreFirstInASmallLibrary() {
    try (TestWorkspace workspace = new TestWorkspace(folder)) {
      SearchIndex index =
          TestIndex.of(workspace, new TestSource("literature").with(FoundingWorks.RECORDS));
      assertEquals(FoundingWorks.citations(), firstHits(index));
    }
  }

  @Test
  void theFoundingWorksAreFirstAmongFortyEightThousandRecords() {
    assumeTrue(Corpus.file().isPresent(), "the corpus is not on this machine");
    TestSource library = new TestSource("literature").with(FoundingWorks.RECORDS);
    library.with(Corpus.records(Integer.MAX_VALUE).toArray(SearchDocument[]::new));
    try (TestWorkspace workspace = new TestWorkspace(folder)) {
      SearchIndex index = TestIndex.of(workspace, library);
      index.await(Progress.NONE);
      assertEquals(FoundingWorks.citations(), firstHits(index));
    }
  }

  private static Map<String, String> firstHits(SearchIndex index) {
    Map<String, String> first = new LinkedHashMap<>();
    for (String citation : FoundingWorks.citations().keySet()) {
      SearchResult result = index.search(SearchRequest.of(citation));
      first.put(citation, result.hits().isEmpty() ? "nothing" : result.hits().getFirst().id());
    }
    return first;
  }
}
