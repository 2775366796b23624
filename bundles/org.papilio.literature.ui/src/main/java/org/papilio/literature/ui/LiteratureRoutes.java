package org.papilio.literature.ui;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Records of the library for the page. */
@Component
public final class LiteratureRoutes implements RouteContribution {

  private final LiteratureService literature;

  @Activate
  public LiteratureRoutes(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  /**
   * A record to read.
   *
   * @param fields what is known beside title and creators, by the names of CSL, in their order
   * @param sourceFields what the file held that CSL has no name for
   */
  public record Work(
      String key,
      String type,
      String title,
      List<String> creators,
      String issued,
      List<String> bodies,
      List<String> keywords,
      Map<String, String> fields,
      Map<String, String> sourceFields,
      String revision) {}

  /** The bodies of literature that a record shall belong to. */
  public record Bodies(String base, List<String> bodies) {
    public Bodies {
      bodies = Required.list(bodies, "bodies");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/literature/formats",
                "The formats that records come in and leave by",
                request -> Reply.json(formats()))
            .replies(List.class),
        Route.get("/api/literature/records/{key}", "One record of the library", this::read)
            .replies(Work.class),
        Route.put(
                "/api/literature/records/{key}/bodies",
                "Says to which bodies of literature a record belongs",
                this::assign)
            .takes(Bodies.class)
            .replies(Work.class),
        Route.get("/api/literature/records/{key}/export", "One record in a format", this::export)
            .query("format", "such as bibtex"));
  }

  private Reply read(Request request) {
    LibrarySnapshot snapshot = library(request).snapshot();
    return Reply.json(work(find(request, snapshot), snapshot));
  }

  private Reply assign(Request request) {
    Bodies wanted = request.json(Bodies.class);
    Library library = library(request);
    LibrarySnapshot before = library.snapshot();
    LiteratureRecord record = find(request, before);
    TreeSet<BodyOfLiterature> bodies = new TreeSet<>();
    try {
      wanted.bodies().forEach(body -> bodies.add(BodyOfLiterature.parse(body)));
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
    LiteratureRecord changed =
        new LiteratureRecord(
            record.key(),
            record.type(),
            record.texts(),
            record.names(),
            record.dates(),
            record.keywords(),
            bodies,
            record.sourceFields());
    Workspace workspace = request.workspace();
    library.put(
        wanted.base() == null ? before.revision() : new Revision(wanted.base()),
        workspace.author(),
        "Assign " + record.key().value() + " to bodies of literature",
        List.of(changed));
    LibrarySnapshot after = library.snapshot();
    return Reply.json(work(find(request, after), after));
  }

  private Reply export(Request request) throws Exception {
    Library library = library(request);
    LibrarySnapshot snapshot = library.snapshot();
    LiteratureRecord record = find(request, snapshot);
    String format = request.query("format").orElse("bibtex");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    library.export(snapshot, format, List.of(record.key()), out, request.progress());
    FormatInfo info = literature.format(format).info();
    String extension = info.extensions().stream().findFirst().orElse("txt");
    return Reply.bytes(info.mediaType(), out.toByteArray())
        .saveAs(record.key().value() + "." + extension);
  }

  private List<FormatInfo> formats() {
    return literature.formats().stream().map(LiteratureFormat::info).toList();
  }

  private Library library(Request request) {
    return literature.library(request.workspace());
  }

  private static LiteratureRecord find(Request request, LibrarySnapshot snapshot) {
    return Records.find(snapshot, request.path("key"));
  }

  private static Work work(LiteratureRecord record, LibrarySnapshot snapshot) {
    Map<String, String> fields = new LinkedHashMap<>();
    record
        .texts()
        .forEach(
            (name, value) -> {
              if (!name.equals("title")) {
                fields.put(name, Markup.plain(value));
              }
            });
    record
        .names()
        .forEach(
            (role, names) -> {
              if (names != record.creators()) {
                fields.put(role, String.join("; ", names.stream().map(Name::inverted).toList()));
              }
            });
    Map<String, String> sourceFields = new LinkedHashMap<>();
    record
        .sourceFields()
        .forEach(field -> sourceFields.merge(field.name(), field.value(), (a, b) -> a + "; " + b));
    List<String> creators = new ArrayList<>();
    record.creators().forEach(name -> creators.add(name.inverted()));
    return new Work(
        record.key().value(),
        record.type(),
        Markup.plain(record.title()),
        creators,
        record.issued().map(date -> date.text()).orElse(""),
        record.bodies().stream().map(BodyOfLiterature::id).toList(),
        record.keywords(),
        fields,
        sourceFields,
        snapshot.revision().hash());
  }
}
