package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Direction;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;
import org.papilio.governance.api.Scale;

/** The measures of the governance network, each with its formula, its source and its parts. */
@Component
public final class GraphMeasures implements GovernanceMeasures {

  private static final String KRACKHARDT = "Krackhardt and Stern 1988";
  private static final String GOULD = "Gould and Fernandez 1989";
  private static final String BORGATTI = "Borgatti 2006";
  private static final String WASSERMAN = "Wasserman and Faust 1994";

  @Activate
  public GraphMeasures() {}

  @Override
  public List<Measure> of(GovernanceGraph graph, Set<FlowFamily> families) {
    ActorNetwork network = new ActorNetwork(graph, families);
    List<Measure> measures = new ArrayList<>();
    measures.add(density(network));
    measures.add(externalInternal(network, null));
    for (Scale scale : network.scales()) {
      measures.add(externalInternal(network, scale));
    }
    measures.addAll(brokerageTotals(graph, families, network));
    measures.add(reach(network));
    measures.addAll(shares(network));
    measures.add(fragmentation(network));
    measures.add(reciprocity(graph, FlowFamily.LEARNING));
    measures.add(reciprocity(graph, FlowFamily.AUTHORITY));
    measures.add(learningAgainstAuthority(graph));
    measures.add(gaps(network));
    return measures;
  }

  private static Measure density(ActorNetwork network) {
    int n = network.size();
    String formula = "m / (n (n − 1))";
    if (n < 2) {
      return Measures.none(
          "density", "Density", formula, WASSERMAN, "there are fewer than two actors");
    }
    int m = network.arcs();
    return Measures.of(
        "density",
        "Density",
        (double) m / (n * (n - 1)),
        formula,
        WASSERMAN,
        List.of(new Part("m, arcs between two actors", m), new Part("n, actors", n)),
        network.relationIds());
  }

  /** E-I index over all arcs, or over those that touch one scale. */
  private static Measure externalInternal(ActorNetwork network, @Nullable Scale scale) {
    String id = scale == null ? "ei" : "ei." + Measures.name(scale);
    String label = scale == null ? "E-I index by scale" : "E-I index of " + Measures.name(scale);
    String formula = "(external − internal) / (external + internal)";
    int external = 0;
    int internal = 0;
    for (int i = 0; i < network.size(); i++) {
      for (int j = 0; j < network.size(); j++) {
        boolean touches = scale == null || network.scale(i) == scale || network.scale(j) == scale;
        if (network.arc[i][j] && touches) {
          if (network.scale(i) == network.scale(j)) {
            internal++;
          } else {
            external++;
          }
        }
      }
    }
    if (external + internal == 0) {
      return Measures.none(id, label, formula, KRACKHARDT, "no arc is there");
    }
    List<String> rests =
        network.relations.stream()
            .filter(f -> scale == null || touches(network, f, scale))
            .map(GovernanceFlow::id)
            .toList();
    return Measures.of(
        id,
        label,
        (double) (external - internal) / (external + internal),
        formula,
        KRACKHARDT,
        List.of(new Part("external arcs", external), new Part("internal arcs", internal)),
        rests);
  }

  private static boolean touches(ActorNetwork network, GovernanceFlow flow, Scale scale) {
    return network.actors.stream()
        .anyMatch(
            a -> a.home() == scale && (a.id().equals(flow.from()) || a.id().equals(flow.to())));
  }

  @Override
  public List<Brokerage> brokerage(GovernanceGraph graph, Set<FlowFamily> families) {
    ActorNetwork network = new ActorNetwork(graph, families);
    List<Brokerage> result = new ArrayList<>();
    for (int j = 0; j < network.size(); j++) {
      int[] roles = new int[5];
      for (int i = 0; i < network.size(); i++) {
        for (int k = 0; k < network.size(); k++) {
          if (i != k && network.arc[i][j] && network.arc[j][k] && !network.arc[i][k]) {
            roles[role(network.scale(i), network.scale(j), network.scale(k))]++;
          }
        }
      }
      result.add(
          new Brokerage(
              network.actors.get(j).id(), roles[0], roles[1], roles[2], roles[3], roles[4]));
    }
    return result;
  }

  private static int role(Scale i, Scale j, Scale k) {
    if (i == j) {
      return j == k ? 0 : 3;
    }
    return i == k ? 1 : j == k ? 2 : 4;
  }

  private List<Measure> brokerageTotals(
      GovernanceGraph graph, Set<FlowFamily> families, ActorNetwork network) {
    List<Brokerage> all = brokerage(graph, families);
    record Role(String name, String pattern, ToIntFunction<Brokerage> count) {}
    List<Role> roles =
        List.of(
            new Role("coordinator", "AAA", Brokerage::coordinator),
            new Role("consultant", "ABA", Brokerage::consultant),
            new Role("gatekeeper", "ABB", Brokerage::gatekeeper),
            new Role("representative", "AAB", Brokerage::representative),
            new Role("liaison", "ABC", Brokerage::liaison));
    List<Measure> measures = new ArrayList<>();
    for (Role role : roles) {
      List<Part> parts = new ArrayList<>();
      List<String> rests = new ArrayList<>();
      int total = 0;
      for (int a = 0; a < all.size(); a++) {
        int count = role.count.applyAsInt(all.get(a));
        total += count;
        if (count > 0) {
          parts.add(new Part(network.actors.get(a).label(), count));
          rests.add(all.get(a).actor());
        }
      }
      String formula = "paths i → j → k without i → k whose scales are " + role.pattern;
      measures.add(
          network.size() < 3
              ? Measures.none(
                  "brokerage." + role.name,
                  "Brokerage, " + role.name,
                  formula,
                  GOULD,
                  "there are fewer than three actors")
              : Measures.of(
                  "brokerage." + role.name,
                  "Brokerage, " + role.name,
                  total,
                  formula,
                  GOULD,
                  parts,
                  rests));
    }
    return measures;
  }

  /** Mean over actors; the parts hold each actor's own. */
  private static Measure reach(ActorNetwork network) {
    String formula = "mean over actors of: other scales reachable / other scales present";
    int present = network.scales().size();
    if (present < 2) {
      return Measures.none(
          "reach", "Cross-scale reach", formula, "", "actors are on fewer than two scales");
    }
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < network.size(); i++) {
      int[] distance = network.distances(i, false);
      Set<Scale> reached = EnumSet.noneOf(Scale.class);
      for (int j = 0; j < network.size(); j++) {
        if (distance[j] > 0 && network.scale(j) != network.scale(i)) {
          reached.add(network.scale(j));
        }
      }
      double own = (double) reached.size() / (present - 1);
      sum += own;
      parts.add(new Part(network.actors.get(i).label(), own));
    }
    return Measures.of(
        "reach",
        "Cross-scale reach",
        sum / network.size(),
        formula,
        "",
        parts,
        network.relationIds());
  }

  private static List<Measure> shares(ActorNetwork network) {
    List<Measure> measures = new ArrayList<>();
    int all = network.relations.size();
    for (Direction direction : Direction.values()) {
      String name = direction.name().toLowerCase(Locale.ROOT);
      String formula = "relations that go " + name + " / relations";
      List<String> those =
          network.relations.stream()
              .filter(f -> f.direction() == direction)
              .map(GovernanceFlow::id)
              .toList();
      measures.add(
          all == 0
              ? Measures.none("share." + name, "Share " + name, formula, "", "no relation is there")
              : Measures.of(
                  "share." + name,
                  "Share " + name,
                  (double) those.size() / all,
                  formula,
                  "",
                  List.of(new Part("relations " + name, those.size()), new Part("relations", all)),
                  those));
    }
    return measures;
  }

  private static Measure fragmentation(ActorNetwork network) {
    String formula = "1 − Σ (1 / d(i, j)) / (n (n − 1)), arcs walked both ways";
    int n = network.size();
    if (n < 2) {
      return Measures.none(
          "fragmentation", "Fragmentation", formula, BORGATTI, "there are fewer than two actors");
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int[] distance = network.distances(i, true);
      for (int j = 0; j < n; j++) {
        if (distance[j] > 0) {
          sum += 1.0 / distance[j];
        }
      }
    }
    return Measures.of(
        "fragmentation",
        "Fragmentation",
        1 - sum / (n * (n - 1)),
        formula,
        BORGATTI,
        List.of(new Part("Σ 1 / d over ordered pairs", sum), new Part("n, actors", n)),
        network.relationIds());
  }

  private static Measure reciprocity(GovernanceGraph graph, FlowFamily family) {
    ActorNetwork network = new ActorNetwork(graph, Set.of(family));
    String name = family.name().toLowerCase(Locale.ROOT);
    String formula = name + " arcs that are answered by a " + name + " arc / " + name + " arcs";
    int arcs = network.arcs();
    if (arcs == 0) {
      return Measures.none(
          "reciprocity." + name,
          "Reciprocity of " + name,
          formula,
          WASSERMAN,
          "there is no " + name);
    }
    int answered = answered(network, network);
    return Measures.of(
        "reciprocity." + name,
        "Reciprocity of " + name,
        (double) answered / arcs,
        formula,
        WASSERMAN,
        List.of(new Part("answered arcs", answered), new Part("arcs", arcs)),
        network.relationIds());
  }

  private static Measure learningAgainstAuthority(GovernanceGraph graph) {
    ActorNetwork authority = new ActorNetwork(graph, Set.of(FlowFamily.AUTHORITY));
    ActorNetwork learning = new ActorNetwork(graph, Set.of(FlowFamily.LEARNING));
    String formula = "authority arcs i → j with a learning arc j → i / authority arcs";
    int arcs = authority.arcs();
    if (arcs == 0) {
      return Measures.none(
          "reciprocity.learning-against-authority",
          "Learning against authority",
          formula,
          "",
          "there is no authority");
    }
    int answered = answered(authority, learning);
    List<String> rests = new ArrayList<>(authority.relationIds());
    rests.addAll(learning.relationIds());
    return Measures.of(
        "reciprocity.learning-against-authority",
        "Learning against authority",
        (double) answered / arcs,
        formula,
        "",
        List.of(new Part("answered authority arcs", answered), new Part("authority arcs", arcs)),
        rests);
  }

  private static int answered(ActorNetwork arcs, ActorNetwork answers) {
    int count = 0;
    for (int i = 0; i < arcs.size(); i++) {
      for (int j = 0; j < arcs.size(); j++) {
        count += arcs.arc[i][j] && answers.arc[j][i] ? 1 : 0;
      }
    }
    return count;
  }

  private static Measure gaps(ActorNetwork network) {
    String formula = "neighbouring scales, among those with actors, with no relation between them";
    List<Scale> scales = List.copyOf(network.scales());
    if (scales.size() < 2) {
      return Measures.none(
          "gaps", "Gaps between scales", formula, "", "actors are on fewer than two scales");
    }
    List<Part> parts = new ArrayList<>();
    int gaps = 0;
    for (int s = 0; s + 1 < scales.size(); s++) {
      Scale lower = scales.get(s);
      Scale upper = scales.get(s + 1);
      long between =
          network.relations.stream()
              .filter(f -> joins(f, lower, upper))
              .count();
      gaps += between == 0 ? 1 : 0;
      parts.add(new Part(Measures.name(lower) + " to " + Measures.name(upper), between));
    }
    return Measures.of(
        "gaps", "Gaps between scales", gaps, formula, "", parts, network.relationIds());
  }

  private static boolean joins(GovernanceFlow flow, Scale lower, Scale upper) {
    return flow.fromScale() == lower && flow.toScale() == upper
        || flow.fromScale() == upper && flow.toScale() == lower;
  }
}
