package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.api.layout.LayoutRequest;

/**
 * Graphs by seed: nodes on several scales, flows of all kinds, groups, cards over several bands.
 */
final class RandomGraphs {

  private RandomGraphs() {}

  /**
   * A graph.
   *
   * @param nodes number of nodes
   * @param flows number of flows
   * @param spanning share of nodes that act on several scales, 0 to 1
   * @param groups number of groups
   */
  static GovernanceGraph graph(long seed, int nodes, int flows, double spanning, int groups) {
    Random random = new Random(seed);
    List<Scale> scales = Scale.core();
    List<GovernanceNode> made = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      Scale home = scales.get(random.nextInt(scales.size()));
      GovernanceNode node =
          GovernanceNode.of(
              "n" + i, "Node " + i, NodeKind.values()[random.nextInt(5)], "", Sector.UNKNOWN, home);
      if (random.nextDouble() < spanning) {
        node = node.spanning(List.of(scales.get(random.nextInt(scales.size()))));
      }
      made.add(node);
    }
    List<GovernanceFlow> drawn = new ArrayList<>();
    for (int f = 0; f < flows; f++) {
      drawn.add(
          flow(random, "f" + f, made.get(random.nextInt(nodes)), made.get(random.nextInt(nodes))));
    }
    List<GovernanceGroup> boxes = new ArrayList<>();
    int next = 0;
    for (int g = 0; g < groups; g++) {
      List<String> members = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(5) && next < nodes; k++) {
        members.add("n" + next++);
      }
      boxes.add(new GovernanceGroup("g" + g, "Group " + g, members));
    }
    return new GovernanceGraph("random", "", "Random", "", Years.OPEN, "", made, drawn, boxes);
  }

  private static GovernanceFlow flow(
      Random random, String id, GovernanceNode from, GovernanceNode to) {
    FlowKind kind = FlowKind.values()[random.nextInt(FlowKind.values().length)];
    int strength = random.nextInt(6);
    return GovernanceFlow.of(
        id, from, to, kind, strength > 4 ? OptionalInt.empty() : OptionalInt.of(strength));
  }

  /** The same graph with one node more, and some flows that touch it. */
  static GovernanceGraph withOneMore(GovernanceGraph graph, long seed, int flows) {
    Random random = new Random(seed);
    Scale home = Scale.core().get(random.nextInt(5));
    GovernanceNode more =
        GovernanceNode.of("new", "New node", NodeKind.ACTOR, "NGO", Sector.CIVIL_SOCIETY, home);
    List<GovernanceNode> nodes = new ArrayList<>(graph.nodes());
    nodes.add(random.nextInt(nodes.size() + 1), more);
    List<GovernanceFlow> drawn = new ArrayList<>(graph.flows());
    for (int f = 0; f < flows; f++) {
      GovernanceNode other = graph.nodes().get(random.nextInt(graph.nodes().size()));
      drawn.add(flow(random, "new" + f, f % 2 == 0 ? more : other, f % 2 == 0 ? other : more));
    }
    return new GovernanceGraph(
        graph.caseId(), "", graph.title(), "", Years.OPEN, "", nodes, drawn, graph.groups());
  }

  static LayoutRequest request(GovernanceGraph graph, double width) {
    return LayoutRequest.of(graph, widths(graph), width);
  }

  /** Widths between 80 and 190 px, fixed by the id of the node. */
  static Map<String, Double> widths(GovernanceGraph graph) {
    Map<String, Double> widths = new LinkedHashMap<>();
    graph.nodes().forEach(n -> widths.put(n.id(), 80.0 + (n.id().hashCode() & 0x7fffffff) % 111));
    return widths;
  }
}
