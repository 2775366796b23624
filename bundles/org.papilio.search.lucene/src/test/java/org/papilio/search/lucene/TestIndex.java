package org.papilio.search.lucene;

import java.util.List;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchIndex;

/** Indexes for tests. */
final class TestIndex {

  private TestIndex() {}

  /** The complete index of sources; closed with the workspace. */
  static SearchIndex of(TestWorkspace workspace, DocumentSource... sources) {
    SearchIndex index = new LuceneSearchService(List.of(sources)).index(workspace);
    index.await(Progress.NONE);
    return index;
  }
}
