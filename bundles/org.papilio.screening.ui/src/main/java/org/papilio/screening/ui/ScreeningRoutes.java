package org.papilio.screening.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.Choice;
import org.papilio.screening.api.Criterion;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.Order;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.PrismaDrawing;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.Reason;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Selection;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Task;
import org.papilio.screening.api.Verdict;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Screening for the page. Who decides is the author of the workspace, or who {@code as} names. */
@Component
public final class ScreeningRoutes implements RouteContribution {

  private static final String PROJECT = "/api/screening/projects/{project}";

  private final ScreeningService service;
  private final PrismaDrawing drawing;

  @Activate
  public ScreeningRoutes(@Reference ScreeningService service, @Reference PrismaDrawing drawing) {
    this.service = service;
    this.drawing = drawing;
  }

  /** A project to begin or to change; what is null is the default, or stays as it is. */
  public record ProjectForm(
      String id,
      @Nullable String title,
      @Nullable String question,
      @Nullable List<Criterion> criteria,
      @Nullable List<String> stages,
      @Nullable List<Reason> reasons,
      @Nullable Integer screeners,
      @Nullable Boolean blind,
      @Nullable String order) {}

  /** Items to add: one by one, by a query, by imports or bodies, or all. */
  public record Additions(
      String source,
      @Nullable String kind,
      @Nullable List<String> items,
      @Nullable String query,
      @Nullable List<String> imports,
      @Nullable List<String> bodies,
      @Nullable Boolean literature,
      @Nullable Boolean cases) {}

  /** A verdict; {@code resolves} makes it settle the stage. */
  public record Judgement(
      String item,
      String stage,
      String verdict,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String as,
      @Nullable Boolean resolves) {}

  /** A mark, such as DUPLICATE with the item that it is a duplicate of. */
  public record Mark(String item, String kind, @Nullable String value, @Nullable String as) {}

  /** An entry that is to count no more. */
  public record Withdrawal(String entry, @Nullable String as) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/screening/projects", "All screening projects", this::projects)
            .replies(List.class),
        Route.post("/api/screening/projects", "Begins a screening project", this::create)
            .takes(ProjectForm.class)
            .replies(Map.class),
        Route.get(PROJECT, "One screening project", this::project).replies(Map.class),
        Route.put(PROJECT, "Changes a screening project", this::change)
            .takes(ProjectForm.class)
            .replies(Map.class),
        Route.post(PROJECT + "/items", "Adds items that a source had", this::add)
            .takes(Additions.class)
            .replies(Map.class),
        Route.get(PROJECT + "/items", "The items and where they stand", this::items)
            .query("status", "such as CONFLICT")
            .query("from", "items passed over")
            .query("limit", "1 to 10000")
            .query("as", "who looks")
            .replies(Map.class),
        Route.get(PROJECT + "/items/{item*}", "One item with its history", this::item)
            .query("as", "who looks")
            .replies(Map.class),
        Route.get(PROJECT + "/queue", "What a screener has to do next", this::queue)
            .query("stage", "TITLE_ABSTRACT or FULL_TEXT")
            .query("limit", "1 to 1000")
            .query("as", "who screens")
            .replies(Map.class),
        Route.post(PROJECT + "/decisions", "Decides about an item, or resolves", this::decide)
            .takes(Judgement.class)
            .replies(Map.class),
        Route.post(PROJECT + "/marks", "Marks an item", this::mark)
            .takes(Mark.class)
            .replies(Map.class),
        Route.post(PROJECT + "/withdrawals", "Undoes an entry", this::withdraw)
            .takes(Withdrawal.class)
            .replies(Map.class),
        Route.get(
                PROJECT + "/status",
                "How far a screening is, and the agreement of screeners",
                request -> Reply.json(Forms.status(screenings(request).status(id(request)))))
            .replies(Map.class),
        Route.get(PROJECT + "/prisma", "The PRISMA flow with its drawing", this::prisma)
            .replies(Map.class),
        Route.get(PROJECT + "/prisma.svg", "The PRISMA flow as SVG", this::svg));
  }

  private Screenings screenings(Request request) {
    return service.of(request.workspace());
  }

  private static ProjectId id(Request request) {
    return checked(() -> new ProjectId(request.path("project")));
  }

  /** What the page sent is wrong, not the program. */
  private static <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Problem.badInput(String.valueOf(e.getMessage())).exception(e);
    }
  }

  private static Author author(Request request, @Nullable String as) {
    return as == null || as.isBlank() ? request.workspace().author() : new Author(as.strip(), "");
  }

  private static String viewer(Request request) {
    return author(request, request.query("as").orElse(null)).name();
  }

  private Reply projects(Request request) {
    Screenings screenings = screenings(request);
    return Reply.json(
        screenings.projects().stream()
            .map(project -> Forms.project(project, screenings.items(project.id()).size()))
            .toList());
  }

  private Reply project(Request request) {
    Screenings screenings = screenings(request);
    ProjectId id = id(request);
    return Reply.json(Forms.project(screenings.project(id), screenings.items(id).size()));
  }

  private Reply create(Request request) {
    ProjectForm form = request.json(ProjectForm.class);
    ProjectId id = checked(() -> new ProjectId(form.id()));
    Project project = checked(() -> project(fresh(id), form));
    screenings(request).create(project, request.workspace().author());
    return Reply.created("/api/screening/projects/" + project.id(), Forms.project(project, 0));
  }

  private Reply change(Request request) {
    ProjectForm form = request.json(ProjectForm.class);
    Screenings screenings = screenings(request);
    Project before = screenings.project(id(request));
    Project project = checked(() -> project(before, form));
    screenings.change(project, request.workspace().author());
    return Reply.json(Forms.project(project, screenings.items(project.id()).size()));
  }

  private static Project fresh(ProjectId id) {
    return new Project(
        id, id.slug(), "", List.of(), List.of(Stage.values()), List.of(), 1, true, Order.ADDED);
  }

  private static Project project(Project before, ProjectForm form) {
    List<String> stages = form.stages();
    return new Project(
        before.id(),
        or(form.title(), before.title()),
        or(form.question(), before.question()),
        or(form.criteria(), before.criteria()),
        stages == null ? before.stages() : stages.stream().map(Stage::valueOf).toList(),
        or(form.reasons(), before.reasons()),
        or(form.screeners(), before.screeners()),
        or(form.blind(), before.blind()),
        form.order() == null ? before.order() : Order.valueOf(form.order()));
  }

  private static <T> T or(@Nullable T given, T before) {
    return given == null ? before : given;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private Reply add(Request request) {
    Additions form = request.json(Additions.class);
    Screenings screenings = screenings(request);
    Source source =
        checked(
            () ->
                new Source(
                    form.source(),
                    form.kind() == null
                        ? Source.Kind.DATABASE
                        : Source.Kind.valueOf(form.kind().toUpperCase(Locale.ROOT))));
    Selection selection =
        new Selection(
            checked(() -> orEmpty(form.items()).stream().map(ItemId::parse).toList()),
            orEmpty(form.query()),
            orEmpty(form.imports()),
            orEmpty(form.bodies()),
            Boolean.TRUE.equals(form.literature()),
            Boolean.TRUE.equals(form.cases()));
    if (selection.isEmpty()) {
      throw Problem.badInput("nothing is named to add")
          .allowing("items, query, imports, bodies, literature, cases")
          .exception();
    }
    Screenings.Added added =
        screenings.add(
            id(request), source, screenings.select(selection), request.workspace().author());
    return Reply.json(Map.of("fresh", added.fresh(), "known", added.known()));
  }

  private Reply items(Request request) {
    String status = request.query("status").orElse("");
    List<ItemState> states =
        screenings(request).states(id(request), viewer(request)).stream()
            .filter(state -> status.isEmpty() || state.status().name().equals(status))
            .toList();
    int from = Math.min(states.size(), request.number("from", 0, 0, Integer.MAX_VALUE));
    int limit = request.number("limit", 100, 1, 10_000);
    List<ItemState> page = states.subList(from, (int) Math.min(states.size(), (long) from + limit));
    return Reply.json(
        Map.of("count", states.size(), "items", page.stream().map(PlainForm::of).toList()));
  }

  private Reply item(Request request) {
    Screenings screenings = screenings(request);
    ProjectId id = id(request);
    ItemId item = checked(() -> ItemId.parse(request.path("item")));
    String viewer = viewer(request);
    Map<String, Object> map = new LinkedHashMap<>(PlainForm.of(screenings.task(id, item, viewer)));
    screenings.items(id).stream()
        .filter(one -> one.id().equals(item))
        .findFirst()
        .ifPresent(one -> map.put("found", Forms.found(one)));
    map.put("history", screenings.history(id, item, viewer).stream().map(PlainForm::of).toList());
    return Reply.json(map);
  }

  private Reply queue(Request request) {
    Optional<Stage> stage =
        request.query("stage").map(typed -> checked(() -> Stage.valueOf(typed)));
    String viewer = viewer(request);
    List<Task> tasks =
        screenings(request)
            .next(
                id(request),
                viewer,
                stage,
                request.number("limit", 20, 1, 1000),
                request.progress());
    return Reply.json(
        Map.of("screener", viewer, "tasks", tasks.stream().map(PlainForm::of).toList()));
  }

  private Reply decide(Request request) {
    Judgement form = request.json(Judgement.class);
    Choice choice =
        checked(
            () ->
                new Choice(
                    ItemId.parse(form.item()),
                    Stage.valueOf(form.stage()),
                    Verdict.valueOf(form.verdict()),
                    orEmpty(form.reason()),
                    orEmpty(form.note())));
    Author author = author(request, form.as());
    Screenings screenings = screenings(request);
    Entry entry =
        Boolean.TRUE.equals(form.resolves())
            ? screenings.resolve(id(request), choice, author)
            : screenings.decide(id(request), choice, author);
    return Reply.json(PlainForm.of(entry));
  }

  private Reply mark(Request request) {
    Mark form = request.json(Mark.class);
    ItemId item = checked(() -> ItemId.parse(form.item()));
    Entry.Kind kind = checked(() -> Entry.Kind.valueOf(form.kind()));
    Entry entry =
        screenings(request)
            .note(id(request), kind, item, orEmpty(form.value()), author(request, form.as()));
    return Reply.json(PlainForm.of(entry));
  }

  private Reply withdraw(Request request) {
    Withdrawal form = request.json(Withdrawal.class);
    Entry entry =
        screenings(request)
            .withdraw(id(request), orEmpty(form.entry()), author(request, form.as()));
    return Reply.json(PlainForm.of(entry));
  }

  private Picture picture(Request request) {
    String revision = request.workspace().store().head().hash();
    return drawing.draw(screenings(request).prisma(id(request)), revision, request.locale());
  }

  private Reply prisma(Request request) {
    Picture picture = picture(request);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", picture.title());
    map.put("revision", picture.revision());
    map.put("svg", picture.svg());
    map.put("width", picture.width());
    map.put("height", picture.height());
    map.put("text", picture.text());
    map.put("tables", picture.tables());
    map.put("sources", picture.sources());
    map.put("numbers", screenings(request).prisma(id(request)).numbers());
    return Reply.json(map);
  }

  private Reply svg(Request request) {
    return Reply.text("image/svg+xml", picture(request).svg())
        .saveAs(id(request).slug() + "-prisma.svg");
  }
}
