package org.papilio.search.tck;

import java.util.List;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;

/** What a test class says of the provider under test; each contract of this kit extends it. */
public interface SearchContract {

  /** A provider that searches these sources; what it opens is closed with the workspace. */
  SearchService service(List<DocumentSource> sources);

  /** The complete index of some sources; closed with the workspace. */
  default SearchIndex index(MemoryWorkspace workspace, DocumentSource... sources) {
    SearchIndex index = service(List.of(sources)).index(workspace);
    index.await(Progress.NONE);
    return index;
  }
}
