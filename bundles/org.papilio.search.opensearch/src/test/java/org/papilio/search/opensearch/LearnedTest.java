package org.papilio.search.opensearch;

import java.util.List;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.LearnedContract;

class LearnedTest implements LearnedContract {

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return Provider.of(sources);
  }
}
