package org.papilio.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.lucene.LuceneSearchService;

/** Records of which one differs from each revision to the next. */
final class ChangingSource implements DocumentSource {

  private final List<SearchRecord> records;
  private final Map<Integer, SearchRecord> changed;
  private final SearchSource unchanged;

  /** Number of the record that the newest revision changed. */
  volatile int last;

  /**
   * @param changed records that differ from the given ones, by number
   */
  ChangingSource(List<SearchRecord> records, Map<Integer, SearchRecord> changed) {
    this.records = records;
    this.changed = changed;
    unchanged = new SearchSource(records);
  }

  static SearchIndex index(DocumentSource source, Workspace workspace) {
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(source);
    SearchIndex index = service.index(workspace);
    index.await(Progress.NONE);
    return index;
  }

  @Override
  public String kind() {
    return unchanged.kind();
  }

  @Override
  public String version() {
    return unchanged.version();
  }

  @Override
  public List<FieldInfo> fields() {
    return unchanged.fields();
  }

  @Override
  public long count(Workspace workspace, Revision revision) {
    return records.size();
  }

  @Override
  public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
    unchanged.documents(workspace, revision, to);
  }

  @Override
  public void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to) {
    changed.values().stream()
        .filter(record -> ids.contains(record.id()))
        .forEach(record -> to.accept(SearchSource.document(record)));
  }

  @Override
  public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
    return new DocumentChanges(Set.of(records.get(last).id()), Set.of());
  }
}
