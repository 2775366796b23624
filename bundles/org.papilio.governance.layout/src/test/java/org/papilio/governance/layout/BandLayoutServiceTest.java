package org.papilio.governance.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.LayoutRequest;

/** The laws of the layout, held over random graphs, sparse and dense, with groups and spans. */
class BandLayoutServiceTest {

  private static final int TRIES = 60;

  private final BandLayoutService layouts = new BandLayoutService();

  /** One try: what is drawn from a seed, so that a failure can be had again. */
  private static final class Draw {
    private final long seed;
    private final RandomGenerator random;

    Draw(long seed) {
      this.seed = seed;
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int between(int least, int most) {
      return random.nextInt(least, most + 1);
    }

    double width() {
      return random.nextDouble(500, 1600);
    }

    GovernanceGraph graph(int mostFlows) {
      return RandomGraphs.graph(
          seed, between(1, 60), between(0, mostFlows), random.nextDouble(0, 0.2), between(0, 4));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, TRIES);
  }

  private BandLayout layout(GovernanceGraph graph, double width) {
    return layouts.layout(RandomGraphs.request(graph, width));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noTwoCardsOverlap(long seed) {
    Draw draw = new Draw(seed);
    double width = draw.width();
    GovernanceGraph graph = draw.graph(150);
    assertEquals(List.of(), LayoutLaws.overlaps(layout(graph, width)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCardLiesInItsBandsAndReachesAllOfThem(long seed) {
    GovernanceGraph graph = new Draw(seed).graph(150);
    assertEquals(List.of(), LayoutLaws.strays(graph, layout(graph, 1000)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noFlowRunsThroughACard(long seed) {
    Draw draw = new Draw(seed);
    double width = draw.width();
    GovernanceGraph graph = draw.graph(200);
    assertEquals(List.of(), LayoutLaws.runsThrough(graph, layout(graph, width)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFlowGoesFromTheEdgeOfItsFirstCardToTheEdgeOfItsLast(long seed) {
    GovernanceGraph graph = new Draw(seed).graph(150);
    assertEquals(List.of(), LayoutLaws.looseEnds(graph, layout(graph, 1000)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void equalRequestsGiveEqualLayouts(long seed) {
    int nodes = new Draw(seed).between(1, 60);
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, nodes * 2, 0.1, 2);
    GovernanceGraph again = RandomGraphs.graph(seed, nodes, nodes * 2, 0.1, 2);
    assertEquals(layout(graph, 1000).toString(), layout(again, 1000).toString());
  }

  /**
   * A new card pushes the others of its row by its own width and a gap at most, and once more where
   * the row reaches the edge; nobody leaves his row.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreNodeMovesTheOthersByABoundedAmount(long seed) {
    Draw draw = new Draw(seed);
    int nodes = draw.between(1, 50);
    int newFlows = draw.between(0, 3);
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, nodes * 3 / 2, 0, 2);
    BandLayout before = layout(graph, 1000);
    GovernanceGraph more = RandomGraphs.withOneMore(graph, seed, newFlows);
    Map<String, Double> widths = RandomGraphs.widths(more);
    Set<String> known = graph.nodes().stream().map(GovernanceNode::id).collect(Collectors.toSet());
    LayoutRequest request =
        new LayoutRequest(more, widths, Map.of(), 34, 1000, before.asPrior(known), 0);
    BandLayout after = layouts.layout(request);
    double most = 2 * (widths.get("new") + Spacing.CARD_GAP);
    Map<String, Card> moved = after.cardsByNode();
    for (Card old : before.cards()) {
      Card now = moved.get(old.node());
      assertTrue(Math.abs(now.x() - old.x()) <= most, () -> old + " moved to " + now);
      assertEquals(old.row(), now.row(), () -> old + " left its row for " + now);
    }
    assertEquals(List.of(), LayoutLaws.overlaps(after));
    assertEquals(List.of(), LayoutLaws.runsThrough(more, after));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOwnPositionsAsPriorChangeNothing(long seed) {
    int nodes = new Draw(seed).between(1, 50);
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, nodes, 0, 1);
    BandLayout before = layout(graph, 1000);
    Set<String> known = graph.nodes().stream().map(GovernanceNode::id).collect(Collectors.toSet());
    LayoutRequest request =
        new LayoutRequest(
            graph, RandomGraphs.widths(graph), Map.of(), 34, 1000, before.asPrior(known), 0);
    Map<String, Card> after = layouts.layout(request).cardsByNode();
    for (Card card : before.cards()) {
      assertEquals(card.x(), after.get(card.node()).x(), 0.011, () -> "x of " + card);
      assertEquals(card.row(), after.get(card.node()).row(), () -> "row of " + card);
    }
  }
}
