package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Years;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.overlay.OverlayTable;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.PictureTable;

/** The governance score of one case as a picture: {@code papilio draw score CASE}. */
@Component
public final class ScorePictureSource implements PictureSource {

  /** Beyond these a drawing of single cards cannot be read, whatever the technique. */
  private static final int MOST_CARDS = 600;

  private static final int MOST_FLOWS = 1800;

  private final GovernanceGraphs graphs;
  private final BandLayouts layouts;
  private final Typefaces typefaces;
  private final Overlays overlays;

  @Activate
  public ScorePictureSource(
      @Reference GovernanceGraphs graphs,
      @Reference BandLayouts layouts,
      @Reference Typefaces typefaces,
      @Reference Overlays overlays) {
    this.graphs = graphs;
    this.layouts = layouts;
    this.typefaces = typefaces;
    this.overlays = overlays;
  }

  @Override
  public String id() {
    return "score";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(ScorePictureSource.class, locale).text("score.title");
  }

  @Override
  public List<PictureOption> options() {
    Messages messages = Messages.of(ScorePictureSource.class, Locale.ENGLISH);
    List<PictureOption> all = new ArrayList<>(ScoreOptions.described(messages));
    all.addAll(Focus.described(messages));
    all.add(Overlays.option(messages));
    return List.copyOf(all);
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage("the score shows one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    ScoreOptions options = ScoreOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    GovernanceGraph graph = graphs.graph(snapshot, id, request.locale());
    refuseWhatNobodyCouldRead(graph);
    ScoreRequest score =
        score(
            graph,
            graphs.phases(snapshot, id),
            options,
            request.options(),
            overlays.find(request, snapshot, List.of(id)),
            request.locale());
    ScoreText text = new ScoreText(score, request.locale());
    ScorePicture.Drawn drawn = new ScorePicture(score, layouts, typefaces, text).draw();
    return new Picture(
        graph.title(),
        graph.revision(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        text.description(),
        tables(score, text, request.locale()),
        text.sources());
  }

  private static void refuseWhatNobodyCouldRead(GovernanceGraph graph) {
    int nodes = graph.nodes().size();
    int flows = graph.flows().size();
    if (nodes > MOST_CARDS || flows > MOST_FLOWS) {
      throw Problem.badInput(
              "the score of this case would have " + nodes + " cards and " + flows + " flows")
          .at("case " + graph.caseId())
          .allowing("up to " + MOST_CARDS + " cards and " + MOST_FLOWS + " flows")
          .fix("'governance measures' tells the measures of networks of any size")
          .exception();
    }
  }

  private static List<PictureTable> tables(ScoreRequest score, ScoreText text, Locale locale) {
    List<PictureTable> tables = new ArrayList<>(new ScoreTables(score.graph(), text).tables());
    Map<String, String> titles = Map.of(score.graph().caseId(), score.graph().title());
    score.overlay().ifPresent(o -> tables.add(OverlayTable.of(o, titles, locale)));
    return List.copyOf(tables);
  }

  private static ScoreRequest score(
      GovernanceGraph graph,
      List<CasePhase> phases,
      ScoreOptions options,
      Map<String, String> settings,
      Optional<Overlay> overlay,
      Locale locale) {
    Messages messages = Messages.of(ScorePictureSource.class, locale);
    List<String> filters = new ArrayList<>();
    Years years = Settings.span(options.year());
    options
        .year()
        .ifPresent(year -> filters.add(messages.text("score.filter.year", Integer.toString(year))));
    Years span = years;
    if (!options.phase().isEmpty()) {
      CasePhase phase = Asked.phase(phases, options.phase());
      span = phase.years();
      filters.add(
          (messages.text("score.filter.phase", phase.kind().toLowerCase(Locale.ROOT))
                  + " "
                  + phase.years().text())
              .strip());
    }
    Years phaseSpan = span;
    Years yearSpan = years;
    Set<String> nodes =
        graph.nodes().stream()
            .filter(n -> n.period().mayMeet(phaseSpan) && n.period().mayMeet(yearSpan))
            .map(GovernanceNode::id)
            .collect(Collectors.toSet());
    Set<String> flows =
        graph.flows().stream()
            .filter(f -> options.families().isEmpty() || options.families().contains(f.family()))
            .filter(f -> f.period().mayMeet(phaseSpan) && f.period().mayMeet(yearSpan))
            .filter(f -> f.kind().betweenActors() || nodes.containsAll(List.of(f.from(), f.to())))
            .map(GovernanceFlow::id)
            .collect(Collectors.toSet());
    if (!options.families().isEmpty()) {
      filters.add(
          messages.text(
              "score.filter.family",
              options.families().stream()
                  .map(f -> messages.text("family." + f).toLowerCase(locale))
                  .collect(Collectors.joining(", "))));
    }
    Optional<Focus> focus = Focus.of(graph, flows, settings, messages);
    focus.ifPresent(looked -> filters.add(looked.says()));
    return new ScoreRequest(
        graph,
        flows,
        nodes,
        String.join(" · ", filters),
        options.width(),
        options.framed(),
        options.fonts(),
        Asked.prefix("score", graph.caseId()),
        options.prior(),
        focus,
        overlay);
  }
}
