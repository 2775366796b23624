package org.papilio.governance.picture.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Scale;

/**
 * Actors in order, and what each gives to each.
 *
 * @param graph the actors with the relations between them
 * @param actors in the order of rows and columns
 * @param cells by row and column, row first; only those that hold something
 */
record ActorMatrix(
    GovernanceGraph graph,
    List<GovernanceNode> actors,
    Map<Place, Cell> cells,
    FlowFamily first,
    FlowFamily second) {

  /** A row and a column, from 0. */
  record Place(int row, int column) {
    Place mirrored() {
      return new Place(column, row);
    }
  }

  /** What one actor gives to another, by the two families. */
  record Cell(List<GovernanceFlow> first, List<GovernanceFlow> second) {

    List<GovernanceFlow> all() {
      List<GovernanceFlow> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
  }

  /** The strongest of some flows, 0 to 4; empty when no strength is known. */
  static OptionalInt strength(List<GovernanceFlow> flows) {
    return flows.stream()
        .filter(flow -> flow.strength().isPresent())
        .mapToInt(flow -> flow.strength().getAsInt())
        .max();
  }

  static ActorMatrix of(GovernanceGraph whole, ActorsOptions options) {
    GovernanceGraph graph =
        whole
            .actorsOnly()
            .withFlows(f -> f.family() == options.first() || f.family() == options.second());
    Map<String, Integer> degrees = new HashMap<>();
    for (GovernanceFlow flow : graph.flows()) {
      degrees.merge(flow.from(), 1, Integer::sum);
      degrees.merge(flow.to(), 1, Integer::sum);
    }
    List<GovernanceNode> actors = new ArrayList<>(graph.nodes());
    actors.sort(comparator(options.order(), degrees));
    Map<String, Integer> seats = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      seats.put(actors.get(i).id(), i);
    }
    Map<Place, Cell> cells = new LinkedHashMap<>();
    for (GovernanceFlow flow : graph.flows()) {
      Place place = new Place(seats.get(flow.from()), seats.get(flow.to()));
      Cell cell = cells.computeIfAbsent(place, p -> new Cell(new ArrayList<>(), new ArrayList<>()));
      (flow.family() == options.first() ? cell.first() : cell.second()).add(flow);
    }
    return new ActorMatrix(graph, List.copyOf(actors), cells, options.first(), options.second());
  }

  private static Comparator<GovernanceNode> comparator(
      ActorsOptions.Order order, Map<String, Integer> degrees) {
    Comparator<GovernanceNode> byName =
        Comparator.comparing(GovernanceNode::label).thenComparing(GovernanceNode::id);
    Comparator<GovernanceNode> first =
        switch (order) {
          case SCALE ->
              Comparator.comparing(GovernanceNode::home)
                  .reversed()
                  .thenComparing(GovernanceNode::sector);
          case SECTOR -> Comparator.comparing(GovernanceNode::sector);
          case DEGREE ->
              Comparator.comparing((GovernanceNode node) -> -degrees.getOrDefault(node.id(), 0));
          case NAME -> byName;
        };
    return first.thenComparing(byName);
  }

  List<GovernanceFlow> flows(Place place, FlowFamily family) {
    Cell cell = cells.get(place);
    return cell == null ? List.of() : family == first ? cell.first() : cell.second();
  }

  /** To how many others an actor gives. */
  int out(int actor, FlowFamily family) {
    return (int)
        cells.keySet().stream()
            .filter(place -> place.row() == actor && place.column() != actor)
            .filter(place -> !flows(place, family).isEmpty())
            .count();
  }

  /** From how many others an actor receives. */
  int in(int actor, FlowFamily family) {
    return (int)
        cells.keySet().stream()
            .filter(place -> place.column() == actor && place.row() != actor)
            .filter(place -> !flows(place, family).isEmpty())
            .count();
  }

  /** Whether both of two actors give to the other what this family means. */
  boolean answered(Place place, FlowFamily family) {
    return !flows(place, family).isEmpty() && !flows(place.mirrored(), family).isEmpty();
  }

  /** Pairs between which something of a family runs, parallel relations counted once. */
  int arcs(FlowFamily family) {
    return (int)
        cells.keySet().stream()
            .filter(place -> place.row() != place.column() && !flows(place, family).isEmpty())
            .count();
  }

  /** How many of {@link #arcs} are answered. */
  int answered(FlowFamily family) {
    return (int)
        cells.keySet().stream()
            .filter(place -> place.row() != place.column() && answered(place, family))
            .count();
  }

  /** How many of the pairs of two scales have an arc, and how many there could be. */
  record Block(Scale from, Scale to, int arcs, int possible) {}

  /** The blocks of a family that could hold something, largest scale first. */
  List<Block> blocks(FlowFamily family) {
    List<Scale> scales =
        actors.stream()
            .map(GovernanceNode::home)
            .distinct()
            .sorted(Comparator.<Scale>naturalOrder().reversed())
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (Scale from : scales) {
      for (Scale to : scales) {
        long givers = actors.stream().filter(a -> a.home() == from).count();
        long takers = actors.stream().filter(a -> a.home() == to).count();
        int possible = (int) (givers * takers - (from == to ? givers : 0));
        int arcs =
            (int)
                cells.keySet().stream()
                    .filter(p -> p.row() != p.column() && !flows(p, family).isEmpty())
                    .filter(
                        p ->
                            actors.get(p.row()).home() == from
                                && actors.get(p.column()).home() == to)
                    .count();
        if (possible > 0) {
          blocks.add(new Block(from, to, arcs, possible));
        }
      }
    }
    return blocks;
  }
}
