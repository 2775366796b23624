package org.papilio.literature.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.Imports;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.KeptImport.Amendment;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** The imports of a library, from the files of the workspace. */
final class KeptImports implements Imports {

  private static final int LOOKED_AT = 100_000;

  private final WorkspaceLibrary library;
  private final WorkspaceStore store;

  KeptImports(WorkspaceLibrary library, WorkspaceStore store) {
    this.library = library;
    this.store = store;
  }

  @Override
  public List<KeptImport> list() {
    Revision head = store.head();
    return store.list(head, ImportFile.FOLDER).stream()
        .filter(path -> path.endsWith(".json"))
        .sorted(Comparator.reverseOrder())
        .flatMap(path -> store.read(head, path).stream().map(bytes -> ImportFile.read(bytes, path)))
        .map(ImportFile::kept)
        .toList();
  }

  @Override
  public KeptImport get(ImportId id) {
    return file(store.head(), id).kept();
  }

  @Override
  public Optional<Revision> revision(ImportId id) {
    List<LogEntry> log = store.log(ImportFile.path(id), LOOKED_AT);
    return log.isEmpty() ? Optional.empty() : Optional.of(log.getLast().revision());
  }

  private ImportFile file(Revision revision, ImportId id) {
    String path = ImportFile.path(id);
    return store
        .read(revision, path)
        .map(bytes -> ImportFile.read(bytes, path))
        .orElseThrow(
            () ->
                Problem.notFound("the library has no import '" + id + "'")
                    .fix("list them with: papilio literature imports")
                    .exception());
  }

  @Override
  public List<UnreadableRecord> unreadable(ImportId id, int from, int limit) {
    if (from < 1 || limit < 1 || limit > 10_000) {
      throw new IllegalArgumentException(
          "from is " + from + ", limit " + limit + "; allowed are 1 and more, and 1 to 10,000");
    }
    Revision head = store.head();
    ImportFile file = file(head, id);
    List<UnreadableRecord> found = new ArrayList<>();
    for (ImportFile.Part part : file.parts()) {
      if (found.size() < limit && part.from() + part.records() > from) {
        lines(head, part).stream()
            .map(line -> UnreadableLines.read(line, file.kept()))
            .filter(record -> record.number() >= from)
            .limit(limit - found.size())
            .forEach(found::add);
      }
    }
    return found;
  }

  private List<String> lines(Revision revision, ImportFile.Part part) {
    byte[] bytes =
        store
            .read(revision, part.path())
            .orElseThrow(
                () ->
                    Problem.badInput("the unreadable records of an import are missing")
                        .at(part.path())
                        .fix("restore the file from an earlier revision")
                        .exception());
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  @Override
  public Revision undo(ImportId id, Author author, Progress progress) {
    return library.committing(
        scratch -> {
          Revision head = store.head();
          ImportFile file = file(head, id);
          requireStanding(file.kept());
          LineRuns lines =
              Undoing.of(library, steps(file.kept()), head, "import " + id, scratch, progress);
          try (Pieces pieces = new Pieces(scratch);
              LineRuns.Merged merged = lines.open()) {
            List<FileWrite> writes = library.writes(head, merged, pieces, progress);
            ImportFile undone =
                file.with(
                    file.kept().amendments(), Optional.of(new KeptImport.Undoing(now(), author)));
            writes.add(FileWrite.of(ImportFile.path(id), undone.bytes()));
            return store.commit(head, author, "library: undo import " + id, writes, progress);
          }
        });
  }

  private static void requireStanding(KeptImport kept) {
    kept.undone()
        .ifPresent(
            undone -> {
              throw Problem.conflict(
                      "import "
                          + kept.id()
                          + " was taken back already, by "
                          + undone.author().name()
                          + " at "
                          + undone.at())
                  .fix("import the file again to have its records")
                  .exception();
            });
  }

  /** The import and each mending as revisions: the file of the import changed with each. */
  private List<Undoing.Step> steps(KeptImport kept) {
    List<LogEntry> log = store.log(ImportFile.path(kept.id()), LOOKED_AT).reversed();
    List<Amendment> amendments = kept.amendments();
    if (log.size() != amendments.size() + 1) {
      throw Problem.conflict(
              "the report of import "
                  + kept.id()
                  + " was changed by hand, in "
                  + log.size()
                  + " revisions; it cannot be said any more which records are its own")
          .at(ImportFile.path(kept.id()))
          .fix("undo it by its revision: papilio literature undo REVISION")
          .exception();
    }
    List<Undoing.Step> steps = new ArrayList<>();
    steps.add(new Undoing.Step(kept.before(), log.getFirst().revision()));
    for (int i = 0; i < amendments.size(); i++) {
      steps.add(new Undoing.Step(amendments.get(i).before(), log.get(i + 1).revision()));
    }
    return steps;
  }

  @Override
  public KeptImport mend(ImportId id, int number, String text, Author author) {
    return amend(
        id,
        number,
        author,
        (file, record, scratch, pieces, head) -> {
          Collected read = read(record, text);
          LineRuns lines = new LineRuns(scratch);
          KeyHashes keys = new KeyHashes();
          read.records().forEach(one -> ImportReading.take(one, file.kept().bodies(), lines, keys));
          ImportPlan plan =
              ImportPlan.of(
                  lines,
                  keys,
                  scratch,
                  file.kept().clash(),
                  key -> library.line(head, key).orElse(""),
                  Optional.empty(),
                  Progress.NONE);
          Map<RecordKey, RecordKey> renamed = plan.renamedKeys();
          List<RecordKey> own = new ArrayList<>(renamed.keySet());
          read.records().stream()
              .map(one -> one.key())
              .filter(key -> !renamed.containsValue(key))
              .forEach(own::add);
          try (ImportPlan.Planned planned = plan.lines()) {
            return new Amended(
                new Amendment(number, now(), author, "", own.stream().distinct().toList(), head),
                library.writes(head, planned, pieces, Progress.NONE),
                "library: mend record " + number + " of import " + id);
          }
        });
  }

  private Collected read(UnreadableRecord record, String text) {
    SourceFile source =
        SourceFile.of(record.file(), text.getBytes(StandardCharsets.UTF_8))
            .in(StandardCharsets.UTF_8);
    Collected read;
    try {
      read = RecordCollector.collect(library.formats().format(record.format()), source);
    } catch (IOException e) {
      throw Problem.failure("the mended text cannot be read: " + e.getMessage()).exception(e);
    }
    if (!read.report().unreadable().isEmpty() || read.records().isEmpty()) {
      String reason =
          read.report().unreadable().stream()
              .findFirst()
              .map(one -> one.where() + ": " + one.reason())
              .orElse("there is no record in it");
      throw Problem.badInput("the mended text still cannot be read: " + reason)
          .at("record " + record.number() + " of " + record.file())
          .allowing("text of format " + record.format())
          .fix("mend it further, or give it up with a reason")
          .exception();
    }
    return read;
  }

  @Override
  public KeptImport discard(ImportId id, int number, String reason, Author author) {
    if (reason.isBlank()) {
      throw Problem.badInput("a record is given up for a reason, and none was given").exception();
    }
    return amend(
        id,
        number,
        author,
        (file, record, scratch, pieces, head) ->
            new Amended(
                new Amendment(number, now(), author, reason.strip(), List.of(), head),
                List.of(),
                "library: give up record " + number + " of import " + id));
  }

  /** What a mending writes beside the import itself. */
  private record Amended(Amendment amendment, List<FileWrite> writes, String message) {}

  /** Makes an amendment on top of a revision. */
  @FunctionalInterface
  private interface Amending {
    Amended amend(
        ImportFile file, UnreadableRecord record, Scratch scratch, Pieces pieces, Revision head);
  }

  private KeptImport amend(ImportId id, int number, Author author, Amending amending) {
    Revision made =
        library.committing(
            scratch -> {
              Revision head = store.head();
              ImportFile file = file(head, id);
              requireStanding(file.kept());
              UnreadableRecord record = open(id, number);
              try (Pieces pieces = new Pieces(scratch)) {
                Amended amended = amending.amend(file, record, scratch, pieces, head);
                List<Amendment> all = new ArrayList<>(file.kept().amendments());
                all.add(amended.amendment());
                List<FileWrite> writes = new ArrayList<>(amended.writes());
                writes.add(
                    FileWrite.of(
                        ImportFile.path(id), file.with(all, file.kept().undone()).bytes()));
                return store.commit(head, author, amended.message(), writes);
              }
            });
    return file(made, id).kept();
  }

  private UnreadableRecord open(ImportId id, int number) {
    List<UnreadableRecord> found =
        number < 1 ? List.<UnreadableRecord>of() : unreadable(id, number, 1);
    if (found.isEmpty()) {
      throw noRecord(id, number);
    }
    UnreadableRecord record = found.getFirst();
    record
        .amendment()
        .ifPresent(
            done -> {
              throw Problem.conflict(
                      "record "
                          + number
                          + " of import "
                          + id
                          + " was "
                          + (done.keys().isEmpty() ? "given up" : "mended")
                          + " already, by "
                          + done.author().name()
                          + " at "
                          + done.at())
                  .exception();
            });
    return record;
  }

  private ProblemException noRecord(ImportId id, int number) {
    long all = get(id).unreadable();
    return Problem.notFound("import " + id + " has no unreadable record " + number)
        .allowing(all == 0 ? "none: all of it was read" : "1 to " + all)
        .exception();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
