package org.papilio.governance.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.Cohesion;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;

/** Held against taking each actor and each pair away and counting components. */
class CutPointsTest {

  private static GovernanceGraph graph(int actors, List<int[]> arcs) {
    List<GovernanceNode> nodes = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      nodes.add(
          GovernanceNode.of(
              "n" + i, "n" + i, NodeKind.ACTOR, "", Sector.STATE, Scale.values()[i % 5]));
    }
    List<GovernanceFlow> flows = new ArrayList<>();
    for (int[] arc : arcs) {
      flows.add(
          GovernanceFlow.of(
              "f" + flows.size(),
              nodes.get(arc[0]),
              nodes.get(arc[1]),
              FlowKind.FINANCE,
              OptionalInt.empty()));
    }
    return new GovernanceGraph("c", "", "c", "", Years.OPEN, "", nodes, flows, List.of());
  }

  private static Cohesion cohesion(GovernanceGraph graph) {
    return new GraphMeasures().cohesion(graph, Set.of());
  }

  /** Components by painting, as slow as it may be. */
  private static int count(GovernanceGraph graph) {
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (GovernanceNode node : graph.nodes()) {
      if (seen.contains(node.id())) {
        continue;
      }
      count++;
      Set<String> reached = new HashSet<>(Set.of(node.id()));
      int before;
      do {
        before = reached.size();
        for (GovernanceFlow flow : graph.flows()) {
          if (reached.contains(flow.from()) || reached.contains(flow.to())) {
            reached.add(flow.from());
            reached.add(flow.to());
          }
        }
      } while (reached.size() > before);
      seen.addAll(reached);
    }
    return count;
  }

  @Test
  void cutsAndBridgesAreThoseWhoseLossPartsTheNetwork() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int actors = 2 + random.nextInt(9);
      List<int[]> arcs = new ArrayList<>();
      for (int i = random.nextInt(2 * actors); i >= 0; i--) {
        int from = random.nextInt(actors);
        arcs.add(new int[] {from, (from + 1 + random.nextInt(actors - 1)) % actors});
      }
      GovernanceGraph graph = graph(actors, arcs);
      Cohesion cohesion = cohesion(graph);
      int components = count(graph);
      assertEquals(components, cohesion.components().size());
      assertEquals(actors, cohesion.components().stream().mapToInt(Set::size).sum());
      Set<String> cuts = new HashSet<>();
      for (GovernanceNode node : graph.nodes()) {
        boolean alone =
            graph.flows().stream()
                .noneMatch(f -> f.from().equals(node.id()) || f.to().equals(node.id()));
        int without = count(graph.withNodes(n -> !n.id().equals(node.id())));
        if (!alone && without > components) {
          cuts.add(node.id());
        }
      }
      assertEquals(cuts, Set.copyOf(cohesion.cutActors()), "round " + round);
      Set<Set<String>> bridges = new HashSet<>();
      for (GovernanceFlow flow : graph.flows()) {
        Set<String> pair = Set.of(flow.from(), flow.to());
        if (count(graph.withFlows(f -> !Set.of(f.from(), f.to()).equals(pair))) > components) {
          bridges.add(pair);
        }
      }
      assertEquals(
          bridges,
          cohesion.bridges().stream()
              .map(b -> Set.of(b.one(), b.other()))
              .collect(Collectors.toSet()),
          "round " + round);
    }
  }

  @Test
  void aBridgeNamesAllRelationsOfItsPair() {
    Cohesion cohesion =
        cohesion(graph(3, List.of(new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 2})));
    assertEquals(
        List.of("f0", "f1"),
        cohesion.bridges().stream()
            .filter(b -> b.one().equals("n0"))
            .findFirst()
            .orElseThrow()
            .flows());
    assertEquals(List.of("n1"), cohesion.cutActors());
  }

  @Test
  void aLongChainDoesNotExhaustTheStack() {
    int actors = 4_000;
    List<int[]> arcs = new ArrayList<>();
    for (int i = 1; i < actors; i++) {
      arcs.add(new int[] {i - 1, i});
    }
    assertEquals(actors - 2, cohesion(graph(actors, arcs)).cutActors().size());
  }
}
