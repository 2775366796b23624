package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;

/** The five brokerage roles between scales or sectors, for each actor and summed up. */
final class BrokerageRoles {

  private static final String GOULD = "Gould and Fernandez 1989";

  private BrokerageRoles() {}

  static List<Brokerage> of(ActorNetwork network) {
    return of(network, network::scale);
  }

  private static List<Brokerage> of(ActorNetwork network, IntFunction<Object> group) {
    List<Brokerage> result = new ArrayList<>();
    for (int j = 0; j < network.size(); j++) {
      int[] roles = new int[5];
      for (int i = 0; i < network.size(); i++) {
        for (int k = 0; k < network.size(); k++) {
          if (i != k && network.arc[i][j] && network.arc[j][k] && !network.arc[i][k]) {
            roles[role(group.apply(i), group.apply(j), group.apply(k))]++;
          }
        }
      }
      result.add(
          new Brokerage(
              network.actors.get(j).id(), roles[0], roles[1], roles[2], roles[3], roles[4]));
    }
    return result;
  }

  private static int role(Object i, Object j, Object k) {
    if (i == j) {
      return j == k ? 0 : 3;
    }
    return i == k ? 1 : j == k ? 2 : 4;
  }

  /** The roles between scales, summed up. */
  static List<Measure> totals(ActorNetwork network) {
    return totals(of(network), network, "", "scales", "");
  }

  /** The roles between sectors, summed up; not known while the sector of an actor is not. */
  static List<Measure> totalsOfSectors(ActorNetwork network) {
    return totals(
        of(network, network::sector), network, "sector.", "sectors", network.withoutSector());
  }

  private static List<Measure> totals(
      List<Brokerage> all, ActorNetwork network, String prefix, String groups, String without) {
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
      String formula = "paths i → j → k without i → k whose " + groups + " are " + role.pattern;
      String id = "brokerage." + prefix + role.name;
      String label = "Brokerage, " + role.name + (prefix.isEmpty() ? "" : " between " + groups);
      if (network.size() < 3) {
        String few = "there are fewer than three actors";
        measures.add(Measures.none(id, label, formula, GOULD, few));
      } else if (!without.isEmpty()) {
        measures.add(Measures.unknown(id, label, formula, GOULD, without));
      } else {
        measures.add(Measures.of(id, label, total, formula, GOULD, parts, rests));
      }
    }
    return measures;
  }
}
