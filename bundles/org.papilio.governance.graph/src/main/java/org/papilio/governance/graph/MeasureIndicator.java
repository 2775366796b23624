package org.papilio.governance.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Years;
import org.papilio.governance.graph.GovernanceIndicators.MeasureKind;

/** One measure of the governance network, over all relations or those of one family. */
final class MeasureIndicator implements Indicator {

  private final GovernanceMeasures measures;
  private final MeasureKind kind;
  private final @Nullable FlowFamily family;
  private final IndicatorInfo info;

  MeasureIndicator(GovernanceMeasures measures, MeasureKind kind, @Nullable FlowFamily family) {
    this.measures = measures;
    this.kind = kind;
    this.family = family;
    Measure template = template();
    String over = family == null ? "" : "." + Measures.name(family);
    String suffix = family == null ? "" : ", " + Measures.name(family);
    this.info =
        new IndicatorInfo(
            "governance" + over + "." + kind.measure(),
            template.label() + suffix,
            template.formula()
                + (family == null ? "" : ", over relations of " + Measures.name(family)),
            kind.unit(),
            kind.lowest(),
            kind.highest(),
            template.source());
  }

  /** The measure of an empty graph: it has no value, but a label, a formula and a source. */
  private Measure template() {
    GovernanceGraph empty =
        new GovernanceGraph("", "", "", "", Years.OPEN, "", List.of(), List.of(), List.of());
    return find(measures.of(empty, Set.of()));
  }

  private Measure find(List<Measure> all) {
    return all.stream()
        .filter(measure -> measure.id().equals(kind.measure()))
        .findFirst()
        .orElseGet(
            () ->
                Measures.none(
                    kind.measure(),
                    "E-I index of " + kind.measure().substring(kind.measure().indexOf('.') + 1),
                    "(external − internal) / (external + internal)",
                    "Krackhardt and Stern 1988",
                    "no actor is at home on this scale"));
  }

  @Override
  public IndicatorInfo info() {
    return info;
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    GovernanceGraph graph =
        new GraphBuilder(subject.content(), subject.id().slug(), "", Locale.ENGLISH.getLanguage())
            .build();
    Measure measure = find(measures.of(graph, family == null ? Set.of() : Set.of(family)));
    List<Ground> grounds = grounds(graph, measure);
    if (measure.value().isEmpty()) {
      Absence absence = content(graph) ? Absence.NOT_APPLICABLE : Absence.UNKNOWN;
      return IndicatorValue.absent(absence, measure.why(), grounds);
    }
    Part[] parts =
        measure.parts().stream().map(p -> Part.of(p.value(), p.label())).toArray(Part[]::new);
    String what = measure.label() + " = " + measure.formula();
    return IndicatorValue.of(Part.of(measure.value().getAsDouble(), what, parts), grounds);
  }

  /** True if the case says anything about who takes part; a case without actors is not known. */
  private static boolean content(GovernanceGraph graph) {
    return !graph.actorsOnly().nodes().isEmpty();
  }

  private static List<Ground> grounds(GovernanceGraph graph, Measure measure) {
    Map<String, GovernanceNode> nodes = graph.nodesById();
    Map<String, GovernanceFlow> flows =
        graph.flows().stream().collect(Collectors.toMap(GovernanceFlow::id, f -> f));
    return measure.restsOn().stream()
        .map(
            id -> {
              GovernanceFlow flow = flows.get(id);
              String says =
                  flow == null
                      ? nodes.get(id).label()
                      : nodes.get(flow.from()).label()
                          + " → "
                          + nodes.get(flow.to()).label()
                          + ": "
                          + Measures.name(flow.kind());
              return Ground.element(graph.caseId(), id, "", says);
            })
        .toList();
  }
}
