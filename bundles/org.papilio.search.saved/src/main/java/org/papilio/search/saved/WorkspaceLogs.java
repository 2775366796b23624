package org.papilio.search.saved;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.search.api.saved.Rerun;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.search.api.saved.SearchLogs;

/** The search logs of one workspace. */
final class WorkspaceLogs implements SearchLogs {

  private final Workspace workspace;
  private final WorkspaceStore store;
  private final SearchIndex index;
  private final List<DocumentSource> sources;
  private final List<QueryDialect> dialects;
  private final LogFiles files;

  WorkspaceLogs(
      Workspace workspace,
      SearchIndex index,
      List<DocumentSource> sources,
      List<QueryDialect> dialects) {
    this.workspace = workspace;
    this.store = workspace.store();
    this.index = index;
    this.sources = sources;
    this.dialects = dialects;
    this.files = new LogFiles(store);
  }

  @Override
  public List<SearchLog> all() {
    return files.all(store.head());
  }

  @Override
  public SearchLog get(SavedName name) {
    return files.get(store.head(), name);
  }

  @Override
  public SearchLog start(SavedName name, String note, Author author) {
    return Attempts.of(
        store,
        head -> {
          if (files.find(head, name).isPresent()) {
            throw Problem.conflict("there is a search log '" + name + "' already")
                .fix("add lines to it, or choose another name")
                .exception();
          }
          SearchLog log = new SearchLog(name, author.name(), now(), note, List.of());
          store.commit(head, author, "search: begin log " + name, List.of(files.write(log)));
          return log;
        });
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What a query finds in one revision. */
  private record Found(Revision revision, Set<DocumentKey> keys) {}

  @Override
  public SearchLog add(
      SavedName name,
      String query,
      Set<String> kinds,
      String note,
      Author author,
      Progress progress) {
    Set<String> searched = searched(kinds);
    return Attempts.of(
        store,
        head -> {
          SearchLog log = files.get(head, name);
          String full = new LineReferences(log.lines(), searched).writtenOut(query);
          Found found = found(full, searched, progress);
          int number = log.lines().size() + 1;
          List<FileWrite> writes = new ArrayList<>();
          SearchLog.Run run = run(name, number, 1, found, author, writes);
          List<SearchLog.Line> lines = new ArrayList<>(log.lines());
          lines.add(new SearchLog.Line(number, query, full, searched, note, List.of(run)));
          SearchLog more = new SearchLog(name, log.owner(), log.created(), log.note(), lines);
          writes.add(files.write(more));
          store.commit(head, author, "search: add line " + number + " to log " + name, writes);
          return more;
        });
  }

  private Set<String> searched(Set<String> kinds) {
    for (String kind : kinds) {
      if (!index.kinds().contains(kind)) {
        throw Problem.badInput("there is no kind '" + kind + "' to search in")
            .allowing(String.join(", ", index.kinds()))
            .exception();
      }
    }
    return kinds.isEmpty() ? index.kinds() : new TreeSet<>(kinds);
  }

  private Found found(String query, Set<String> kinds, Progress progress) {
    while (true) {
      progress.check();
      IndexStatus before = index.await(progress);
      Set<DocumentKey> keys = new TreeSet<>();
      try {
        for (String kind : kinds) {
          index.ids(query, kind).forEach(id -> keys.add(new DocumentKey(kind, id)));
        }
      } catch (QuerySyntaxException wrong) {
        throw wrong.problem().exception(wrong);
      }
      Optional<Revision> revision = index.status().revision();
      if (!before.complete()) {
        throw Problem.failure("the search index is not complete: " + before.message())
            .fix("wait until it is, or make it anew with: papilio search index rebuild")
            .exception();
      }
      // what somebody committed meanwhile would count under the wrong revision
      if (revision.isPresent() && revision.equals(before.revision())) {
        return new Found(revision.orElseThrow(), keys);
      }
    }
  }

  private static SearchLog.Run run(
      SavedName log, int line, int number, Found found, Author author, List<FileWrite> writes) {
    byte[] bytes = LogFiles.bytes(found.keys());
    Optional<String> path = LogFiles.keysPath(log, line, number, found.keys().size());
    path.ifPresent(file -> writes.add(FileWrite.of(file, bytes)));
    return new SearchLog.Run(
        now(), author.name(), found.revision(), found.keys().size(), LogFiles.sha256(bytes), path);
  }

  @Override
  public List<Rerun> rerun(SavedName name, boolean record, Author author, Progress progress) {
    return Attempts.of(
        store,
        head -> {
          SearchLog log = files.get(head, name);
          ChangedDocuments changed = new ChangedDocuments(workspace, sources);
          List<Rerun> reruns = new ArrayList<>();
          List<SearchLog.Line> lines = new ArrayList<>();
          List<FileWrite> writes = new ArrayList<>();
          for (SearchLog.Line line : log.lines()) {
            progress.check();
            progress.report(reruns.size(), log.lines().size(), "search log");
            try {
              Found found = found(line.full(), line.kinds(), progress);
              reruns.add(compared(head, line, found, changed));
              lines.add(withRun(name, line, found, author, writes));
            } catch (ProblemException told) {
              reruns.add(
                  new Rerun(line, head, 0, List.of(), List.of(), Optional.of(told.problem())));
              lines.add(line);
            }
          }
          if (record && !writes.isEmpty()) {
            writes.add(
                files.write(new SearchLog(name, log.owner(), log.created(), log.note(), lines)));
            store.commit(head, author, "search: run log " + name + " again", writes);
          }
          return reruns;
        });
  }

  private static SearchLog.Line withRun(
      SavedName log, SearchLog.Line line, Found found, Author author, List<FileWrite> writes) {
    List<SearchLog.Run> runs = new ArrayList<>(line.runs());
    runs.add(run(log, line.number(), runs.size() + 1, found, author, writes));
    return new SearchLog.Line(
        line.number(), line.query(), line.full(), line.kinds(), line.note(), runs);
  }

  private Rerun compared(
      Revision head, SearchLog.Line line, Found found, ChangedDocuments changed) {
    SearchLog.Run last = line.last();
    Optional<Set<DocumentKey>> then = files.keys(head, last);
    if (then.isEmpty()) {
      return new Rerun(
          line, found.revision(), found.keys().size(), List.of(), List.of(), Optional.empty());
    }
    Set<DocumentKey> added = new TreeSet<>(found.keys());
    added.removeAll(then.get());
    Set<DocumentKey> gone = new TreeSet<>(then.get());
    gone.removeAll(found.keys());
    Reasons reasons = new Reasons(last.revision(), found.revision(), changed, added);
    return new Rerun(
        line,
        found.revision(),
        found.keys().size(),
        added.stream().map(reasons::added).toList(),
        gone.stream().map(reasons::of).toList(),
        Optional.empty());
  }

  /** Says of documents that are found or not found any more what became of them. */
  private static final class Reasons {
    private final Map<String, DocumentChanges> changes;
    private final Set<DocumentKey> there = new HashSet<>();

    Reasons(Revision from, Revision to, ChangedDocuments changed, Set<DocumentKey> added) {
      changes = changed.between(from, to);
      Map<String, Set<String>> ids = new java.util.HashMap<>();
      added.forEach(key -> ids.computeIfAbsent(key.kind(), any -> new HashSet<>()).add(key.id()));
      changed.read(
          from,
          ids,
          1_000,
          (kind, some) ->
              some.forEach(document -> there.add(new DocumentKey(kind, document.id()))));
    }

    Rerun.Difference of(DocumentKey key) {
      DocumentChanges own = changes.getOrDefault(key.kind(), DocumentChanges.NONE);
      Rerun.Reason reason;
      if (own.removed().contains(key.id())) {
        reason = Rerun.Reason.REMOVED;
      } else if (own.changed().contains(key.id())) {
        reason = Rerun.Reason.CHANGED;
      } else {
        reason = Rerun.Reason.OTHER;
      }
      return new Rerun.Difference(key, reason);
    }

    Rerun.Difference added(DocumentKey key) {
      return there.contains(key) ? of(key) : new Rerun.Difference(key, Rerun.Reason.NEW);
    }
  }

  @Override
  public void remove(SavedName name, Author author) {
    Attempts.of(
        store,
        head -> {
          files.get(head, name);
          return store.commit(
              head, author, "search: remove log " + name, files.deletes(head, name));
        });
  }

  @Override
  public String export(SavedName name, Form form, List<String> wanted, Locale locale) {
    return new LogExport(get(name), dialects, wanted, locale).text(form);
  }
}
