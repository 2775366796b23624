package org.papilio.governance.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The governance of one case at one revision: a directed graph whose nodes lie on scales.
 *
 * @param caseId identifier of the case
 * @param revision the revision of the case base that this graph was read from; empty for a graph
 *     that no case base holds
 * @param title title of the case
 * @param place where the case is, as one line; may be empty
 * @param period when the case runs
 * @param note a remark that every picture must carry, such as "invented for demonstration"; may be
 *     empty
 * @param nodes in a stable order
 * @param flows in a stable order; both ends of each are among the nodes
 * @param groups in a stable order
 */
public record GovernanceGraph(
    String caseId,
    String revision,
    String title,
    String place,
    Years period,
    String note,
    List<GovernanceNode> nodes,
    List<GovernanceFlow> flows,
    List<GovernanceGroup> groups) {

  public GovernanceGraph {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    groups = List.copyOf(groups);
    Set<String> ids = new HashSet<>();
    for (GovernanceNode node : nodes) {
      if (!ids.add(node.id())) {
        throw new IllegalArgumentException("two nodes of " + caseId + " have the id " + node.id());
      }
    }
    Set<String> flowIds = new HashSet<>();
    for (GovernanceFlow flow : flows) {
      if (!flowIds.add(flow.id())) {
        throw new IllegalArgumentException("two flows of " + caseId + " have the id " + flow.id());
      }
      for (String end : List.of(flow.from(), flow.to())) {
        if (!ids.contains(end)) {
          throw new IllegalArgumentException(
              "flow "
                  + flow.id()
                  + " of "
                  + caseId
                  + " names the node "
                  + end
                  + ", which is not there");
        }
      }
    }
    Set<String> grouped = new HashSet<>();
    for (GovernanceGroup group : groups) {
      for (String member : group.members()) {
        if (!ids.contains(member) || !grouped.add(member)) {
          throw new IllegalArgumentException(
              "group "
                  + group.id()
                  + " of "
                  + caseId
                  + " holds the node "
                  + member
                  + ", which is not there or is in a second group");
        }
      }
    }
  }

  /** The nodes by id, in their order. */
  public Map<String, GovernanceNode> nodesById() {
    return nodes.stream()
        .collect(Collectors.toMap(GovernanceNode::id, n -> n, (a, b) -> a, LinkedHashMap::new));
  }

  /** The same nodes with the flows that pass the test. */
  public GovernanceGraph withFlows(Predicate<GovernanceFlow> test) {
    return new GovernanceGraph(
        caseId,
        revision,
        title,
        place,
        period,
        note,
        nodes,
        flows.stream().filter(test).toList(),
        groups);
  }

  /** The nodes that pass the test, with the flows between them. */
  public GovernanceGraph withNodes(Predicate<GovernanceNode> test) {
    List<GovernanceNode> kept = nodes.stream().filter(test).toList();
    Set<String> ids = kept.stream().map(GovernanceNode::id).collect(Collectors.toSet());
    return new GovernanceGraph(
        caseId,
        revision,
        title,
        place,
        period,
        note,
        kept,
        flows.stream().filter(f -> ids.contains(f.from()) && ids.contains(f.to())).toList(),
        groups.stream()
            .map(
                g ->
                    new GovernanceGroup(
                        g.id(), g.label(), g.members().stream().filter(ids::contains).toList()))
            .filter(g -> !g.members().isEmpty())
            .toList());
  }

  /** Actors alone, with the relations between them: what measures are taken on. */
  public GovernanceGraph actorsOnly() {
    return withNodes(n -> n.kind() == NodeKind.ACTOR).withFlows(f -> f.kind().betweenActors());
  }
}
