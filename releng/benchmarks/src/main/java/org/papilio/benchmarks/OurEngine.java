package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/** The platform's search inside the process. */
final class OurEngine implements Engine {

  private final MemoryWorkspace workspace;
  private final Map<Integer, SearchRecord> changed = new ConcurrentHashMap<>();
  private List<SearchRecord> records = List.of();
  private ChangingSource source;
  private SearchIndex index;

  OurEngine(Path folder) {
    workspace = new MemoryWorkspace(folder);
  }

  private SearchIndex opened() {
    if (index == null) {
      source = new ChangingSource(records, changed);
      index = ChangingSource.index(source, workspace);
    }
    return index;
  }

  @Override
  public void index(List<SearchRecord> all) {
    records = all;
    opened();
  }

  @Override
  public long search(SearchLines.Line line) {
    return opened().search(line.request()).total();
  }

  @Override
  public long update(SearchRecord record, String word) {
    int number = 0;
    while (!records.get(number).id().equals(record.id())) {
      number++;
    }
    SearchIndex now = opened();
    changed.put(number, record);
    source.last = number;
    workspace.advance();
    return now.search(SearchRequest.of(word).page(0, 10)).total();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
