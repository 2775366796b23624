package org.papilio.search.opensearch;

import java.util.List;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchService;
import org.papilio.search.lucene.text.LuceneWordAnalysis;

/** The engine under test, on the cluster of two nodes. */
final class Provider {

  /** Two, so that sums over parts of the index are put to the test. */
  static final int SHARDS = 2;

  private Provider() {}

  static SearchService of(List<DocumentSource> sources) {
    return new OpenSearchService(
        TestCluster.running().settings(SHARDS), new LuceneWordAnalysis(), sources, ids -> {});
  }
}
