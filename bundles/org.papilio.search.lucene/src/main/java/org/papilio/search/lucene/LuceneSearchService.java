package org.papilio.search.lucene;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.search.IndexSearcher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.SearchSettings;
import org.papilio.search.lucene.index.IndexKeeper;

/**
 * Keeps the indexes of open workspaces. It owns open files and running work, so sources come and go
 * while it stays; an index whose sources changed is opened again.
 */
@Component
public final class LuceneSearchService implements SearchService {

  /** A query of 2,000 words stands for several terms a word. Lucene keeps this number for all. */
  static final int MOST_CLAUSES = 200_000;

  private final List<DocumentSource> sources = new CopyOnWriteArrayList<>();
  private final Map<Path, LuceneSearchIndex> open = new ConcurrentHashMap<>();

  /**
   * @param chosen settings that name this engine; without them another one answers
   */
  @Activate
  public LuceneSearchService(
      @Reference(target = "(" + SearchSettings.ENGINE + "=" + SearchSettings.LUCENE + ")")
          SearchSettings chosen) {
    this();
  }

  public LuceneSearchService() {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  LuceneSearchService(List<DocumentSource> sources) {
    this();
    this.sources.addAll(sources);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeSource")
  public void addSource(DocumentSource source) {
    sources.add(source);
    open.values().forEach(LuceneSearchIndex::reopen);
  }

  public void removeSource(DocumentSource source) {
    sources.remove(source);
    open.values().forEach(LuceneSearchIndex::reopen);
  }

  @Override
  public SearchIndex index(Workspace workspace) {
    return open.computeIfAbsent(workspace.folder(), folder -> opened(workspace, folder));
  }

  private LuceneSearchIndex opened(Workspace workspace, Path folder) {
    LuceneSearchIndex index =
        new LuceneSearchIndex(() -> new IndexKeeper(workspace, sortedSources()));
    workspace.onClose(
        () -> {
          LuceneSearchIndex closing = open.remove(folder);
          if (closing != null) {
            closing.close();
          }
        });
    return index;
  }

  private List<DocumentSource> sortedSources() {
    return sources.stream().sorted(Comparator.comparing(DocumentSource::kind)).toList();
  }

  @Deactivate
  void close() {
    open.values().forEach(LuceneSearchIndex::close);
    open.clear();
  }
}
