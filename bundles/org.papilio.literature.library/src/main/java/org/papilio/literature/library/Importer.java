package org.papilio.literature.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.progress.Progress;

/** One import: reads all files once, then plans and commits until nobody was faster. */
final class Importer implements AutoCloseable {

  private final WorkspaceLibrary library;
  private final WorkspaceStore store;
  private final ImportRequest request;
  private final Scratch scratch;
  private final Progress progress;
  private final Instant at = KeptImports.now();
  private final ImportId id = ImportId.of(at, ThreadLocalRandom.current().nextInt());
  private final Pieces unreadablePieces;
  private final UnreadableLines unreadable;
  private final ImportReading reading;

  Importer(
      WorkspaceLibrary library,
      WorkspaceStore store,
      ImportRequest request,
      Scratch scratch,
      Progress progress) {
    this.library = library;
    this.store = store;
    this.request = request;
    this.scratch = scratch;
    this.progress = progress;
    this.unreadablePieces = new Pieces(scratch);
    this.unreadable = new UnreadableLines(id, unreadablePieces);
    this.reading = new ImportReading(library.formats(), request, scratch, unreadable, progress);
  }

  void read() {
    reading.run();
  }

  /** Puts what was read on top of the newest revision. May be called again after a conflict. */
  ImportReport commit() {
    Revision before = store.head();
    ImportPlan plan =
        ImportPlan.of(
            reading.lines(),
            reading.keys(),
            scratch,
            request.clash(),
            key -> library.line(before, key).orElse(""),
            request.since().map(since -> key -> library.line(since, key).orElse("")),
            progress);
    if (request.dryRun()) {
      return report(before, before, plan);
    }
    try (Pieces pieces = new Pieces(scratch);
        ImportPlan.Planned lines = plan.lines()) {
      List<FileWrite> writes = library.writes(before, lines, pieces, progress);
      writes.addAll(unreadable.writes());
      writes.add(FileWrite.of(ImportFile.path(id), file(before, plan).bytes()));
      writes.addAll(request.beside().files(id));
      Revision after = store.commit(before, request.author(), message(plan), writes, progress);
      return report(before, after, plan);
    }
  }

  private ImportFile file(Revision before, ImportPlan plan) {
    KeptImport kept =
        new KeptImport(
            id,
            at,
            request.author(),
            before,
            request.clash(),
            request.bodies(),
            reading.files(),
            plan.added(),
            plan.replaced(),
            plan.removed(),
            plan.unchanged(),
            plan.skipped(),
            plan.renamed(),
            plan.renamedKeys(),
            unreadable.count(),
            List.of(),
            Optional.empty());
    return new ImportFile(kept, unreadable.parts());
  }

  private String message(ImportPlan plan) {
    if (!request.message().isBlank()) {
      return request.message();
    }
    String files =
        request.files().stream().limit(3).map(SourceFile::name).collect(Collectors.joining(", "));
    int more = request.files().size() - 3;
    return "library: import "
        + plan.written()
        + " records from "
        + files
        + (more > 0 ? " and " + more + " more" : "");
  }

  private ImportReport report(Revision before, Revision after, ImportPlan plan) {
    return new ImportReport(
        before,
        after,
        reading.reports(),
        new ArrayList<>(reading.files().stream().map(ImportedFile::format).toList()),
        plan.added(),
        plan.replaced(),
        plan.removed(),
        plan.unchanged(),
        plan.skipped(),
        plan.renamedKeys(),
        request.dryRun() ? Optional.empty() : Optional.of(id));
  }

  @Override
  public void close() {
    unreadablePieces.close();
  }
}
