package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Years;

/**
 * One year of a case, with what came, went and changed since the strip before it.
 *
 * @param nodes ids of the nodes that are there, or may be
 * @param flows ids of the flows that run, or may run
 * @param came ids of nodes and flows that were not there before
 * @param went ids of nodes and flows that were there before and are not now
 * @param changed ids of flows that came where another of their kind went between the same two
 */
record Strip(
    int year,
    Set<String> nodes,
    Set<String> flows,
    Set<String> came,
    Set<String> went,
    Set<String> changed) {

  /** The strips of some years, in their order; the first has no change. */
  static List<Strip> of(GovernanceGraph graph, List<Integer> years, Set<FlowFamily> families) {
    List<Strip> strips = new ArrayList<>();
    Strip before = null;
    for (int year : years) {
      Strip strip = in(graph, year, families, before);
      strips.add(strip);
      before = strip;
    }
    return List.copyOf(strips);
  }

  private static Strip in(
      GovernanceGraph graph, int year, Set<FlowFamily> families, @Nullable Strip before) {
    Set<String> nodes =
        graph.nodes().stream()
            .filter(node -> node.period().mayContain(year))
            .map(GovernanceNode::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> flows =
        graph.flows().stream()
            .filter(flow -> families.isEmpty() || families.contains(flow.family()))
            .filter(flow -> flow.period().mayContain(year))
            .filter(flow -> nodes.contains(flow.from()) && nodes.contains(flow.to()))
            .map(GovernanceFlow::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (before == null) {
      return new Strip(year, nodes, flows, Set.of(), Set.of(), Set.of());
    }
    Set<String> came = new HashSet<>(without(nodes, before.nodes));
    came.addAll(without(flows, before.flows));
    Set<String> went = new HashSet<>(without(before.nodes, nodes));
    went.addAll(without(before.flows, flows));
    Set<String> ends =
        graph.flows().stream()
            .filter(flow -> went.contains(flow.id()))
            .map(Strip::ends)
            .collect(Collectors.toSet());
    Set<String> changed =
        graph.flows().stream()
            .filter(flow -> came.contains(flow.id()) && ends.contains(ends(flow)))
            .map(GovernanceFlow::id)
            .collect(Collectors.toSet());
    return new Strip(year, nodes, flows, came, went, changed);
  }

  private static Set<String> without(Set<String> all, Set<String> those) {
    return all.stream().filter(id -> !those.contains(id)).collect(Collectors.toSet());
  }

  private static String ends(GovernanceFlow flow) {
    return flow.kind() + " " + flow.from() + " " + flow.to();
  }

  /**
   * Two to six years to show: the first years of phases, where the case states enough of them, else
   * years spread over all that it states; empty when it states fewer than two.
   */
  static List<Integer> chosen(GovernanceGraph graph, List<CasePhase> phases) {
    TreeSet<Integer> starts = new TreeSet<>();
    phases.forEach(phase -> phase.years().from().ifPresent(starts::add));
    if (starts.size() >= StripsOptions.LEAST_YEARS) {
      return spread(List.copyOf(starts));
    }
    TreeSet<Integer> stated = new TreeSet<>();
    Stream.of(
            Stream.of(graph.period()),
            graph.nodes().stream().map(GovernanceNode::period),
            graph.flows().stream().map(GovernanceFlow::period))
        .flatMap(periods -> periods)
        .forEach(period -> ends(period, stated));
    return stated.size() < StripsOptions.LEAST_YEARS ? List.of() : spread(List.copyOf(stated));
  }

  private static void ends(Years period, Set<Integer> stated) {
    period.from().ifPresent(stated::add);
    period.to().ifPresent(stated::add);
  }

  /** The first, the last, and others between them at even steps. */
  private static List<Integer> spread(List<Integer> years) {
    int most = StripsOptions.MOST_YEARS;
    if (years.size() <= most) {
      return years;
    }
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      chosen.add(years.get((int) Math.round(i * (years.size() - 1.0) / (most - 1))));
    }
    return List.copyOf(chosen);
  }
}
