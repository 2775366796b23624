package org.papilio.search.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.lucene.LuceneSearchService;
import org.papilio.search.lucene.LuceneSieve;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** A workspace in memory with one source and the embedded index. */
final class Library implements AutoCloseable {

  static final Author ADA = new Author("Ada", "");

  final MemoryWorkspace workspace;
  final MemorySource source = new MemorySource("literature");
  final WorkspaceSearches searches;
  final WorkspaceLogs logs;
  final SearchIndex index;

  /**
   * @param documents those of the first revision
   */
  Library(Path folder, SearchDocument... documents) {
    source.with(documents);
    workspace = new MemoryWorkspace(folder);
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(source);
    index = service.index(workspace);
    searches =
        new WorkspaceSearches(workspace, index, new LuceneSieve(List.of(source)), List.of(source));
    logs = new WorkspaceLogs(workspace, index, List.of(source), List.of());
  }

  static SavedSearch search(String name, String query) {
    return search(name, query, Map.of());
  }

  static SavedSearch search(String name, String query, Map<String, Set<String>> selections) {
    return new SavedSearch(
        new SavedName(name),
        query,
        Set.of(),
        selections,
        "Ada",
        Instant.parse("2025-05-01T10:00:00Z"),
        "",
        Optional.empty());
  }

  SavedSearch saved(String name, String query) {
    return searches.save(search(name, query), false, ADA);
  }

  /** Ids of what is new in a search. */
  List<String> fresh(String name) {
    SavedSearch search = searches.get(new SavedName(name));
    return searches.news(List.of(search), Progress.NONE).getFirst().hits().stream()
        .map(DocumentKey::id)
        .toList();
  }

  Revision see(String name) {
    return searches.seen(
        List.of(new SavedName(name)), workspace.store().head(), ADA, Progress.NONE);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
