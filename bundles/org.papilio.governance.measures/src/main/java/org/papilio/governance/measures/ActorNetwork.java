package org.papilio.governance.measures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;

/**
 * The relations between actors as a directed graph: parallel relations between the same two actors
 * are one arc, relations of an actor with itself are none.
 */
final class ActorNetwork {

  final List<GovernanceNode> actors;
  final List<GovernanceFlow> relations;

  /** {@code arc[i][j]}: there is a relation from actor i to actor j. */
  final boolean[][] arc;

  ActorNetwork(GovernanceGraph graph, Set<FlowFamily> families) {
    GovernanceGraph actorsOnly = graph.actorsOnly();
    actors = actorsOnly.nodes();
    relations =
        actorsOnly.flows().stream()
            .filter(f -> families.isEmpty() || families.contains(f.family()))
            .filter(f -> !f.from().equals(f.to()))
            .toList();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      index.put(actors.get(i).id(), i);
    }
    arc = new boolean[actors.size()][actors.size()];
    for (GovernanceFlow relation : relations) {
      arc[index.get(relation.from())][index.get(relation.to())] = true;
    }
  }

  int size() {
    return actors.size();
  }

  int arcs() {
    int count = 0;
    for (boolean[] row : arc) {
      for (boolean there : row) {
        count += there ? 1 : 0;
      }
    }
    return count;
  }

  Scale scale(int actor) {
    return actors.get(actor).home();
  }

  Sector sector(int actor) {
    return actors.get(actor).sector();
  }

  /** Why nothing can be said of sectors: who has none; empty when all are known. */
  String withoutSector() {
    List<String> names =
        actors.stream()
            .filter(a -> a.sector() == Sector.UNKNOWN)
            .map(GovernanceNode::label)
            .toList();
    return names.isEmpty() ? "" : "the sector is not known of " + String.join(", ", names);
  }

  /** The home scales of all actors, smallest first. */
  Set<Scale> scales() {
    Set<Scale> scales = EnumSet.noneOf(Scale.class);
    actors.forEach(actor -> scales.add(actor.home()));
    return scales;
  }

  /**
   * Steps from one actor to each other.
   *
   * @param undirected true to walk arcs both ways
   * @return -1 for what cannot be reached
   */
  int[] distances(int from, boolean undirected) {
    int[] distance = new int[size()];
    Arrays.fill(distance, -1);
    distance[from] = 0;
    Deque<Integer> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int next = 0; next < size(); next++) {
        if (distance[next] < 0 && (arc[at][next] || undirected && arc[next][at])) {
          distance[next] = distance[at] + 1;
          queue.add(next);
        }
      }
    }
    return distance;
  }

  /** Ids of the relations, what a measure over all arcs rests on. */
  List<String> relationIds() {
    List<String> ids = new ArrayList<>();
    relations.forEach(relation -> ids.add(relation.id()));
    return ids;
  }
}
