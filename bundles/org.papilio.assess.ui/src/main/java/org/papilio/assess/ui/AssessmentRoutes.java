package org.papilio.assess.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.ResultTable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Assessments for the page. */
@Component
public final class AssessmentRoutes implements RouteContribution {

  private final AssessmentService assessments;
  private final Optional<FigureArtist> artist;

  /**
   * @param artist draws the figures; without one the page shows their numbers alone
   */
  @Activate
  public AssessmentRoutes(
      @Reference AssessmentService assessments,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable FigureArtist artist) {
    this.assessments = assessments;
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

  /** A run asked for by the page. */
  public record Order(
      String method, String title, String query, Map<String, List<String>> parameters) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/assess/catalogue",
                "Methods with their parameters, and indicators",
                this::catalogue)
            .replies(Catalogue.class),
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
        Route.post("/api/assessments", "Runs a method on cases and stores the result", this::run)
            .takes(Order.class)
            .replies(Assessment.class),
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
                .forEach(
                    figure ->
                        drawings.add(
                            new Drawing(
                                figure.id(),
                                figure.title(),
                                drawing.draw(figure, false, request.locale()),
                                drawing.tables(figure, request.locale())))));
    return Reply.json(drawings);
  }

  private Reply figure(Request request) {
    Assessment stored = assessments.read(request.workspace(), request.path("assessment"));
    String id = request.path("figure");
    return artist
        .flatMap(
            drawing ->
                stored.finding().figures().stream()
                    .filter(figure -> figure.id().equals(id))
                    .findFirst()
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

  private Reply run(Request request) {
    Order order = request.json(Order.class);
    if (order.method() == null || order.method().isBlank()) {
      throw Problem.badInput("no method is named").fix("choose one of the catalogue").exception();
    }
    Workspace workspace = request.workspace();
    Assessment stored =
        assessments.assess(
            workspace,
            new AssessmentOrder(
                order.method(),
                Optional.ofNullable(order.title()).orElse(""),
                Optional.ofNullable(order.query()).filter(q -> !q.isBlank()).orElse("all"),
                Optional.empty(),
                Optional.ofNullable(order.parameters()).orElse(Map.of()),
                Optional.empty()),
            workspace.author(),
            request.progress());
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
