package org.papilio.governance.picture.score;

import java.util.ArrayList;
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
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.Settings;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

/** Who stands between others, and what hangs on whom: {@code papilio draw brokers CASE}. */
@Component
public final class BrokersPictureSource implements PictureSource {

  private static final int MOST_ACTORS = 300;

  private final GovernanceGraphs graphs;
  private final GovernanceMeasures measures;
  private final BandLayouts layouts;
  private final Typefaces typefaces;

  @Activate
  public BrokersPictureSource(
      @Reference GovernanceGraphs graphs,
      @Reference GovernanceMeasures measures,
      @Reference BandLayouts layouts,
      @Reference Typefaces typefaces) {
    this.graphs = graphs;
    this.measures = measures;
    this.layouts = layouts;
    this.typefaces = typefaces;
  }

  @Override
  public String id() {
    return "brokers";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(BrokersPictureSource.class, locale).text("brokers.title");
  }

  @Override
  public List<PictureOption> options() {
    return BrokersOptions.described(Messages.of(BrokersPictureSource.class, Locale.ENGLISH));
  }

  @Override
  public Picture draw(PictureRequest request) {
    if (request.cases().size() != 1) {
      throw Problem.usage("brokers are those of one case; " + request.cases().size() + " are given")
          .fix("draw each case by itself")
          .exception();
    }
    BrokersOptions options = BrokersOptions.of(request.options());
    Snapshot snapshot = request.snapshot();
    CaseId id = request.caseIds().getFirst();
    List<String> filters = new ArrayList<>();
    GovernanceGraph whole = graphs.graph(snapshot, id, request.locale());
    GovernanceGraph graph =
        part(whole, graphs.phases(snapshot, id), options.score(), request.locale(), filters);
    String removed = removed(whole, graph, options.removed(), request.locale(), filters);
    if (graph.nodes().size() > MOST_ACTORS) {
      throw Problem.badInput("a map of " + graph.nodes().size() + " actors cannot be read")
          .at("case " + graph.caseId())
          .allowing("up to " + MOST_ACTORS)
          .fix("'governance measures' tells the roles in networks of any size")
          .exception();
    }
    Brokers brokers = Brokers.of(graph, Set.of(), removed, measures);
    ScoreText score = new ScoreText(shown(graph), request.locale());
    BrokersText text =
        new BrokersText(brokers, score, String.join(" · ", filters), request.locale());
    BrokersPicture picture = new BrokersPicture(brokers, options, layouts, typefaces, text);
    BrokersPicture.Drawn drawn = picture.draw();
    return new Picture(
        graph.title(),
        graph.revision(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        text.description(picture.thin()),
        text.tables(),
        score.sources());
  }

  /**
   * The actor to take away; none when it takes no part in the years that are shown, and says so.
   */
  private static String removed(
      GovernanceGraph whole,
      GovernanceGraph part,
      String asked,
      Locale locale,
      List<String> filters) {
    if (asked.isEmpty()) {
      return "";
    }
    GovernanceNode actor = Asked.card(whole.actorsOnly(), asked, "remove");
    if (part.nodesById().containsKey(actor.id())) {
      return actor.id();
    }
    filters.add(
        Messages.of(BrokersPictureSource.class, locale)
            .text("brokers.absent", PlainText.clean(actor.label())));
    return "";
  }

  /** Actors alone, in the years and families that are asked for. */
  private GovernanceGraph part(
      GovernanceGraph whole,
      List<CasePhase> phases,
      ScoreOptions options,
      Locale locale,
      List<String> filters) {
    Messages messages = Messages.of(BrokersPictureSource.class, locale);
    GovernanceGraph graph = whole;
    if (options.year().isPresent()) {
      graph = graphs.present(graph, Settings.span(options.year()));
      String year = Integer.toString(options.year().getAsInt());
      filters.add(messages.text("score.filter.year", year));
    }
    if (!options.phase().isEmpty()) {
      CasePhase phase = Asked.phase(phases, options.phase());
      graph = graphs.present(graph, phase.years());
      String name = phase.kind().toLowerCase(Locale.ROOT);
      filters.add(messages.text("score.filter.phase", name) + " " + phase.years().text());
    }
    Set<FlowFamily> families = options.families();
    if (!families.isEmpty()) {
      filters.add(
          messages.text(
              "score.filter.family",
              families.stream()
                  .map(family -> messages.text("family." + family).toLowerCase(locale))
                  .collect(Collectors.joining(", "))));
    }
    GovernanceGraph actors =
        graph.actorsOnly().withFlows(f -> families.isEmpty() || families.contains(f.family()));
    return new GovernanceGraph(
        actors.caseId(),
        actors.revision(),
        actors.title(),
        actors.place(),
        actors.period(),
        actors.note(),
        actors.nodes(),
        actors.flows(),
        List.of()); // boxes would hide what hangs on whom
  }

  private static ScoreRequest shown(GovernanceGraph graph) {
    return new ScoreRequest(
        graph,
        graph.flows().stream().map(GovernanceFlow::id).collect(Collectors.toSet()),
        graph.nodes().stream().map(GovernanceNode::id).collect(Collectors.toSet()),
        "",
        640,
        true,
        false,
        Asked.prefix("brokers", graph.caseId()),
        Map.of());
  }
}
