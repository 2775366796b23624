package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Years;
import org.papilio.governance.measures.GovernanceIndicators.MeasureKind;

/** One measure of the governance network, over all relations or a part of them. */
final class MeasureIndicator implements Indicator {

  private final GovernanceGraphs graphs;
  private final GovernanceMeasures measures;
  private final MeasuredCase.Last last;
  private final MeasureKind kind;
  private final Extent extent;
  private final IndicatorInfo info;

  MeasureIndicator(
      GovernanceGraphs graphs,
      GovernanceMeasures measures,
      MeasuredCase.Last last,
      MeasureKind kind,
      Extent extent) {
    this.last = last;
    this.graphs = graphs;
    this.measures = measures;
    this.kind = kind;
    this.extent = extent;
    String id = "governance." + extent.prefix() + kind.measure();
    String help = kind.measure().startsWith("ei.") ? "ei" : kind.measure();
    this.info =
        new IndicatorInfo(
            id,
            "%" + id,
            "%help." + help,
            kind.unit(),
            kind.lowest(),
            kind.highest(),
            template().source());
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
    MeasuredCase measured = last.of(subject);
    GovernanceGraph whole = measured.whole();
    GovernanceGraph actors = measured.actors();
    if (actors.nodes().isEmpty()) {
      return IndicatorValue.absent(Absence.UNKNOWN, "the case records no actor");
    }
    if (actors.flows().isEmpty()) {
      return IndicatorValue.absent(
          Absence.UNKNOWN,
          "the case records no relation between actors",
          actors.nodes().stream().map(n -> ground(whole, n.id(), n.label())).toList());
    }
    FlowKind only = extent.kind();
    if (only != null) {
      return value(
          measured,
          () -> whole.withFlows(flow -> flow.kind() == only),
          ", over relations of the kind " + Measures.name(only));
    }
    return extent.phase() == null
        ? value(measured, () -> whole, ofFamily())
        : inPhase(subject, measured, extent.phase());
  }

  /** The last phase of the kind; a phase without years cannot be told from the others. */
  private IndicatorValue inPhase(NamedCase subject, MeasuredCase measured, String wanted) {
    GovernanceGraph whole = measured.whole();
    List<CasePhase> phases = graphs.phases(subject);
    List<CasePhase> those = phases.stream().filter(p -> p.kind().equals(wanted)).toList();
    List<Ground> grounds =
        phases.stream().map(p -> ground(whole, p.id(), "phase " + p.kind())).toList();
    if (those.isEmpty()) {
      boolean known = !phases.isEmpty() && phases.stream().noneMatch(p -> p.kind().isEmpty());
      return known
          ? IndicatorValue.absent(
              Absence.NOT_APPLICABLE, "the case has no phase " + wanted, grounds)
          : IndicatorValue.absent(
              Absence.UNKNOWN, "the phases of the case are not all known", grounds);
    }
    CasePhase last = those.getLast();
    return last.years().equals(Years.OPEN)
        ? IndicatorValue.absent(
            Absence.UNKNOWN, "the years of the phase " + wanted + " are not known", grounds)
        : value(
            measured,
            () -> graphs.present(whole, last.years()),
            ", in the phase " + wanted + ", " + last.years().text());
  }

  private String ofFamily() {
    return extent.family() == null ? "" : ", over relations of " + Measures.name(extent.family());
  }

  private IndicatorValue value(MeasuredCase measured, Supplier<GovernanceGraph> part, String over) {
    GovernanceGraph whole = measured.whole();
    MeasuredCase.Measured cut =
        measured.measured(extent, part, graph -> measures.of(graph, extent.families()));
    Measure measure = find(cut.measures());
    List<Ground> grounds = new ArrayList<>(grounds(whole, measure));
    if (grounds.isEmpty()) { // a zero rests on those between whom nothing runs
      cut.part().actorsOnly().nodes().forEach(n -> grounds.add(ground(whole, n.id(), n.label())));
    }
    if (measure.value().isEmpty()) {
      Absence absence = measure.unknown() ? Absence.UNKNOWN : Absence.NOT_APPLICABLE;
      return IndicatorValue.absent(absence, measure.why() + over, grounds);
    }
    Part[] parts =
        measure.parts().stream().map(p -> Part.of(p.value(), p.label())).toArray(Part[]::new);
    String what = measure.label() + " = " + measure.formula() + over;
    return IndicatorValue.of(Part.of(measure.value().getAsDouble(), what, parts), grounds);
  }

  private static Ground ground(GovernanceGraph graph, String id, String says) {
    return Ground.element(graph.caseId(), id, "", says);
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
