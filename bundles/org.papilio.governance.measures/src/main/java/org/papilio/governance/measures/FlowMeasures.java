package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papilio.governance.api.Direction;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Measure.Part;
import org.papilio.governance.api.Scale;

/** Measures of where relations go: shares, answers, gaps. */
final class FlowMeasures {

  private static final String WASSERMAN = "Wasserman and Faust 1994";

  private FlowMeasures() {}

  static List<Measure> shares(ActorNetwork network) {
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

  static Measure reciprocity(GovernanceGraph graph, FlowFamily family) {
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

  static Measure learningAgainstAuthority(GovernanceGraph graph) {
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

  static Measure gaps(ActorNetwork network) {
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
      long between = network.relations.stream().filter(f -> joins(f, lower, upper)).count();
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
