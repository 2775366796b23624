package org.papilio.literature.library;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.Imports;
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
  private final Path home;
  private final Shards shards;
  private final DoiIndex dois;
  private final KeptImports imports;
  private final List<Consumer<LibraryChanges>> listeners = new CopyOnWriteArrayList<>();
  private final AutoCloseable watching;
  private Revision told;

  /**
   * @param home folder for what can be made again, {@code .papilio/library}
   */
  WorkspaceLibrary(WorkspaceStore store, LiteratureService formats, Path home) {
    this.store = store;
    this.formats = formats;
    this.home = home;
    this.shards = new Shards(store);
    this.dois = new DoiIndex(store, shards, home);
    this.imports = new KeptImports(this, store);
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

  LiteratureService formats() {
    return formats;
  }

  @Override
  public Imports imports() {
    return imports;
  }

  @Override
  public ImportReport add(ImportRequest request, Progress progress) {
    try (Scratch scratch = new Scratch(home);
        Importer importer = new Importer(this, store, request, scratch, progress)) {
      importer.read();
      return retrying(importer::commit);
    } catch (UncheckedIOException e) {
      throw noRoom(e);
    }
  }

  /** Works with a scratch folder until nobody else was faster to commit. */
  <T> T committing(Function<Scratch, T> work) {
    try (Scratch scratch = new Scratch(home)) {
      return retrying(() -> work.apply(scratch));
    } catch (UncheckedIOException e) {
      throw noRoom(e);
    }
  }

  private ProblemException noRoom(UncheckedIOException e) {
    return Problem.failure("nothing was changed, since the disk refused: " + e.getMessage())
        .at(home.toString())
        .fix("check that there is room on the disk and that the workspace may be written")
        .exception(e);
  }

  /** Another process was faster: read again and try once more, a few times. */
  private <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      Revision start = store.head();
      try {
        return work.get();
      } catch (ProblemException e) {
        boolean overtaken = e.problem().kind() == Kind.CONFLICT && !store.head().equals(start);
        if (!overtaken || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The files to write for lines by key, as a list that more can be added to. */
  List<FileWrite> writes(
      Revision revision, Iterator<KeyedLine> lines, Pieces pieces, Progress progress) {
    return new ArrayList<>(Change.of(shards, revision, lines, pieces, progress));
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

  @Override
  public Revision change(
      Revision base,
      Author author,
      String message,
      Collection<LiteratureRecord> put,
      Collection<RecordKey> remove,
      Collection<FileWrite> beside) {
    LibrarySnapshot now = snapshot();
    NavigableMap<String, Optional<String>> lines = new TreeMap<>();
    for (RecordKey key : remove) {
      if (now.find(key).isEmpty()) {
        throw notThere(key);
      }
      lines.put(key.value(), Optional.empty());
    }
    put.forEach(record -> lines.put(record.key().value(), Optional.of(RecordLine.write(record))));
    return apply(base, author, message, lines, List.copyOf(beside));
  }

  @Override
  public String line(LiteratureRecord record) {
    return RecordLine.write(record);
  }

  @Override
  public LiteratureRecord record(String line, String where) {
    return RecordLine.read(line, where);
  }

  static ProblemException notThere(RecordKey key) {
    return Problem.notFound("the library has no record '" + key + "'")
        .fix("list the keys with: papilio literature list")
        .exception();
  }

  /** Puts lines on top of the newest revision, if these records are still as they were in base. */
  private Revision apply(
      Revision base, Author author, String message, NavigableMap<String, Optional<String>> lines) {
    return apply(base, author, message, lines, List.of());
  }

  private Revision apply(
      Revision base,
      Author author,
      String message,
      NavigableMap<String, Optional<String>> lines,
      List<FileWrite> beside) {
    return committing(
        scratch -> {
          Revision head = store.head();
          if (!head.equals(base)) {
            refuseChanged(base, head, lines);
            beside.forEach(file -> refuseChanged(base, head, file.path()));
          }
          try (Pieces pieces = new Pieces(scratch)) {
            Iterator<KeyedLine> keyed =
                lines.entrySet().stream()
                    .map(one -> new KeyedLine(one.getKey(), one.getValue().orElse(null)))
                    .iterator();
            List<FileWrite> writes = new ArrayList<>(writes(head, keyed, pieces, Progress.NONE));
            writes.addAll(beside);
            return writes.isEmpty() ? head : store.commit(head, author, message, writes);
          }
        });
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

  private void refuseChanged(Revision base, Revision head, String path) {
    byte[] then = store.read(base, path).orElse(new byte[0]);
    byte[] now = store.read(head, path).orElse(new byte[0]);
    if (!Arrays.equals(then, now)) {
      throw Problem.conflict(
              "somebody else changed the file between revision "
                  + base.brief()
                  + " and "
                  + head.brief())
          .at(path)
          .fix("make the change again")
          .exception();
    }
  }

  /** The line of a record in a revision. */
  Optional<String> line(Revision revision, String key) {
    Manifest manifest = shards.manifest(revision);
    int file = manifest.indexOf(key);
    return file < 0
        ? Optional.empty()
        : Optional.ofNullable(shards.lines(revision, manifest.files().get(file).path()).get(key));
  }

  @Override
  public Revision undo(Revision before, Revision after, Author author) {
    return committing(
        scratch -> {
          Revision head = store.head();
          List<Undoing.Step> step = List.of(new Undoing.Step(before, after));
          String what = "revision " + after.brief();
          LineRuns lines = Undoing.of(this, step, head, what, scratch, Progress.NONE);
          try (Pieces pieces = new Pieces(scratch);
              LineRuns.Merged merged = lines.open()) {
            List<FileWrite> writes = writes(head, merged, pieces, Progress.NONE);
            return writes.isEmpty()
                ? head
                : store.commit(head, author, "library: undo " + after.brief(), writes);
          }
        });
  }

  void differences(Revision from, Revision to, LineDiff.Visitor visitor) {
    LineDiff.visit(store, shards, from, to, visitor);
  }

  @Override
  public LibraryChanges changes(Revision from, Revision to) {
    List<RecordKey> added = new ArrayList<>();
    List<RecordKey> changed = new ArrayList<>();
    List<RecordKey> removed = new ArrayList<>();
    changes(
        from,
        to,
        (kind, key) ->
            (switch (kind) {
                  case ADDED -> added;
                  case CHANGED -> changed;
                  case REMOVED -> removed;
                })
                .add(key));
    return new LibraryChanges(from, to, added, changed, removed);
  }

  @Override
  public void changes(Revision from, Revision to, LibraryChanges.Visitor visitor) {
    differences(
        from,
        to,
        (key, before, after) ->
            visitor.differs(
                before == null
                    ? LibraryChanges.Kind.ADDED
                    : after == null ? LibraryChanges.Kind.REMOVED : LibraryChanges.Kind.CHANGED,
                new RecordKey(key)));
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
