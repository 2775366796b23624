package org.papilio.cases.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.ElementChange;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.Identified;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.JsonText;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Cases for the page: list, read, edit, history. */
@Component
public final class CaseRoutes implements RouteContribution {

  private static final int LONGEST_HISTORY = 200;

  private final List<CaseTemplate> templates;

  @Activate
  public CaseRoutes(
      @Reference(name = "template", policyOption = ReferencePolicyOption.GREEDY)
          List<CaseTemplate> templates) {
    this.templates = List.copyOf(templates);
  }

  /** All cases, for the explorer. */
  public record CaseList(String revision, List<CaseLine> cases) {}

  /** A case in a list. */
  public record CaseLine(
      String id,
      String element,
      String title,
      String summary,
      List<String> policyFields,
      String place,
      String mainScale,
      String trajectory) {}

  /**
   * A case to look at and edit.
   *
   * @param content the case in the form of its file
   * @param labels what people call each element that the case holds or refers to, by id
   * @param types the class of each of them, by id
   */
  public record CasePage(
      String id,
      String revision,
      String title,
      JsonText content,
      Map<String, String> labels,
      Map<String, String> types,
      List<Finding> findings) {}

  /** A change asked for by the page. */
  public record EditRequest(String base, String message, List<EditLine> edits) {}

  /**
   * One edit as the page sends it.
   *
   * @param op {@code set}, {@code add}, {@code remove} or {@code move}
   * @param json the value for set and add, as JSON text; null to unset
   * @param target the id concerned by remove and move
   * @param position the place for add and move; -1 or null for the last
   */
  public record EditLine(
      String op, String element, String feature, String json, String target, Integer position) {}

  /** What a change made, with what takes it back. */
  public record EditReply(String revision, List<EditLine> undo) {}

  /** A new case. */
  public record NewCase(String title, String template, String language) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/cases", "All cases with what a list shows", this::list)
            .replies(CaseList.class),
        Route.post("/api/cases", "Makes a new case, from a template or empty", this::create)
            .takes(NewCase.class)
            .replies(CaseLine.class),
        Route.get("/api/templates", "Templates for new cases", request -> Reply.json(templateIds()))
            .replies(List.class),
        Route.get("/api/cases/{case}", "One case with labels and findings", this::read)
            .query("revision", "an older revision; the newest when absent")
            .replies(CasePage.class),
        Route.post("/api/cases/{case}/edits", "Changes a case as one transaction", this::edit)
            .takes(EditRequest.class)
            .replies(EditReply.class),
        Route.get("/api/cases/{case}/history", "Who changed a case, newest first", this::history)
            .replies(List.class),
        Route.get("/api/cases/{case}/diff", "How a case differs between revisions", this::diff)
            .query("from", "the older revision")
            .query("to", "the newer revision; the newest when absent")
            .replies(List.class),
        Route.post("/api/cases/{case}/restore", "Brings a case back from a revision", this::restore)
            .query("from", "the revision")
            .replies(Map.class),
        Route.get(
                "/api/links/{type}",
                "Elements that a reference of this class may point to, within a case and the"
                    + " registers",
                this::links)
            .query("case", "the case")
            .replies(List.class));
  }

  private Reply list(Request request) {
    Snapshot snapshot = request.workspace().cases().snapshot();
    String language = request.locale().getLanguage();
    List<CaseLine> lines =
        snapshot.ids().stream().map(id -> line(id, snapshot.read(id), language)).toList();
    return Reply.json(new CaseList(snapshot.revision().hash(), lines))
        .revision(snapshot.revision().hash() + language);
  }

  private static CaseLine line(CaseId id, Case content, String language) {
    String place =
        content.getOperatesAt().stream()
            .map(unit -> ElementLabel.of(unit, language))
            .findFirst()
            .orElse("");
    return new CaseLine(
        id.slug(),
        Optional.ofNullable(content.getId()).orElse(""),
        ElementLabel.text(content.getTitle(), language).orElse(id.slug()),
        ElementLabel.text(content.getSummary(), language).orElse(""),
        List.copyOf(content.getPolicyFields()),
        place,
        content.isSetMainScale() ? content.getMainScale().getLiteral() : "",
        content.isSetTrajectory() ? content.getTrajectory().getLiteral() : "");
  }

  private Reply read(Request request) {
    Workspace workspace = request.workspace();
    Snapshot snapshot =
        request
            .query("revision")
            .map(name -> workspace.cases().snapshot(workspace.store().resolve(name)))
            .orElseGet(() -> workspace.cases().snapshot());
    CaseId id = caseId(request);
    Case content = snapshot.read(id);
    String language = request.locale().getLanguage();
    Map<String, String> labels = new TreeMap<>();
    Map<String, String> types = new TreeMap<>();
    for (Identified element : withLinked(content)) {
      labels.put(element.getId(), ElementLabel.of(element, language));
      types.put(element.getId(), FormModel.key(element.eClass()));
    }
    return Reply.json(
        new CasePage(
            id.slug(),
            snapshot.revision().hash(),
            ElementLabel.of(content, language),
            new JsonText(snapshot.json(id)),
            labels,
            types,
            workspace.cases().validate(content, snapshot)));
  }

  /** Every element in the case, and every one outside that it refers to. */
  private static Set<Identified> withLinked(Case content) {
    Set<Identified> elements = new HashSet<>();
    elements.add(content);
    for (TreeIterator<EObject> all = content.eAllContents(); all.hasNext(); ) {
      EObject element = all.next();
      if (element instanceof Identified identified && identified.getId() != null) {
        elements.add(identified);
      }
      for (EObject linked : element.eCrossReferences()) {
        addLinked(elements, linked);
      }
    }
    content.eCrossReferences().forEach(linked -> addLinked(elements, linked));
    return elements;
  }

  private static void addLinked(Set<Identified> elements, EObject linked) {
    if (linked instanceof Identified identified
        && !linked.eIsProxy()
        && identified.getId() != null) {
      elements.add(identified);
    }
  }

  private Reply edit(Request request) {
    EditRequest body = request.json(EditRequest.class);
    if (body.edits() == null || body.edits().isEmpty() || body.base() == null) {
      throw Problem.badInput("an edit needs a base revision and at least one change")
          .at("POST " + "/api/cases/{case}/edits")
          .exception();
    }
    Workspace workspace = request.workspace();
    List<Edit> edits = body.edits().stream().map(CaseRoutes::edit).toList();
    Edited edited =
        workspace
            .cases()
            .edit(
                caseId(request),
                new Revision(body.base()),
                edits,
                workspace.author(),
                Optional.ofNullable(body.message()).filter(m -> !m.isBlank()).orElse("Edit case"));
    return Reply.json(
        new EditReply(
            edited.revision().hash(), edited.undo().stream().map(CaseRoutes::line).toList()));
  }

  private static Edit edit(EditLine line) {
    int position = line.position() == null ? -1 : line.position();
    return switch (line.op()) {
      case "set" -> new Edit.Set(line.element(), line.feature(), Optional.ofNullable(line.json()));
      case "add" -> new Edit.Add(line.element(), line.feature(), line.json(), position);
      case "remove" -> new Edit.Remove(line.element(), line.feature(), line.target());
      case "move" -> new Edit.Move(line.element(), line.feature(), line.target(), position);
      default ->
          throw Problem.badInput("unknown edit '" + line.op() + "'")
              .allowing("set, add, remove, move")
              .exception();
    };
  }

  private static EditLine line(Edit edit) {
    return switch (edit) {
      case Edit.Set s ->
          new EditLine("set", s.element(), s.feature(), s.json().orElse(null), null, null);
      case Edit.Add a ->
          new EditLine("add", a.element(), a.feature(), a.json(), null, a.position());
      case Edit.Remove r ->
          new EditLine("remove", r.element(), r.feature(), null, r.target(), null);
      case Edit.Move m ->
          new EditLine("move", m.element(), m.feature(), null, m.target(), m.position());
    };
  }

  private Reply create(Request request) {
    NewCase body = request.json(NewCase.class);
    if (body.title() == null || body.title().isBlank()) {
      throw Problem.badInput("a new case needs a title").exception();
    }
    Workspace workspace = request.workspace();
    Snapshot snapshot = workspace.cases().snapshot();
    CaseId id = CaseId.suggest(body.title(), snapshot.ids()::contains);
    String language = Optional.ofNullable(body.language()).orElse("en");
    Case content =
        templates.stream()
            .filter(template -> template.id().equals(body.template()))
            .findFirst()
            .map(template -> template.create(body.title(), language, snapshot))
            .orElseGet(() -> EmptyCase.of(body.title(), language, workspace.author().name()));
    Revision revision =
        workspace
            .cases()
            .put(
                snapshot.revision(),
                List.of(new NamedCase(id, content)),
                workspace.author(),
                "Add case " + body.title());
    Case added = workspace.cases().snapshot(revision).read(id);
    return Reply.created("/api/cases/" + id, line(id, added, language));
  }

  private List<Map<String, String>> templateIds() {
    List<Map<String, String>> ids = new ArrayList<>();
    templates.forEach(t -> ids.add(Map.of("id", t.id(), "title", t.title())));
    return ids;
  }

  private Reply history(Request request) {
    List<LogEntry> log =
        request.workspace().store().log("cases/" + caseId(request).slug(), LONGEST_HISTORY);
    return Reply.json(
        log.stream()
            .map(
                entry ->
                    Map.of(
                        "revision", entry.revision().hash(),
                        "author", entry.author().name(),
                        "at", entry.at().toString(),
                        "message", entry.message(),
                        "tags", entry.tags()))
            .toList());
  }

  private Reply diff(Request request) {
    Workspace workspace = request.workspace();
    Revision from =
        workspace
            .store()
            .resolve(
                request
                    .query("from")
                    .orElseThrow(
                        () -> Problem.badInput("from is missing: the older revision").exception()));
    Revision to =
        request
            .query("to")
            .map(workspace.store()::resolve)
            .orElseGet(() -> workspace.store().head());
    List<ElementChange> changes = workspace.cases().diff(caseId(request), from, to);
    return Reply.json(changes);
  }

  private Reply restore(Request request) {
    Workspace workspace = request.workspace();
    Revision from =
        workspace
            .store()
            .resolve(
                request
                    .query("from")
                    .orElseThrow(
                        () -> Problem.badInput("from is missing: a revision").exception()));
    Revision now = workspace.cases().restore(caseId(request), from, workspace.author());
    return Reply.json(Map.of("revision", now.hash()));
  }

  /** Where a reference may point, with labels, sorted by label. */
  private Reply links(Request request) {
    String type = request.path("type");
    Locale locale = request.locale();
    Snapshot snapshot = request.workspace().cases().snapshot();
    Map<String, Map<String, String>> found = new TreeMap<>();
    List<EObject> roots = new ArrayList<>();
    request.query("case").ifPresent(slug -> roots.add(snapshot.read(CaseIds.parse(slug))));
    for (String register : snapshot.registers()) {
      snapshot.register(register).ifPresent(roots::add);
    }
    for (EObject root : roots) {
      for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
        EObject element = all.next();
        if (element instanceof Identified identified && isA(identified, type)) {
          String label = ElementLabel.of(identified, locale.getLanguage());
          found.put(
              label.toLowerCase(locale) + " " + identified.getId(),
              Map.of(
                  "id", identified.getId(),
                  "label", label,
                  "type", FormModel.key(identified.eClass())));
        }
      }
    }
    return Reply.json(List.copyOf(found.values()));
  }

  private static boolean isA(EObject element, String type) {
    return FormModel.key(element.eClass()).equals(type)
        || element.eClass().getEAllSuperTypes().stream()
            .anyMatch(superType -> FormModel.key(superType).equals(type));
  }

  private static CaseId caseId(Request request) {
    return CaseIds.parse(request.path("case"));
  }
}
