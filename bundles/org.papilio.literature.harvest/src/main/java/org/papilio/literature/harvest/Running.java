package org.papilio.literature.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestEnd;
import org.papilio.literature.api.harvest.HarvestReport;
import org.papilio.literature.api.harvest.HarvestRequest;
import org.papilio.literature.api.harvest.HarvestRun;
import org.papilio.literature.api.harvest.LiteratureSource;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** One run of a harvest: fetches to the disk, then takes everything in as one revision. */
final class Running {

  private final WorkspaceStore store;
  private final Library library;
  private final Harvest harvest;
  private final LiteratureSource source;
  private final Spool spool;
  private final Author author;

  Running(
      WorkspaceStore store,
      Library library,
      Harvest harvest,
      LiteratureSource source,
      Spool spool,
      Author author) {
    this.store = store;
    this.library = library;
    this.harvest = harvest;
    this.source = source;
    this.spool = spool;
    this.author = author;
  }

  HarvestReport run(Progress progress) {
    Optional<HarvestRun> last = lastComplete(standing());
    Optional<Instant> from = last.flatMap(HarvestRun::next).or(harvest::from);
    boolean resumed = spool.begin(order(from));
    HarvestEnd end;
    if (spool.note().end() instanceof String ended) {
      end = Ends.read(ended);
    } else {
      HarvestRequest request =
          new HarvestRequest(
              harvest.address(), harvest.set(), harvest.form(), from, spool.note().resume());
      end = source.fetch(request, spool, progress);
      spool.end(Ends.text(end));
    }
    HarvestReport report = take(end, from, resumed, progress);
    spool.clear();
    return report;
  }

  private String order(Optional<Instant> from) {
    return String.join(
        "\n",
        harvest.source(),
        harvest.address().toString(),
        harvest.set(),
        harvest.form(),
        from.map(Instant::toString).orElse(""));
  }

  /** The runs that count: what came behind one that was undone began from it. */
  private List<HarvestRun> standing() {
    List<HarvestRun> runs = harvest.runs();
    for (int i = 0; i < runs.size(); i++) {
      Optional<ImportId> id = runs.get(i).id();
      if (id.isPresent() && undone(id.get())) {
        return runs.subList(0, i);
      }
    }
    return runs;
  }

  private static Optional<HarvestRun> lastComplete(List<HarvestRun> runs) {
    return runs.reversed().stream().filter(run -> run.next().isPresent()).findFirst();
  }

  private boolean undone(ImportId id) {
    try {
      KeptImport kept = library.imports().get(id);
      return kept.undone().isPresent();
    } catch (ProblemException e) {
      if (e.problem().kind() == Kind.NOT_FOUND) {
        // Its report was removed by hand; the records are there.
        return false;
      }
      throw e;
    }
  }

  private HarvestReport take(
      HarvestEnd end, Optional<Instant> from, boolean resumed, Progress progress) {
    if (spool.note().pages() == 0) {
      HarvestRun run = run(end, from, Optional.empty());
      library.change(
          store.head(),
          author,
          "library: harvest " + harvest.name() + ", nothing new",
          List.of(),
          List.of(),
          List.of(WorkspaceHarvests.write(harvest.with(run))));
      return new HarvestReport(run, Optional.empty(), resumed, end.notes());
    }
    ImportRequest request =
        new ImportRequest(
            List.of(spool.file(harvest.name() + ".oai.xml")),
            Optional.of(source.format()),
            harvest.bodies(),
            Clash.UPDATE,
            false,
            author,
            "library: harvest " + harvest.name() + " from " + harvest.address(),
            since(),
            id -> List.of(WorkspaceHarvests.write(harvest.with(run(end, from, Optional.of(id))))));
    ImportReport report = library.add(request, progress);
    return new HarvestReport(
        run(end, from, report.id()), Optional.of(report), resumed, end.notes());
  }

  private HarvestRun run(HarvestEnd end, Optional<Instant> from, Optional<ImportId> id) {
    return new HarvestRun(
        WorkspaceHarvests.now(), id, from, end.next(), spool.note().pages(), end.problem());
  }

  /** The library as the last run left it: what differs from it was changed here. */
  private Optional<Revision> since() {
    return standing().reversed().stream()
        .flatMap(run -> run.id().stream())
        .findFirst()
        .flatMap(id -> library.imports().revision(id));
  }
}
