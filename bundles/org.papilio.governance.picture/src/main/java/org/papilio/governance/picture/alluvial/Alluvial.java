package org.papilio.governance.picture.alluvial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.governance.api.Amount;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;

/**
 * What flows from whom to whom, weighed.
 *
 * @param graph of the years that are shown
 * @param boxes those who give or receive, in the order of the case
 * @param ribbons what flows, in the order of the case
 * @param columns their names, as keys of messages, from the left
 * @param currency of the weights; empty when they are strengths
 * @param others currencies that are left out, each with the number of its flows
 * @param abroad ids of those who give or receive money that is left out: what they keep is not
 *     known
 */
record Alluvial(
    GovernanceGraph graph,
    List<Box> boxes,
    List<Ribbon> ribbons,
    List<String> columns,
    String currency,
    Map<String, Integer> others,
    Set<String> abroad) {

  /** A token flow, strength 0, still has a width. */
  static final double TOKEN = .5;

  /**
   * Somebody who gives or receives.
   *
   * @param column from 0, at the left
   */
  record Box(GovernanceNode node, int column) {}

  /**
   * Something that flows.
   *
   * @param weight in strengths or in units of the currency, 0 or more; empty when not known
   */
  record Ribbon(GovernanceFlow flow, OptionalDouble weight) {}

  /** What an actor has of one side: the sum of what is known, and how much is not. */
  record Sum(double known, int unknown) {}

  static Alluvial of(GovernanceGraph graph, AlluvialOptions options) {
    List<GovernanceFlow> flows =
        graph.flows().stream().filter(f -> options.kinds().contains(f.kind())).toList();
    Map<String, Integer> currencies = new TreeMap<>();
    if (options.money()) {
      flows.forEach(
          f ->
              Amount.of(f.amount())
                  .ifPresent(amount -> currencies.merge(amount.currency(), 1, Integer::sum)));
    }
    String currency = options.money() ? currency(options.currency(), currencies) : "";
    List<Ribbon> ribbons = new ArrayList<>();
    Set<String> abroad = new HashSet<>();
    for (GovernanceFlow flow : flows) {
      Optional<Amount> amount = Amount.of(flow.amount());
      boolean foreign =
          options.money() && amount.filter(a -> !a.currency().equals(currency)).isPresent();
      if (foreign) {
        abroad.add(flow.from());
        abroad.add(flow.to());
      } else {
        ribbons.add(new Ribbon(flow, options.money() ? money(amount) : strength(flow)));
      }
    }
    if (options.byRole()) {
      ribbons.addAll(reaches(graph, flows));
    }
    currencies.remove(currency);
    return placed(graph, ribbons, options.byRole(), currency, currencies, abroad);
  }

  private static OptionalDouble money(Optional<Amount> amount) {
    return amount.filter(a -> a.value().signum() >= 0).isPresent()
        ? OptionalDouble.of(amount.get().value().doubleValue())
        : OptionalDouble.empty();
  }

  private static OptionalDouble strength(GovernanceFlow flow) {
    return flow.strength().isPresent()
        ? OptionalDouble.of(Math.max(TOKEN, flow.strength().getAsInt()))
        : OptionalDouble.empty();
  }

  private static String currency(String asked, Map<String, Integer> found) {
    return !asked.isEmpty()
        ? asked
        : found.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
  }

  /**
   * From those who deliver an instrument to the people whom it is meant for; nobody says how much.
   */
  private static List<Ribbon> reaches(GovernanceGraph graph, List<GovernanceFlow> flows) {
    Map<String, GovernanceNode> nodes = graph.nodesById();
    List<Ribbon> reaches = new ArrayList<>();
    for (GovernanceFlow reach : graph.flows()) {
      if (reach.kind() != FlowKind.REACH || nodes.get(reach.to()).kind() != NodeKind.TARGET_GROUP) {
        continue;
      }
      for (GovernanceFlow delivery : graph.flows()) {
        boolean same = delivery.kind() == FlowKind.DELIVERY && delivery.to().equals(reach.from());
        boolean resourced =
            flows.stream()
                .anyMatch(f -> f.to().equals(delivery.from()) || f.from().equals(delivery.from()));
        boolean known =
            reaches.stream()
                .anyMatch(
                    r ->
                        r.flow().from().equals(delivery.from())
                            && r.flow().to().equals(reach.to()));
        if (same && resourced && !known) {
          reaches.add(
              new Ribbon(
                  new GovernanceFlow(
                      delivery.id() + " " + reach.id(),
                      delivery.from(),
                      reach.to(),
                      FlowKind.REACH,
                      reach.strength(),
                      "",
                      reach.period(),
                      delivery.fromScale(),
                      reach.toScale(),
                      nodes.get(reach.from()).label(),
                      reach.sources()),
                  OptionalDouble.empty()));
        }
      }
    }
    return reaches;
  }

  private static Alluvial placed(
      GovernanceGraph graph,
      List<Ribbon> ribbons,
      boolean byRole,
      String currency,
      Map<String, Integer> others,
      Set<String> abroad) {
    Map<String, Boolean> gives = new HashMap<>();
    Map<String, Boolean> takes = new HashMap<>();
    for (Ribbon ribbon : ribbons) {
      boolean resource = ribbon.flow().kind() != FlowKind.REACH;
      gives.merge(ribbon.flow().from(), resource, Boolean::logicalOr);
      takes.put(ribbon.flow().to(), true);
    }
    List<GovernanceNode> nodes =
        graph.nodes().stream()
            .filter(n -> gives.containsKey(n.id()) || takes.containsKey(n.id()))
            .toList();
    List<String> columns = new ArrayList<>();
    Map<String, String> column = new LinkedHashMap<>();
    for (GovernanceNode node : nodes) {
      column.put(
          node.id(),
          byRole
              ? "alluvial.role."
                  + role(
                      node,
                      gives.getOrDefault(node.id(), false),
                      takes.getOrDefault(node.id(), false))
              : "scale." + node.home());
    }
    List<String> order =
        byRole
            ? List.of("FUNDER", "INTERMEDIARY", "PROVIDER", "GROUP").stream()
                .map(role -> "alluvial.role." + role)
                .toList()
            : List.of(Scale.values()).reversed().stream().map(scale -> "scale." + scale).toList();
    order.stream().filter(column.values()::contains).forEach(columns::add);
    return new Alluvial(
        graph,
        nodes.stream().map(n -> new Box(n, columns.indexOf(column.get(n.id())))).toList(),
        ribbons,
        columns,
        currency,
        others,
        abroad);
  }

  private static String role(GovernanceNode node, boolean gives, boolean takes) {
    if (node.kind() == NodeKind.TARGET_GROUP) {
      return "GROUP";
    }
    return gives ? takes ? "INTERMEDIARY" : "FUNDER" : "PROVIDER";
  }

  Sum in(String node) {
    return sum(node, false);
  }

  Sum out(String node) {
    return sum(node, true);
  }

  private Sum sum(String node, boolean out) {
    double known = 0;
    int unknown = 0;
    for (Ribbon ribbon : ribbons) {
      String end = out ? ribbon.flow().from() : ribbon.flow().to();
      // What is done for people is no resource that is passed on.
      if (end.equals(node) && ribbon.flow().kind() != FlowKind.REACH) {
        known += ribbon.weight().orElse(0);
        unknown += ribbon.weight().isEmpty() ? 1 : 0;
      }
    }
    return new Sum(known, unknown);
  }

  /**
   * What comes in and does not go on, or below 0 what is added from own means; only for those who
   * receive and give, and only where all of both is known.
   */
  OptionalDouble kept(String node) {
    Sum in = in(node);
    Sum out = out(node);
    boolean both = in.known() + in.unknown() > 0 && out.known() + out.unknown() > 0;
    return both && in.unknown() + out.unknown() == 0 && !abroad.contains(node)
        ? OptionalDouble.of(in.known() - out.known())
        : OptionalDouble.empty();
  }

  /** Whether an actor receives and gives, but not all of it is known. */
  boolean keepsUnknown(String node) {
    Sum in = in(node);
    Sum out = out(node);
    return in.known() + in.unknown() > 0
        && out.known() + out.unknown() > 0
        && (in.unknown() + out.unknown() > 0 || abroad.contains(node));
  }

  /** The column of a node. */
  int column(String node) {
    return boxes.stream()
        .filter(box -> box.node().id().equals(node))
        .findFirst()
        .orElseThrow()
        .column();
  }

  /** The boxes of a column, by name, as the first order. */
  List<Box> column(int column) {
    return boxes.stream()
        .filter(box -> box.column() == column)
        .sorted(
            Comparator.comparing((Box box) -> box.node().label())
                .thenComparing(box -> box.node().id()))
        .toList();
  }
}
