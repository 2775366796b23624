package org.papilio.assess.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentComparison;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.FindingSheets;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.Trial;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.sheet.SheetWriter;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Assessments for the page. */
@Component
public final class AssessmentRoutes implements RouteContribution {

  private static final int MOST_GAPS = 3;

  /** Cases that are looked at to say how complete indicators are. */
  private static final int MOST_LOOKED_AT = 50;

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final AssessmentService assessments;
  private final SheetWriter workbooks;
  private final Optional<FigureArtist> artist;

  /**
   * @param workbooks writes findings as XLSX
   * @param artist draws the figures; without one the page shows their numbers alone
   */
  @Activate
  public AssessmentRoutes(
      @Reference AssessmentService assessments,
      @Reference SheetWriter workbooks,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable FigureArtist artist) {
    this.assessments = assessments;
    this.workbooks = workbooks;
    this.artist = Optional.ofNullable(artist);
  }

  /**
   * A figure as the page shows it.
   *
   * @param svg the drawing without typefaces, which the page has
   * @param tables the same in numbers
   */
  public record Drawing(String id, String title, String svg, List<ResultTable> tables) {}

  /** What can be run, and on what. */
  public record Catalogue(List<MethodDescription> methods, List<IndicatorInfo> indicators) {}

  /**
   * How complete the indicators are.
   *
   * @param cases number of cases looked at
   * @param known by id of the indicator, how many of these have a value
   */
  public record Completeness(int cases, Map<String, Integer> known) {}

  /** A run asked for by the page. */
  public record Order(
      String method, String title, String query, Map<String, List<String>> parameters) {}

  /**
   * A column of a trial.
   *
   * @param source where its values come from
   * @param known cases with a value
   * @param missing titles of the cases without one, with the kind of absence
   * @param lowest least number; null for texts
   * @param highest greatest number
   * @param gaps middles of the widest gaps between its numbers, widest first: places for anchors
   *     that no case lies near
   */
  public record TrialColumn(
      String id,
      String source,
      int known,
      List<String> missing,
      @Nullable Double lowest,
      @Nullable Double highest,
      List<Double> gaps) {}

  /**
   * A run that was tried.
   *
   * @param cases number of cases
   * @param headline what was found; empty where the method refuses
   * @param refusal why the method refuses; empty where it does not
   * @param drawings the first figure of the finding, curves of calibrations, and the sweep where
   *     one was asked for
   */
  public record TrialView(
      int cases,
      List<TrialColumn> columns,
      String headline,
      String refusal,
      List<Drawing> drawings) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/assess/catalogue",
                "Methods with their parameters, and indicators",
                this::catalogue)
            .replies(Catalogue.class),
        Route.get(
                "/api/assess/completeness",
                "For how many cases each indicator has a value; of many cases, some are looked at",
                this::completeness)
            .query("query", "the cases: all, names parted by commas, or a query")
            .replies(Completeness.class),
        Route.get(
                "/api/assessments",
                "Stored assessments, newest first",
                request -> Reply.json(assessments.list(request.workspace())))
            .replies(List.class),
        Route.get("/api/assessments/{assessment}", "One stored assessment in full", this::read)
            .replies(Assessment.class),
        Route.get(
                "/api/assessments/{assessment}/figures",
                "The figures of a stored assessment, drawn",
                this::figures)
            .replies(List.class),
        Route.get(
            "/api/assessments/{assessment}/figures/{figure}",
            "One figure as an SVG document with its typefaces",
            this::figure),
        Route.get(
            "/api/assessments/{assessment}/workbook",
            "A stored assessment as an XLSX workbook",
            this::workbook),
        Route.post("/api/assessments", "Runs a method on cases and stores the result", this::run)
            .takes(Order.class)
            .replies(Assessment.class),
        Route.post("/api/assess/trial", "Tries a run out; nothing is stored", this::trial)
            .takes(Order.class)
            .replies(TrialView.class),
        Route.post(
                "/api/assessments/{assessment}/again",
                "Runs a stored assessment again on the newest state of its cases",
                this::again)
            .replies(Assessment.class),
        Route.get(
                "/api/assessments/{assessment}/difference",
                "How it differs from another",
                this::compare)
            .query("to", "the other assessment")
            .replies(AssessmentComparison.class));
  }

  private Reply catalogue(Request request) {
    Workspace workspace = request.workspace();
    Revision head = workspace.store().head();
    return Reply.json(
        new Catalogue(
            assessments.methods(request.locale()),
            assessments.indicators(workspace, head, request.locale())));
  }

  private Reply completeness(Request request) {
    Workspace workspace = request.workspace();
    Revision head = workspace.store().head();
    List<CaseId> all = assessments.cases(workspace, head, request.query("query").orElse("all"));
    // Evenly over all of them, so that no country or year that stands first speaks for the rest.
    int looked = Math.min(MOST_LOOKED_AT, all.size());
    List<CaseId> some =
        IntStream.range(0, looked)
            .mapToObj(i -> all.get((int) ((long) i * all.size() / looked)))
            .toList();
    List<String> indicators =
        assessments.indicators(workspace, head, request.locale()).stream()
            .map(IndicatorInfo::id)
            .toList();
    CaseTable table = assessments.table(workspace, head, some, indicators, request.progress());
    Map<String, Integer> known = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      known.put(
          column.id(), (int) column.values().stream().filter(IndicatorValue::hasValue).count());
    }
    return Reply.json(new Completeness(looked, known));
  }

  private Reply read(Request request) {
    return Reply.json(assessments.read(request.workspace(), request.path("assessment")));
  }

  private Reply figures(Request request) {
    Assessment stored = assessments.read(request.workspace(), request.path("assessment"));
    List<Drawing> drawings = new ArrayList<>();
    artist.ifPresent(
        drawing ->
            stored
                .finding()
                .figures()
                .forEach(figure -> drawings.add(drawing(drawing, figure, request))));
    return Reply.json(drawings);
  }

  private Reply figure(Request request) {
    Assessment stored = assessments.read(request.workspace(), request.path("assessment"));
    String id = request.path("figure");
    return artist
        .flatMap(
            drawing ->
                stored
                    .finding()
                    .figure(id)
                    .map(figure -> drawing.draw(figure, true, request.locale())))
        .map(svg -> Reply.text("image/svg+xml", svg))
        .orElseThrow(
            () ->
                Problem.notFound("there is no figure '" + id + "'")
                    .at("assessment " + stored.id())
                    .allowing(
                        String.join(
                            ", ", stored.finding().figures().stream().map(Figure::id).toList()))
                    .exception());
  }

  private Reply workbook(Request request) {
    Assessment stored = assessments.read(request.workspace(), request.path("assessment"));
    return Reply.stream(XLSX, out -> workbooks.write(FindingSheets.of(stored), out))
        .saveAs(stored.id() + ".xlsx");
  }

  private static AssessmentOrder order(Request request) {
    Order order = request.json(Order.class);
    if (order.method() == null || order.method().isBlank()) {
      throw Problem.badInput("no method is named").fix("choose one of the catalogue").exception();
    }
    return new AssessmentOrder(
        order.method(),
        Optional.ofNullable(order.title()).orElse(""),
        Optional.ofNullable(order.query()).filter(q -> !q.isBlank()).orElse("all"),
        Optional.empty(),
        Optional.ofNullable(order.parameters()).orElse(Map.of()),
        Optional.empty());
  }

  private Reply trial(Request request) {
    Trial trial = assessments.tryOut(request.workspace(), order(request), request.progress());
    Finding finding = trial.finding();
    List<Drawing> drawings = new ArrayList<>();
    if (finding != null) {
      List<Figure> figures = finding.figures();
      figures.stream()
          .filter(
              f ->
                  f == figures.getFirst()
                      || f.id().startsWith("calibration-")
                      || f.id().equals("sweep"))
          .forEach(f -> artist.ifPresent(a -> drawings.add(drawing(a, f, request))));
    }
    return Reply.json(
        new TrialView(
            trial.table().cases().size(),
            trial.table().columns().stream().map(c -> column(trial.table(), c)).toList(),
            finding == null ? "" : finding.headline(),
            trial.refusal(),
            drawings));
  }

  private static TrialColumn column(CaseTable table, Column column) {
    List<String> missing = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    int known = 0;
    for (int i = 0; i < table.cases().size(); i++) {
      IndicatorValue value = column.values().get(i);
      if (value.hasValue()) {
        known++;
        value.asNumber().ifPresent(numbers::add);
      } else {
        missing.add(table.cases().get(i).title() + " (" + value.show() + ")");
      }
    }
    List<Double> sorted = numbers.stream().distinct().sorted().toList();
    return new TrialColumn(
        column.id(),
        column.source(),
        known,
        missing,
        sorted.isEmpty() ? null : sorted.getFirst(),
        sorted.isEmpty() ? null : sorted.getLast(),
        gaps(sorted));
  }

  private static List<Double> gaps(List<Double> sorted) {
    return IntStream.range(1, sorted.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> sorted.get(i - 1) - sorted.get(i)))
        .limit(MOST_GAPS)
        .map(i -> (sorted.get(i - 1) + sorted.get(i)) / 2)
        .toList();
  }

  private static Drawing drawing(FigureArtist artist, Figure figure, Request request) {
    return new Drawing(
        figure.id(),
        figure.title(),
        artist.draw(figure, false, request.locale()),
        artist.tables(figure, request.locale()));
  }

  private Reply run(Request request) {
    Workspace workspace = request.workspace();
    Assessment stored =
        assessments.assess(workspace, order(request), workspace.author(), request.progress());
    return Reply.created("/api/assessments/" + stored.id(), stored);
  }

  private Reply again(Request request) {
    Workspace workspace = request.workspace();
    Assessment stored =
        assessments.again(
            workspace, request.path("assessment"), workspace.author(), request.progress());
    return Reply.created("/api/assessments/" + stored.id(), stored);
  }

  private Reply compare(Request request) {
    Workspace workspace = request.workspace();
    String other =
        request
            .query("to")
            .orElseThrow(() -> Problem.badInput("to is missing: the other assessment").exception());
    return Reply.json(
        assessments.compare(
            assessments.read(workspace, request.path("assessment")),
            assessments.read(workspace, other)));
  }
}
