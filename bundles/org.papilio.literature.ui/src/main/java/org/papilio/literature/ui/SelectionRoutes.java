package org.papilio.literature.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** What the page does with many records at once, and how it takes changes back. */
@Component
public final class SelectionRoutes implements RouteContribution {

  private static final int MOST = 100_000;

  private final LiteratureService literature;

  @Activate
  public SelectionRoutes(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  /**
   * Records to write.
   *
   * @param format identifier of a format
   * @param keys which, in this order; at most 100,000
   */
  public record Export(String format, List<String> keys) {
    public Export {
      Required.member(format, "format");
      keys = Required.list(keys, "keys");
    }
  }

  /**
   * Bodies of literature to give to records and to take from them.
   *
   * @param keys which records; at most 100,000
   */
  public record Classing(List<String> keys, List<String> add, List<String> remove) {
    public Classing {
      keys = Required.list(keys, "keys");
      add = Required.list(add, "add");
      remove = Required.list(remove, "remove");
    }
  }

  /**
   * What a change did; its two revisions take it back.
   *
   * @param before the revision it began from
   * @param after the new revision; the same when nothing changed
   * @param records how many records changed
   */
  public record Changed(String before, String after, long records) {}

  /** Two revisions between which everything that happened to records is taken back. */
  public record TakeBack(String before, String after) {
    public TakeBack {
      Required.member(before, "before");
      Required.member(after, "after");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/api/literature/export", "Records in a format", this::export)
            .takes(Export.class),
        Route.post(
                "/api/literature/bodies",
                "Gives bodies of literature to records, and takes them away",
                this::classify)
            .takes(Classing.class)
            .replies(Changed.class),
        Route.post(
                "/api/literature/undo",
                "Takes back what happened to records between two revisions",
                this::undo)
            .takes(TakeBack.class)
            .replies(Changed.class));
  }

  private Reply export(Request request) {
    Export wanted = request.json(Export.class);
    Library library = library(request);
    LibrarySnapshot snapshot = library.snapshot();
    FormatInfo info = literature.format(wanted.format()).info();
    List<RecordKey> keys = keys(wanted.keys());
    if (keys.isEmpty()) {
      throw Problem.badInput("no records were named")
          .allowing("1 to " + MOST + " keys")
          .exception();
    }
    String extension = info.extensions().stream().findFirst().orElse("txt");
    return Reply.stream(
            info.mediaType(),
            out -> library.export(snapshot, info.id(), keys, out, request.progress()))
        .saveAs("records." + extension);
  }

  private Reply classify(Request request) {
    Classing wanted = request.json(Classing.class);
    Set<BodyOfLiterature> add = bodies(wanted.add());
    Set<BodyOfLiterature> remove = bodies(wanted.remove());
    Library library = library(request);
    LibrarySnapshot before = library.snapshot();
    List<LiteratureRecord> changed = new ArrayList<>();
    List<RecordKey> keys = keys(wanted.keys());
    for (RecordKey key : keys) {
      request.progress().report(changed.size(), keys.size(), key.value());
      LiteratureRecord record = before.find(key).orElseThrow(() -> Records.absent(key.value()));
      Set<BodyOfLiterature> bodies = new TreeSet<>(record.bodies());
      bodies.addAll(add);
      bodies.removeAll(remove);
      if (!bodies.equals(record.bodies())) {
        changed.add(record.edit().bodies(bodies).build());
      }
    }
    if (changed.isEmpty()) {
      return Reply.json(changed(before.revision(), before.revision(), 0));
    }
    Workspace workspace = request.workspace();
    Revision after =
        library.put(
            before.revision(),
            workspace.author(),
            "Assign " + changed.size() + " records to bodies of literature",
            changed);
    return Reply.json(changed(before.revision(), after, changed.size()));
  }

  private Reply undo(Request request) {
    TakeBack wanted = request.json(TakeBack.class);
    Library library = library(request);
    Revision base = library.snapshot().revision();
    Revision after =
        library.undo(
            new Revision(wanted.before()),
            new Revision(wanted.after()),
            request.workspace().author());
    return Reply.json(changed(base, after, 0));
  }

  private static Changed changed(Revision before, Revision after, long records) {
    return new Changed(before.hash(), after.hash(), records);
  }

  private Library library(Request request) {
    return literature.library(request.workspace());
  }

  private static List<RecordKey> keys(Collection<String> named) {
    if (named.size() > MOST) {
      throw Problem.badInput(named.size() + " records were named")
          .allowing("at most " + MOST)
          .fix("narrow the search, or use the command line")
          .exception();
    }
    return named.stream().map(Records::key).toList();
  }

  private static Set<BodyOfLiterature> bodies(List<String> named) {
    try {
      return new TreeSet<>(named.stream().map(BodyOfLiterature::parse).toList());
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
  }
}
