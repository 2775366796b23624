package org.papilio.governance.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;
import org.papilio.governance.api.Scale;

/** The five brokerage roles between scales, for each actor and summed up. */
final class BrokerageRoles {

  private static final String GOULD = "Gould and Fernandez 1989";

  private BrokerageRoles() {}

  static List<Brokerage> of(ActorNetwork network) {
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

  static List<Measure> totals(ActorNetwork network) {
    List<Brokerage> all = of(network);
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
}
