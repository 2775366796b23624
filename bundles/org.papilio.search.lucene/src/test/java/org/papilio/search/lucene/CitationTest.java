package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.CitationContract;
import org.papilio.search.tck.FoundingWorks;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

class CitationTest implements CitationContract {

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @Test
  void theFoundingWorksAreFirstAmongFortyEightThousandRecords(@TempDir Path folder) {
    assumeTrue(Corpus.file().isPresent(), "the corpus is not on this machine");
    MemorySource library = new MemorySource("literature").with(FoundingWorks.records());
    library.with(Corpus.records(Integer.MAX_VALUE).toArray(SearchDocument[]::new));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, library);
      assertEquals(FoundingWorks.citations(), CitationContract.firstHits(index));
    }
  }
}
