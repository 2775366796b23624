package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.Direction;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Crossings;

/**
 * One case as a ladder.
 *
 * @param graph actors with the relations between them
 * @param actors number of actors that act on each scale, where there are any
 * @param boundaries what crosses between neighbouring scales with actors, highest first
 * @param notReached scales with actors that take part in no relation, highest first; none where no
 *     relation is recorded at all
 * @param pattern the word for it
 * @param horizontal relations that stay on their scale
 */
record Ladder(
    GovernanceGraph graph,
    Map<Scale, Integer> actors,
    List<Crossings> boundaries,
    List<Scale> notReached,
    Pattern pattern,
    int horizontal) {

  /**
   * @param whole the graph of a case, with the years that are asked for
   */
  static Ladder of(GovernanceGraph whole) {
    GovernanceGraph graph = whole.actorsOnly();
    Map<Scale, Integer> actors = new EnumMap<>(Scale.class);
    for (GovernanceNode actor : graph.nodes()) {
      actor.scales().forEach(scale -> actors.merge(scale, 1, Integer::sum));
    }
    List<Scale> scales = new ArrayList<>(actors.keySet()).reversed();
    List<Crossings> boundaries = new ArrayList<>();
    for (int i = 1; i < scales.size(); i++) {
      boundaries.add(Crossings.between(scales.get(i - 1), scales.get(i), 0, graph.flows()));
    }
    List<Scale> notReached = notReached(graph, scales);
    return new Ladder(
        graph,
        actors,
        List.copyOf(boundaries),
        notReached,
        Pattern.of(graph.flows(), boundaries, notReached),
        (int) graph.flows().stream().filter(f -> f.direction() == Direction.HORIZONTAL).count());
  }

  private static List<Scale> notReached(GovernanceGraph graph, List<Scale> scales) {
    if (graph.flows().isEmpty()) {
      return List.of();
    }
    Set<Scale> reached = EnumSet.noneOf(Scale.class);
    Map<String, GovernanceNode> nodes = graph.nodesById();
    for (GovernanceFlow flow : graph.flows()) {
      reached.add(flow.fromScale());
      reached.add(flow.toScale());
      reached.addAll(nodes.get(flow.from()).scales());
      reached.addAll(nodes.get(flow.to()).scales());
    }
    return scales.stream().filter(scale -> !reached.contains(scale)).toList();
  }

  int down() {
    return boundaries.stream().mapToInt(b -> Crossings.total(b.down())).sum();
  }

  int up() {
    return boundaries.stream().mapToInt(b -> Crossings.total(b.up())).sum();
  }

  /** Boundaries that nothing crosses; meaningless where no relation is recorded. */
  List<Crossings> gaps() {
    return pattern == Pattern.UNKNOWN
        ? List.of()
        : boundaries.stream().filter(b -> Pattern.count(b) == 0).toList();
  }

  /** The most that crosses one boundary in one direction. */
  int most() {
    return boundaries.stream()
        .mapToInt(b -> Math.max(Crossings.total(b.down()), Crossings.total(b.up())))
        .max()
        .orElse(0);
  }

  List<GovernanceFlow> relations() {
    return graph.flows();
  }
}
