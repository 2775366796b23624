package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.platform.problem.Problem;

/**
 * Who decides and who gives over the years.
 *
 * @param graph the whole graph of the case
 * @param phases in the order of the case
 * @param events by date
 * @param years every year that is shown, without gaps; empty when the case states none
 * @param lanes from the largest scale to the smallest
 * @param untimed relations of either side whose beginning is not known: they stand in no year
 */
record Timeline(
    GovernanceGraph graph,
    List<CasePhase> phases,
    List<RescalingEvent> events,
    List<Integer> years,
    List<Lane> lanes,
    List<GovernanceFlow> untimed) {

  private static final int MOST_YEARS = 250;

  /** The largest strength of a relation. */
  private static final int DECISIVE = 4;

  /**
   * One scale.
   *
   * @param actors how many actors act on it
   * @param up for each year, what stands above the middle
   * @param down for each year, what stands below it
   */
  record Lane(Scale scale, int actors, List<Amount> up, List<Amount> down) {
    Lane {
      up = List.copyOf(up);
      down = List.copyOf(down);
    }

    boolean empty() {
      return Stream.concat(up.stream(), down.stream()).allMatch(amount -> amount.most() == 0);
    }
  }

  /**
   * What runs in one year.
   *
   * @param known number of relations, or the sum of their strengths where those are known
   * @param most what it would be if every unknown strength were {@value Timeline#DECISIVE}
   * @param relations ids of the relations, in the order of the case
   */
  record Amount(int known, int most, List<String> relations) {
    Amount {
      relations = List.copyOf(relations);
    }
  }

  static Timeline of(
      GovernanceGraph graph,
      List<CasePhase> phases,
      List<RescalingEvent> events,
      TimelineOptions options) {
    List<GovernanceFlow> flows =
        graph.flows().stream()
            .filter(f -> options.up().counts(f.kind()) || options.down().counts(f.kind()))
            .toList();
    List<GovernanceFlow> timed =
        flows.stream().filter(flow -> flow.period().from().isPresent()).toList();
    List<Integer> years = years(graph, phases, events, timed);
    Set<Scale> scales = new TreeSet<>(Scale.core());
    graph.actorsOnly().nodes().forEach(node -> scales.addAll(node.scales()));
    timed.forEach(flow -> scales.add(flow.fromScale()));
    events.forEach(
        event -> {
          event.from().ifPresent(scales::add);
          event.to().ifPresent(scales::add);
        });
    List<Lane> lanes = new ArrayList<>();
    for (Scale scale : List.copyOf(scales).reversed()) {
      List<GovernanceFlow> here = timed.stream().filter(f -> f.fromScale() == scale).toList();
      lanes.add(
          new Lane(
              scale,
              (int) graph.nodes().stream().filter(node -> actsOn(node, scale)).count(),
              amounts(here, options.up(), years, options.strengths()),
              amounts(here, options.down(), years, options.strengths())));
    }
    return new Timeline(
        graph,
        List.copyOf(phases),
        List.copyOf(events),
        years,
        List.copyOf(lanes),
        flows.stream().filter(flow -> flow.period().from().isEmpty()).toList());
  }

  private static boolean actsOn(GovernanceNode node, Scale scale) {
    return node.kind() == NodeKind.ACTOR && node.scales().contains(scale);
  }

  private static List<Amount> amounts(
      List<GovernanceFlow> flows, Wing wing, List<Integer> years, boolean strengths) {
    List<GovernanceFlow> counted = flows.stream().filter(f -> wing.counts(f.kind())).toList();
    return years.stream()
        .map(
            year -> {
              List<GovernanceFlow> running =
                  counted.stream().filter(f -> f.period().mayContain(year)).toList();
              int known =
                  strengths
                      ? running.stream().mapToInt(f -> f.strength().orElse(0)).sum()
                      : running.size();
              long open = running.stream().filter(f -> f.strength().isEmpty()).count();
              int most = strengths ? known + DECISIVE * (int) open : known;
              return new Amount(known, most, running.stream().map(GovernanceFlow::id).toList());
            })
        .toList();
  }

  /** From the first year that anything states to the last. */
  private static List<Integer> years(
      GovernanceGraph graph,
      List<CasePhase> phases,
      List<RescalingEvent> events,
      List<GovernanceFlow> flows) {
    List<Integer> stated = new ArrayList<>();
    Stream.of(
            Stream.of(graph.period()),
            phases.stream().map(CasePhase::years),
            flows.stream().map(GovernanceFlow::period))
        .flatMap(periods -> periods)
        .forEach(period -> ends(period).forEach(stated::add));
    for (RescalingEvent event : events) {
      event.first().ifPresent(first -> stated.add((int) Math.floor(first)));
    }
    if (stated.isEmpty()) {
      return List.of();
    }
    int first = stated.stream().mapToInt(year -> year).min().orElseThrow();
    int last = stated.stream().mapToInt(year -> year).max().orElseThrow();
    if (last - first >= MOST_YEARS) {
      throw Problem.badInput("the years of this case run from " + first + " to " + last)
          .at("case " + graph.caseId())
          .allowing("a timeline of up to " + MOST_YEARS + " years")
          .fix("look for a period with a wrong year")
          .exception();
    }
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private static IntStream ends(Years period) {
    return Stream.of(period.from(), period.to())
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt);
  }

  /** The largest amount on either side of any lane. */
  int most() {
    return amounts().mapToInt(Amount::most).max().orElse(0);
  }

  /** Whether an unknown strength leaves an amount open. */
  boolean open() {
    return amounts().anyMatch(amount -> amount.known() < amount.most());
  }

  private Stream<Amount> amounts() {
    return lanes.stream().flatMap(lane -> Stream.concat(lane.up().stream(), lane.down().stream()));
  }
}
