package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;
import org.papilio.governance.api.Scale;

/** Measures of the network as a whole: density, E-I index, reach, fragmentation. */
final class StructureMeasures {

  private static final String KRACKHARDT = "Krackhardt and Stern 1988";
  private static final String BORGATTI = "Borgatti 2006";
  private static final String WASSERMAN = "Wasserman and Faust 1994";

  private StructureMeasures() {}

  static Measure density(ActorNetwork network) {
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
  static Measure externalInternal(ActorNetwork network, @Nullable Scale scale) {
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

  /** Mean over actors; the parts hold each actor's own. */
  static Measure reach(ActorNetwork network) {
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

  static Measure fragmentation(ActorNetwork network) {
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
}
