package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;

/** Measures of sectors, and of how far the network gathers around one actor. */
final class GroupMeasures {

  private static final String KRACKHARDT = "Krackhardt and Stern 1988";
  private static final String FREEMAN = "Freeman 1979";

  private GroupMeasures() {}

  /** E-I index with sectors as groups. */
  static Measure externalInternalOfSectors(ActorNetwork network) {
    String id = "ei.sector";
    String label = "E-I index by sector";
    String formula = "(external − internal) / (external + internal), groups are sectors";
    int external = 0;
    int internal = 0;
    for (int i = 0; i < network.size(); i++) {
      for (int j = 0; j < network.size(); j++) {
        if (network.arc[i][j] && network.sector(i) == network.sector(j)) {
          internal++;
        } else if (network.arc[i][j]) {
          external++;
        }
      }
    }
    if (external + internal == 0) {
      return Measures.none(id, label, formula, KRACKHARDT, "no arc is there");
    }
    if (!network.withoutSector().isEmpty()) {
      return Measures.unknown(id, label, formula, KRACKHARDT, network.withoutSector());
    }
    return Measures.of(
        id,
        label,
        (double) (external - internal) / (external + internal),
        formula,
        KRACKHARDT,
        List.of(new Part("external arcs", external), new Part("internal arcs", internal)),
        network.relationIds());
  }

  /**
   * Centralisation of a directed network: 1 when one actor has all arcs and the others none of
   * theirs, 0 when all have as many.
   *
   * @param incoming true to count the arcs that reach an actor, false for those that leave it
   */
  static Measure centralisation(ActorNetwork network, boolean incoming) {
    String word = incoming ? "in" : "out";
    String id = "centralisation." + word;
    String label = "Centralisation, " + (incoming ? "incoming" : "outgoing");
    String formula = "Σ (most − own " + word + "-degree) / (n − 1)²";
    int n = network.size();
    if (n < 3) {
      return Measures.none(id, label, formula, FREEMAN, "there are fewer than three actors");
    }
    int[] degrees = new int[n];
    int most = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        degrees[i] += (incoming ? network.arc[j][i] : network.arc[i][j]) ? 1 : 0;
      }
      most = Math.max(most, degrees[i]);
    }
    int sum = 0;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      sum += most - degrees[i];
      parts.add(new Part(network.actors.get(i).label(), degrees[i]));
    }
    return Measures.of(
        id,
        label,
        (double) sum / ((n - 1) * (n - 1)),
        formula,
        FREEMAN,
        parts,
        network.relationIds());
  }
}
