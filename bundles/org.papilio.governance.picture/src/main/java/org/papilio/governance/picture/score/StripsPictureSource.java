package org.papilio.governance.picture.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.picture.Asked;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** The score of several years beside each other: {@code papilio draw strips CASE}. */
@Component
public final class StripsPictureSource implements PictureSource {

  private static final int MOST_CARDS = 150;

  private final GovernanceGraphs graphs;
  private final BandLayouts layouts;
  private final Typefaces typefaces;

  @Activate
  public StripsPictureSource(
      @Reference GovernanceGraphs graphs,
      @Reference BandLayouts layouts,
      @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.layouts = layouts;
    this.typefaces = typefaces;
  }

  @Override
  public String id() {
    return "strips";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(StripsPictureSource.class, locale).text("strips.title");
  }

  @Override
  public List<PictureOption> options() {
    return StripsOptions.described(Messages.of(StripsPictureSource.class, Locale.ENGLISH));
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage("time strips show one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    StripsOptions options = StripsOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    // Boxes would hold names, for which a strip has no room.
    GovernanceGraph graph = withoutGroups(graphs.graph(snapshot, id, request.locale()));
    if (graph.nodes().size() > MOST_CARDS) {
      throw Problem.badInput("a strip of this case would have " + graph.nodes().size() + " cards")
          .at("case " + graph.caseId())
          .allowing("up to " + MOST_CARDS)
          .fix("'draw score' with a year shows one year at a time")
          .exception();
    }
    List<Integer> years =
        options.years().isEmpty()
            ? Strip.chosen(graph, graphs.phases(snapshot, id))
            : options.years();
    if (years.isEmpty()) {
      throw Problem.badInput("the case states fewer than two years to compare")
          .at("case " + graph.caseId())
          .fix("name two to six years: --set years=2010,2014")
          .exception();
    }
    List<Strip> strips = Strip.of(graph, years, options.families());
    StripsText text =
        new StripsText(
            graph, strips, new ScoreText(shown(graph, strips), request.locale()), request.locale());
    StripsPicture.Drawn drawn =
        new StripsPicture(graph, strips, options, layouts, typefaces, text).draw();
    return new Picture(
        graph.title(),
        graph.revision(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        text.description(),
        text.tables(),
        text.score().sources());
  }

  private static GovernanceGraph withoutGroups(GovernanceGraph graph) {
    return new GovernanceGraph(
        graph.caseId(),
        graph.revision(),
        graph.title(),
        graph.place(),
        graph.period(),
        graph.note(),
        graph.nodes(),
        graph.flows(),
        List.of());
  }

  /** What any strip shows, as a score would show it: for the words. */
  private static ScoreRequest shown(GovernanceGraph graph, List<Strip> strips) {
    Set<String> flows =
        strips.stream().flatMap(strip -> strip.flows().stream()).collect(Collectors.toSet());
    Set<String> nodes =
        strips.stream().flatMap(strip -> strip.nodes().stream()).collect(Collectors.toSet());
    return new ScoreRequest(
        graph,
        flows,
        nodes,
        "",
        640,
        true,
        false,
        Asked.prefix("strips", graph.caseId()),
        Map.of());
  }
}
