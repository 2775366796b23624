package org.papilio.governance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.Years;
import org.papilio.platform.problem.Problem;

/**
 * Which parts of a network are measured: the whole, or each phase, each kind or each family, within
 * the phase, the kinds and the families asked for.
 *
 * @param phase a phase by its kind or its number from 1; empty for the whole case
 * @param kinds kinds of flow that count; empty for all
 * @param families families of flow that count; empty for all
 * @param by {@code phase}, {@code kind}, {@code family}: what else is measured one by one
 */
record MeasureCuts(String phase, Set<FlowKind> kinds, Set<FlowFamily> families, Set<String> by) {

  static final List<String> BY = List.of("phase", "kind", "family");

  /**
   * One part of the network of one case.
   *
   * @param phase the word for the phase; empty for the whole case
   * @param years when the phase was, such as {@code 2012–2014}; may be empty
   * @param flow the flows that count, such as {@code finance}; empty for all
   * @param graph the network
   * @param unknown why nothing can be measured; empty when it can
   */
  record Cut(String phase, String years, String flow, GovernanceGraph graph, String unknown) {}

  MeasureCuts {
    if (!phase.isEmpty() && by.contains("phase")) {
      throw Problem.usage("one phase and each phase were asked for")
          .at("--phase")
          .fix("give --phase PHASE, or --by phase")
          .exception();
    }
  }

  List<Cut> of(GovernanceGraphs graphs, GovernanceGraph whole, List<CasePhase> phases) {
    String why = missing(whole);
    List<Cut> cuts = new ArrayList<>();
    for (Cut time : times(graphs, whole, phases)) {
      GovernanceGraph chosen =
          time.graph()
              .withFlows(
                  f ->
                      (kinds.isEmpty() || kinds.contains(f.kind()))
                          && (families.isEmpty() || families.contains(f.family())));
      String unknown = why.isEmpty() ? time.unknown() : why;
      cuts.add(new Cut(time.phase(), time.years(), chosenFlows(), chosen, unknown));
      for (FlowFamily family : FlowFamily.values()) {
        boolean asked = families.isEmpty() || families.contains(family);
        if (by.contains("family") && family != FlowFamily.TIE && asked) {
          GovernanceGraph own = chosen.withFlows(f -> f.family() == family);
          cuts.add(new Cut(time.phase(), time.years(), word(family), own, unknown));
        }
      }
      for (FlowKind kind : FlowKind.values()) {
        boolean asked =
            (kinds.isEmpty() || kinds.contains(kind))
                && (families.isEmpty() || families.contains(kind.family()));
        if (by.contains("kind") && kind.betweenActors() && asked) {
          GovernanceGraph own = chosen.withFlows(f -> f.kind() == kind);
          cuts.add(new Cut(time.phase(), time.years(), "kind " + word(kind), own, unknown));
        }
      }
    }
    return cuts;
  }

  private String chosenFlows() {
    return Stream.concat(
            families.stream().map(MeasureCuts::word),
            kinds.stream().map(kind -> "kind " + word(kind)))
        .collect(Collectors.joining(", "));
  }

  /** A network of which nothing is recorded is unknown, not of density zero. */
  private static String missing(GovernanceGraph whole) {
    GovernanceGraph actors = whole.actorsOnly();
    if (actors.nodes().isEmpty()) {
      return "the case records no actor";
    }
    return actors.flows().isEmpty() ? "the case records no relation between actors" : "";
  }

  private List<Cut> times(GovernanceGraphs graphs, GovernanceGraph whole, List<CasePhase> phases) {
    if (!phase.isEmpty()) {
      return List.of(time(graphs, whole, chosen(phases, whole.caseId())));
    }
    List<Cut> times = new ArrayList<>();
    times.add(new Cut("", "", "", whole, ""));
    if (by.contains("phase")) {
      phases.forEach(one -> times.add(time(graphs, whole, one)));
    }
    return times;
  }

  private static Cut time(GovernanceGraphs graphs, GovernanceGraph whole, CasePhase phase) {
    boolean open = phase.years().equals(Years.OPEN);
    return new Cut(
        phase.kind().isEmpty() ? "of unknown kind" : phase.kind().toLowerCase(Locale.ROOT),
        phase.years().text(),
        "",
        graphs.present(whole, phase.years()),
        open ? "the years of the phase are not known" : "");
  }

  private CasePhase chosen(List<CasePhase> phases, String slug) {
    for (int i = 0; i < phases.size(); i++) {
      CasePhase one = phases.get(i);
      if (one.kind().equalsIgnoreCase(phase) || Integer.toString(i + 1).equals(phase)) {
        return one;
      }
    }
    throw Problem.notFound("the case " + slug + " has no phase '" + phase + "'")
        .at("--phase")
        .allowing(
            phases.stream()
                .map(one -> one.kind().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")))
        .exception();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
