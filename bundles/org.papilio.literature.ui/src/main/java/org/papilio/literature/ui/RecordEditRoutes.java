package org.papilio.literature.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Editing one record, and what happened to it. */
@Component
public final class RecordEditRoutes implements RouteContribution {

  /** Where the library keeps its records. */
  private static final String FOLDER = "library";

  private static final int MOST_REVISIONS = 100;
  private static final int MOST_CHANGES = 30;

  private final LiteratureService literature;

  @Activate
  public RecordEditRoutes(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  /**
   * Values to set.
   *
   * @param base the revision that the person had read
   * @param set text by variable, in the form of {@link Form#values}; an empty text takes it away
   */
  public record Edit(String base, Map<String, String> set) {
    public Edit {
      Required.member(set, "set");
    }
  }

  /**
   * A record as people edit it.
   *
   * @param values text by variable: names as "Family, Given" parted by semicolons
   * @param texts all variables with a text, in their order
   * @param names all variables with names
   * @param dates all variables with a date
   * @param types all types
   */
  public record Form(
      String key,
      String revision,
      Map<String, String> values,
      List<String> texts,
      List<String> names,
      List<String> dates,
      List<String> types) {}

  /**
   * One change of a record.
   *
   * @param what {@code added}, {@code changed} or {@code removed}
   * @param variables what differs, by the names of CSL
   */
  public record Step(
      String revision,
      String author,
      Instant at,
      String message,
      String what,
      List<String> variables) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/literature/records/{key}/form", "One record as people edit it", this::form)
            .replies(Form.class),
        Route.patch("/api/literature/records/{key}", "Sets values of one record", this::edit)
            .takes(Edit.class)
            .replies(SelectionRoutes.Changed.class),
        Route.get(
                "/api/literature/records/{key}/history",
                "What happened to one record, the newest first",
                this::history)
            .replies(List.class));
  }

  private Reply form(Request request) {
    LibrarySnapshot snapshot = library(request).snapshot();
    LiteratureRecord record = Records.find(snapshot, request.path("key"));
    return Reply.json(
        new Form(
            record.key().value(),
            snapshot.revision().hash(),
            RecordEdit.values(record),
            List.copyOf(Variables.TEXTS),
            List.copyOf(Variables.NAMES),
            List.copyOf(Variables.DATES),
            List.copyOf(Variables.TYPES)));
  }

  private Reply edit(Request request) {
    Edit wanted = request.json(Edit.class);
    Library library = library(request);
    LibrarySnapshot before = library.snapshot();
    LiteratureRecord record = Records.find(before, request.path("key"));
    LiteratureRecord changed = RecordEdit.apply(record, wanted.set());
    if (changed.equals(record)) {
      String same = before.revision().hash();
      return Reply.json(new SelectionRoutes.Changed(same, same, 0));
    }
    Revision after =
        library.put(
            wanted.base() == null ? before.revision() : new Revision(wanted.base()),
            request.workspace().author(),
            "library: edit " + record.key().value(),
            List.of(changed));
    return Reply.json(new SelectionRoutes.Changed(before.revision().hash(), after.hash(), 1));
  }

  private Reply history(Request request) {
    RecordKey key = Records.key(request.path("key"));
    WorkspaceStore store = request.workspace().store();
    Library library = library(request);
    List<LogEntry> log = store.log(FOLDER, MOST_REVISIONS);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < log.size() && steps.size() < MOST_CHANGES; i++) {
      request.progress().report(i, log.size(), log.get(i).message());
      LogEntry entry = log.get(i);
      LiteratureRecord now = library.snapshot(entry.revision()).find(key).orElse(null);
      LiteratureRecord before =
          i + 1 < log.size()
              ? library.snapshot(log.get(i + 1).revision()).find(key).orElse(null)
              : null;
      if (now != null || before != null) {
        RecordDifference.between(before, now).map(what -> step(entry, what)).ifPresent(steps::add);
      }
    }
    return Reply.json(steps);
  }

  private static Step step(LogEntry entry, RecordDifference difference) {
    return new Step(
        entry.revision().hash(),
        entry.author().name(),
        entry.at(),
        entry.message(),
        difference.what(),
        difference.variables());
  }

  private Library library(Request request) {
    return literature.library(request.workspace());
  }
}
