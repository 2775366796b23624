package org.papilio.literature.library;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.DuplicatePair;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library of one workspace. */
final class WorkspaceLibrary implements Library {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLibrary.class);
  private static final int ATTEMPTS = 5;

  private final WorkspaceStore store;
  private final LiteratureService formats;
  private final Shards shards;
  private final DoiIndex dois = new DoiIndex();
  private final List<Consumer<LibraryChanges>> listeners = new CopyOnWriteArrayList<>();
  private final AutoCloseable watching;
  private Revision told;

  WorkspaceLibrary(WorkspaceStore store, LiteratureService formats) {
    this.store = store;
    this.formats = formats;
    this.shards = new Shards(store);
    this.told = store.head();
    this.watching = store.onCommit(this::committed);
  }

  void close() throws Exception {
    watching.close();
    listeners.clear();
  }

  @Override
  public LibrarySnapshot snapshot() {
    return snapshot(store.head());
  }

  @Override
  public LibrarySnapshot snapshot(Revision revision) {
    return new ShardSnapshot(shards, dois, revision);
  }

  @Override
  public ImportReport add(ImportRequest request, Progress progress) {
    Importer importer = new Importer(formats, request, progress);
    importer.read();
    for (int attempt = 1; ; attempt++) {
      Revision before = store.head();
      Importer.Plan plan = importer.plan(key -> line(before, key).orElse(""));
      if (request.dryRun() || plan.lines().isEmpty()) {
        return importer.report(before, before, plan);
      }
      progress.report(0, -1, "writing " + plan.lines().size() + " records");
      try {
        List<FileWrite> writes = Change.of(shards, before, plan.lines());
        Revision after = store.commit(before, request.author(), importer.message(plan), writes);
        return importer.report(before, after, plan);
      } catch (ProblemException e) {
        retry(e, attempt);
      }
    }
  }

  @Override
  public Revision put(
      Revision base, Author author, String message, Collection<LiteratureRecord> records) {
    NavigableMap<String, Optional<String>> lines = new TreeMap<>();
    records.forEach(
        record -> lines.put(record.key().value(), Optional.of(RecordLine.write(record))));
    return apply(base, author, message, lines);
  }

  @Override
  public Revision remove(Revision base, Author author, String message, Collection<RecordKey> keys) {
    LibrarySnapshot now = snapshot();
    NavigableMap<String, Optional<String>> lines = new TreeMap<>();
    for (RecordKey key : keys) {
      if (now.find(key).isEmpty()) {
        throw notThere(key);
      }
      lines.put(key.value(), Optional.empty());
    }
    return apply(base, author, message, lines);
  }

  static ProblemException notThere(RecordKey key) {
    return Problem.notFound("the library has no record '" + key + "'")
        .fix("list the keys with: papilio literature list")
        .exception();
  }

  /** Puts lines on top of the newest revision, if these records are still as they were in base. */
  private Revision apply(
      Revision base, Author author, String message, NavigableMap<String, Optional<String>> lines) {
    for (int attempt = 1; ; attempt++) {
      Revision head = store.head();
      if (!head.equals(base)) {
        refuseChanged(base, head, lines);
      }
      List<FileWrite> writes = Change.of(shards, head, lines);
      if (writes.isEmpty()) {
        return head;
      }
      try {
        return store.commit(head, author, message, writes);
      } catch (ProblemException e) {
        retry(e, attempt);
      }
    }
  }

  private void refuseChanged(
      Revision base, Revision head, NavigableMap<String, Optional<String>> lines) {
    for (String key : lines.keySet()) {
      Optional<String> then = line(base, key);
      Optional<String> now = line(head, key);
      if (!then.equals(now) && !now.equals(lines.get(key))) {
        throw Problem.conflict(
                "record '"
                    + key
                    + "' was changed by somebody else between revision "
                    + base.brief()
                    + " and "
                    + head.brief())
            .fix("look at the newer record and make the change again")
            .exception();
      }
    }
  }

  /** Another process was faster: read again and try once more, a few times. */
  private static void retry(ProblemException e, int attempt) {
    if (e.problem().kind() != Kind.CONFLICT || attempt == ATTEMPTS) {
      throw e;
    }
  }

  private Optional<String> line(Revision revision, String key) {
    Manifest manifest = shards.manifest(revision);
    int file = manifest.indexOf(key);
    return file < 0
        ? Optional.empty()
        : Optional.ofNullable(shards.lines(revision, manifest.files().get(file).path()).get(key));
  }

  @Override
  public Revision undo(Revision before, Revision after, Author author) {
    LibraryChanges changes = changes(before, after);
    NavigableMap<String, Optional<String>> lines = new TreeMap<>();
    List<RecordKey> keys = new ArrayList<>(changes.added());
    keys.addAll(changes.changed());
    keys.addAll(changes.removed());
    Revision head = store.head();
    List<RecordKey> later = new ArrayList<>();
    for (RecordKey key : keys) {
      lines.put(key.value(), line(before, key.value()));
      if (!line(head, key.value()).equals(line(after, key.value()))) {
        later.add(key);
      }
    }
    if (!later.isEmpty()) {
      throw Problem.conflict(
              later.size()
                  + " of "
                  + keys.size()
                  + " records changed again after revision "
                  + after.brief()
                  + ": "
                  + later.subList(0, Math.min(5, later.size())))
          .fix("undo the later changes first, or edit these records by hand")
          .exception();
    }
    return apply(head, author, "library: undo " + after.brief(), lines);
  }

  @Override
  public LibraryChanges changes(Revision from, Revision to) {
    Map<String, String> old = new HashMap<>();
    Map<String, String> fresh = new HashMap<>();
    for (FileChange file : from.equals(to) ? List.<FileChange>of() : store.changes(from, to)) {
      if (file.path().startsWith(Shards.FOLDER + "/")) {
        if (file.kind() != FileChange.Kind.ADDED) {
          old.putAll(shards.lines(from, file.path()));
        }
        if (file.kind() != FileChange.Kind.DELETED) {
          fresh.putAll(shards.lines(to, file.path()));
        }
      }
    }
    List<RecordKey> added = new ArrayList<>();
    List<RecordKey> changed = new ArrayList<>();
    fresh.forEach(
        (key, line) -> {
          String before = old.remove(key);
          if (before == null) {
            added.add(new RecordKey(key));
          } else if (!before.equals(line)) {
            changed.add(new RecordKey(key));
          }
        });
    List<RecordKey> removed = old.keySet().stream().map(RecordKey::new).sorted().toList();
    return new LibraryChanges(
        from, to, added.stream().sorted().toList(), changed.stream().sorted().toList(), removed);
  }

  @Override
  public LossReport export(
      LibrarySnapshot snapshot,
      String format,
      List<RecordKey> keys,
      OutputStream out,
      Progress progress)
      throws IOException {
    LossReport.Builder losses = LossReport.of("library " + snapshot.revision().brief());
    keys.stream()
        .filter(key -> snapshot.find(key).isEmpty())
        .findFirst()
        .ifPresent(
            key -> {
              throw notThere(key);
            });
    RecordWalk records =
        keys.isEmpty()
            ? RecordWalk.all(snapshot, progress)
            : RecordWalk.some(snapshot, keys, progress);
    formats.format(format).write(records, out, losses);
    return losses.build();
  }

  @Override
  public List<DuplicatePair> duplicates(LibrarySnapshot snapshot, Progress progress) {
    DuplicateFinder finder = new DuplicateFinder(progress);
    snapshot.forEach(finder::add);
    return finder.pairs();
  }

  @Override
  public AutoCloseable onChange(Consumer<LibraryChanges> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private synchronized void committed(Revision revision) {
    if (revision.equals(told)) {
      return;
    }
    if (!listeners.isEmpty()) {
      LibraryChanges changes = changes(told, revision);
      if (!changes.isEmpty()) {
        for (Consumer<LibraryChanges> listener : listeners) {
          tell(listener, changes);
        }
      }
    }
    told = revision;
  }

  private static void tell(Consumer<LibraryChanges> listener, LibraryChanges changes) {
    try {
      listener.accept(changes);
    } catch (RuntimeException e) {
      LOG.warn("A listener of the library failed at revision {}", changes.to(), e);
    }
  }
}
