package org.papilio.search.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.saved.Rerun;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.search.api.saved.SearchLogs;
import org.papilio.search.api.saved.SearchLogs.Form;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Search logs for the page. */
@Component
public final class LogRoutes implements RouteContribution {

  private static final int MOST_TOLD = 1_000;

  private final SavedSearchService saved;

  @Activate
  public LogRoutes(@Reference SavedSearchService saved) {
    this.saved = saved;
  }

  /** A search log. */
  public record Log(String name, String owner, String created, String note, List<Line> lines) {}

  /**
   * A line of a log.
   *
   * @param full with the lines it refers to written out
   * @param count hits of the latest run
   * @param at time of the latest run
   * @param runs how often it was run
   */
  public record Line(
      int number,
      String query,
      String full,
      Set<String> kinds,
      String note,
      long count,
      String at,
      String revision,
      int runs) {}

  /**
   * A line run again.
   *
   * @param comparable whether what it found then is known; else the counts alone compare
   * @param added the first {@value #MOST_TOLD} objects found now and not then
   * @param gone the first {@value #MOST_TOLD} objects found then and not now
   * @param problem why it cannot be run any more; empty when it can
   */
  public record Again(
      int line,
      String query,
      long then,
      long now,
      boolean comparable,
      int addedTotal,
      int goneTotal,
      List<Change> added,
      List<Change> gone,
      String problem) {}

  /** An object as KIND/ID, and why it came or went: new, changed, removed or other. */
  public record Change(String key, String reason) {}

  /** What begins a log. */
  public record ToStart(String name, @Nullable String note) {}

  /** A line to be run and added; {@code kinds} may be missing for all. */
  public record ToAdd(String query, @Nullable List<String> kinds, @Nullable String note) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/search/logs",
                "Search logs",
                request -> Reply.json(logs(request).all().stream().map(LogRoutes::shown).toList()))
            .replies(List.class),
        Route.post("/api/search/logs", "Begins a search log", this::start)
            .takes(ToStart.class)
            .replies(Log.class),
        Route.get(
                "/api/search/logs/{name}",
                "A search log",
                request -> Reply.json(shown(logs(request).get(name(request)))))
            .replies(Log.class),
        Route.post("/api/search/logs/{name}/lines", "Runs a search and adds it", this::add)
            .takes(ToAdd.class)
            .replies(Log.class),
        Route.get(
                "/api/search/logs/{name}/rerun",
                "Runs all lines again and tells what changed",
                request -> rerun(request, false))
            .replies(List.class),
        Route.post(
                "/api/search/logs/{name}/rerun",
                "Runs all lines again and keeps the new counts in the log",
                request -> rerun(request, true))
            .replies(List.class),
        Route.get(
                "/api/search/logs/{name}/export", "A log as the appendix of a paper", this::export)
            .query("format", "markdown or csv")
            .queries("dialect", "a database whose search strings stand beside ours"),
        Route.delete("/api/search/logs/{name}", "Forgets a search log", this::remove));
  }

  private SearchLogs logs(Request request) {
    return saved.logs(request.workspace());
  }

  private static SavedName name(Request request) {
    return new SavedName(request.path("name"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Log shown(SearchLog log) {
    return new Log(
        log.name().value(),
        log.owner(),
        log.created().toString(),
        log.note(),
        log.lines().stream().map(LogRoutes::shown).toList());
  }

  private static Line shown(SearchLog.Line line) {
    return new Line(
        line.number(),
        line.query(),
        line.full(),
        line.kinds(),
        line.note(),
        line.last().count(),
        line.last().at().toString(),
        line.last().revision().brief(),
        line.runs().size());
  }

  private Reply start(Request request) {
    ToStart asked = request.json(ToStart.class);
    SavedName name = new SavedName(text(asked.name()));
    SearchLog log = logs(request).start(name, text(asked.note()), request.workspace().author());
    return Reply.created("/api/search/logs/" + name, shown(log));
  }

  private Reply add(Request request) {
    ToAdd asked = request.json(ToAdd.class);
    return Reply.json(
        shown(
            logs(request)
                .add(
                    name(request),
                    text(asked.query()),
                    asked.kinds() == null ? Set.of() : Set.copyOf(asked.kinds()),
                    text(asked.note()),
                    request.workspace().author(),
                    request.progress())));
  }

  private Reply rerun(Request request, boolean record) {
    return Reply.json(
        logs(request)
            .rerun(name(request), record, request.workspace().author(), request.progress())
            .stream()
            .map(LogRoutes::shown)
            .toList());
  }

  private static Again shown(Rerun rerun) {
    return new Again(
        rerun.line().number(),
        rerun.line().query(),
        rerun.line().last().count(),
        rerun.count(),
        rerun.line().last().ids().isPresent(),
        rerun.added().size(),
        rerun.gone().size(),
        shown(rerun.added()),
        shown(rerun.gone()),
        rerun.problem().map(Problem::line).orElse(""));
  }

  private static List<Change> shown(List<Rerun.Difference> differences) {
    return differences.stream()
        .limit(MOST_TOLD)
        .map(
            each ->
                new Change(each.key().toString(), each.reason().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Reply export(Request request) {
    boolean csv = request.query("format").filter("csv"::equals).isPresent();
    SavedName name = name(request);
    String text =
        logs(request)
            .export(
                name, csv ? Form.CSV : Form.MARKDOWN, request.queries("dialect"), request.locale());
    return Reply.text(csv ? "text/csv" : "text/markdown", text)
        .saveAs(name + (csv ? ".csv" : ".md"));
  }

  private Reply remove(Request request) {
    logs(request).remove(name(request), request.workspace().author());
    return Reply.nothing();
  }
}
