package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Cohesion;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.picture.Asked;

/**
 * Who stands between others, and what hangs on whom.
 *
 * @param graph actors with the relations that are looked at
 * @param brokering ids of those who broker in the whole network: their cards have room for a ring,
 *     so that nothing moves when an actor is taken away
 * @param roles the brokerage of each actor that is left, in the order of the graph
 * @param cohesion of the network that is left
 * @param removed the actor that is taken away for trial
 * @param compared measures with and without that actor; empty when none is taken away
 * @param apart ids of actors that lose the largest part of those whom they could reach
 */
record Brokers(
    GovernanceGraph graph,
    Set<String> brokering,
    List<Brokerage> roles,
    Cohesion cohesion,
    Optional<GovernanceNode> removed,
    List<Compared> compared,
    List<String> apart) {

  /** Measures that the loss of an actor moves, in the order of the list. */
  private static final List<String> TOLD =
      List.of(
          "density",
          "fragmentation",
          "reach",
          "gaps",
          "ei",
          "centralisation.in",
          "centralisation.out");

  /**
   * A number before and after.
   *
   * @param key of its name: the id of a measure, {@code components}, {@code cuts} or {@code
   *     bridges}
   */
  record Compared(String key, OptionalDouble before, OptionalDouble after) {}

  /**
   * @param removed id of an actor of the graph to take away for trial; empty for none
   */
  static Brokers of(
      GovernanceGraph graph,
      Set<FlowFamily> families,
      String removed,
      GovernanceMeasures measures) {
    Cohesion whole = measures.cohesion(graph, families);
    List<Brokerage> roles = measures.brokerage(graph, families);
    Set<String> brokering =
        roles.stream()
            .filter(role -> role.total() > 0)
            .map(Brokerage::actor)
            .collect(Collectors.toSet());
    if (removed.isEmpty()) {
      return new Brokers(graph, brokering, roles, whole, Optional.empty(), List.of(), List.of());
    }
    GovernanceNode actor = Asked.card(graph, removed, "remove");
    GovernanceGraph without = graph.withNodes(node -> !node.id().equals(actor.id()));
    Cohesion after = measures.cohesion(without, families);
    List<Compared> compared = new ArrayList<>();
    compared.add(count("components", whole.components().size(), after.components().size()));
    compared.add(count("cuts", whole.cutActors().size(), after.cutActors().size()));
    compared.add(count("bridges", whole.bridges().size(), after.bridges().size()));
    Map<String, Measure> now = byId(measures.of(graph, families));
    Map<String, Measure> then = byId(measures.of(without, families));
    for (String id : TOLD) {
      Measure before = now.get(id);
      Measure later = then.get(id);
      if (before != null && later != null) {
        compared.add(new Compared(id, before.value(), later.value()));
      }
    }
    return new Brokers(
        graph,
        brokering,
        measures.brokerage(without, families),
        after,
        Optional.of(actor),
        compared,
        apart(whole, after, actor.id()));
  }

  private static Compared count(String key, int before, int after) {
    return new Compared(key, OptionalDouble.of(before), OptionalDouble.of(after));
  }

  private static Map<String, Measure> byId(List<Measure> measures) {
    Map<String, Measure> byId = new LinkedHashMap<>();
    measures.forEach(measure -> byId.put(measure.id(), measure));
    return byId;
  }

  /** Who is no longer in the largest part of what the lost actor's component becomes. */
  private static List<String> apart(Cohesion before, Cohesion after, String removed) {
    Set<String> component =
        before.components().stream().filter(c -> c.contains(removed)).findFirst().orElse(Set.of());
    List<Set<String>> parts =
        after.components().stream()
            .filter(part -> component.containsAll(part))
            .sorted(Comparator.comparingInt((Set<String> part) -> -part.size()))
            .toList();
    Set<String> lost = new HashSet<>();
    parts.stream().skip(1).forEach(lost::addAll);
    return lost.stream().sorted().toList();
  }

  /** The brokerage of an actor, when it stands between any two. */
  Optional<Brokerage> broker(String actor) {
    return roles.stream().filter(r -> r.actor().equals(actor) && r.total() > 0).findFirst();
  }

  boolean isCut(String actor) {
    return cohesion.cutActors().contains(actor);
  }

  boolean isBridge(String flow) {
    return cohesion.bridges().stream().anyMatch(bridge -> bridge.flows().contains(flow));
  }

  boolean isRemoved(String id) {
    return removed.filter(actor -> actor.id().equals(id)).isPresent();
  }

  /** Those who stand between others, the most often first. */
  List<Brokerage> ranked() {
    return roles.stream()
        .filter(role -> role.total() > 0)
        .sorted(
            Comparator.comparingInt((Brokerage role) -> -role.total())
                .thenComparing(Brokerage::actor))
        .toList();
  }
}
