package org.papilio.governance.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;

/**
 * The worked example of six actors on four scales; its values were worked by hand from the cited
 * definitions.
 */
class GraphMeasuresTest {

  private final GraphMeasures measures = new GraphMeasures();

  private static GovernanceGraph graph(FlowKind kind, String... arcs) {
    Map<String, GovernanceNode> nodes = new LinkedHashMap<>();
    Map<String, Scale> scales = new LinkedHashMap<>();
    scales.put("A1", Scale.NEIGHBOURHOOD);
    scales.put("A2", Scale.NEIGHBOURHOOD);
    scales.put("B1", Scale.MUNICIPALITY);
    scales.put("B2", Scale.MUNICIPALITY);
    scales.put("C1", Scale.NATIONAL);
    scales.put("D1", Scale.EU);
    scales.forEach(
        (id, scale) ->
            nodes.put(
                id, GovernanceNode.of(id, id, NodeKind.ACTOR, "NGO", Sector.CIVIL_SOCIETY, scale)));
    List<GovernanceFlow> flows = new ArrayList<>();
    for (String arc : arcs) {
      flows.add(
          GovernanceFlow.of(
              "f" + flows.size(),
              nodes.get(arc.substring(0, 2)),
              nodes.get(arc.substring(2, 4)),
              kind,
              OptionalInt.empty()));
    }
    return new GovernanceGraph(
        "example",
        "",
        "Example",
        "",
        Years.OPEN,
        "",
        List.copyOf(nodes.values()),
        flows,
        List.of());
  }

  private static GovernanceGraph example() {
    return graph(FlowKind.LEARNING, "A1A2", "A2B1", "B1B2", "B2C1", "A1B1", "C1B1", "D1B2", "B1A1");
  }

  private double value(GovernanceGraph graph, String id) {
    return measure(graph, id).value().orElse(Double.NaN);
  }

  private Measure measure(GovernanceGraph graph, String id) {
    return measures.of(graph, Set.of()).stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void densityIsEightArcsOfThirty() {
    assertEquals(0.266667, value(example(), "density"), 1e-6);
  }

  @Test
  void externalArcsPrevailOverall() {
    assertEquals(0.5, value(example(), "ei"), 1e-12);
  }

  @Test
  void externalArcsPrevailForTheMunicipality() {
    assertEquals(0.714286, value(example(), "ei.municipality"), 1e-6);
  }

  @Test
  void brokersStandBetweenScalesInTheirRoles() {
    assertEquals(
        List.of(
            new Brokerage("A1", 0, 0, 1, 0, 0),
            new Brokerage("A2", 0, 0, 0, 0, 0),
            new Brokerage("B1", 0, 1, 3, 0, 1),
            new Brokerage("B2", 0, 0, 0, 1, 1),
            new Brokerage("C1", 0, 1, 0, 0, 0),
            new Brokerage("D1", 0, 0, 0, 0, 0)),
        measures.brokerage(example(), Set.of()));
  }

  @Test
  void theEuropeanActorReachesAllScalesAndTheOthersTwoOfThree() {
    List<Double> own =
        measure(example(), "reach").parts().stream().map(Measure.Part::value).toList();
    double two = 2.0 / 3;
    assertEquals(List.of(two, two, two, two, two, 1.0), own);
  }

  @Test
  void fragmentationWalksArcsBothWays() {
    assertEquals(0.288889, value(example(), "fragmentation"), 1e-6);
  }

  @Test
  void centralisationIsTheDistanceToTheMostJoinedActor() {
    // out-degrees 2 1 2 1 1 1: Σ (2 − own) = 4; in-degrees 1 1 3 2 1 0: Σ (3 − own) = 10; (6 − 1)²
    assertEquals(4.0 / 25, value(example(), "centralisation.out"), 1e-12);
    assertEquals(10.0 / 25, value(example(), "centralisation.in"), 1e-12);
  }

  @Test
  void rolesCanStandBetweenSectorsToo() {
    // all are of civil society: every broker coordinates, every arc is internal
    assertEquals(9, value(example(), "brokerage.sector.coordinator"));
    assertEquals(0, value(example(), "brokerage.sector.liaison"));
    assertEquals(-1, value(example(), "ei.sector"));
  }

  @Test
  void sharesOfDirectionsAddUpToOne() {
    GovernanceGraph graph = example();
    assertEquals(3.0 / 8, value(graph, "share.up"), 1e-12);
    assertEquals(3.0 / 8, value(graph, "share.down"), 1e-12);
    assertEquals(2.0 / 8, value(graph, "share.horizontal"), 1e-12);
  }

  @Test
  void nationAndUnionHaveNoRelationBetweenThem() {
    Measure gaps = measure(example(), "gaps");
    assertEquals(
        List.of(
            new Measure.Part("neighbourhood to municipality", 3),
            new Measure.Part("municipality to national", 2),
            new Measure.Part("national to eu", 0)),
        gaps.parts());
    assertEquals(OptionalDouble.of(1), gaps.value());
  }

  @Test
  void oneOfEightLearningArcsPairsIsAnswered() {
    assertEquals(2.0 / 8, value(example(), "reciprocity.learning"), 1e-12);
  }

  @Test
  void learningThatAnswersAuthorityIsCounted() {
    GovernanceGraph authority = graph(FlowKind.AUTHORITY, "C1B1", "B1A1");
    GovernanceGraph learning = graph(FlowKind.LEARNING, "B1C1");
    List<GovernanceFlow> both = new ArrayList<>(authority.flows());
    GovernanceFlow answer = learning.flows().getFirst();
    both.add(
        GovernanceFlow.of(
            "answer",
            learning.nodesById().get(answer.from()),
            learning.nodesById().get(answer.to()),
            FlowKind.LEARNING,
            OptionalInt.empty()));
    GovernanceGraph graph =
        new GovernanceGraph("c", "", "C", "", Years.OPEN, "", authority.nodes(), both, List.of());
    assertEquals(0.5, value(graph, "reciprocity.learning-against-authority"), 1e-12);
  }

  @Test
  void parallelRelationsCountOnceInDensityAndEachInShares() {
    GovernanceGraph graph = graph(FlowKind.FINANCE, "A1B1", "A1B1", "B1A1");
    assertEquals(2.0 / 30, value(graph, "density"), 1e-12);
    assertEquals(2.0 / 3, value(graph, "share.up"), 1e-12);
  }

  @Test
  void onlyTheFamiliesAskedForAreMeasured() {
    List<Measure> none = measures.of(example(), Set.of(FlowFamily.AUTHORITY));
    Measure density = none.stream().filter(m -> m.id().equals("density")).findFirst().orElseThrow();
    assertEquals(OptionalDouble.of(0), density.value());
  }

  @Test
  void whatIsNotDefinedHasNoValueButAReason() {
    Measure ei = measure(graph(FlowKind.LEARNING), "ei");
    assertTrue(ei.value().isEmpty());
    assertEquals("no arc is there", ei.why());
  }
}
