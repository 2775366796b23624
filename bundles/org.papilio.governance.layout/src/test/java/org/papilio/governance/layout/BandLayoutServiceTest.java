package org.papilio.governance.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.LayoutRequest;

/** The laws of the layout, held over random graphs, sparse and dense, with groups and spans. */
class BandLayoutServiceTest {

  private static final int TRIES = 60;

  private final BandLayoutService layouts = new BandLayoutService();

  private BandLayout layout(GovernanceGraph graph, double width) {
    return layouts.layout(RandomGraphs.request(graph, width));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void noTwoCardsOverlap(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 150) int flows,
      @ForAll @DoubleRange(max = 0.2) double spanning,
      @ForAll @IntRange(max = 4) int groups,
      @ForAll @DoubleRange(min = 500, max = 1600) double width) {
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, flows, spanning, groups);
    assertEquals(List.of(), LayoutLaws.overlaps(layout(graph, width)));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void everyCardLiesInItsBandsAndReachesAllOfThem(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 150) int flows,
      @ForAll @DoubleRange(max = 0.2) double spanning,
      @ForAll @IntRange(max = 4) int groups) {
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, flows, spanning, groups);
    assertEquals(List.of(), LayoutLaws.strays(graph, layout(graph, 1000)));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void noFlowRunsThroughACard(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 200) int flows,
      @ForAll @DoubleRange(max = 0.2) double spanning,
      @ForAll @IntRange(max = 4) int groups,
      @ForAll @DoubleRange(min = 500, max = 1600) double width) {
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, flows, spanning, groups);
    assertEquals(List.of(), LayoutLaws.runsThrough(graph, layout(graph, width)));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void everyFlowGoesFromTheEdgeOfItsFirstCardToTheEdgeOfItsLast(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 150) int flows,
      @ForAll @DoubleRange(max = 0.2) double spanning,
      @ForAll @IntRange(max = 4) int groups) {
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, flows, spanning, groups);
    assertEquals(List.of(), LayoutLaws.looseEnds(graph, layout(graph, 1000)));
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void equalRequestsGiveEqualLayouts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int nodes) {
    GovernanceGraph graph = RandomGraphs.graph(seed, nodes, nodes * 2, 0.1, 2);
    GovernanceGraph again = RandomGraphs.graph(seed, nodes, nodes * 2, 0.1, 2);
    assertEquals(layout(graph, 1000).toString(), layout(again, 1000).toString());
  }

  /**
   * A new card pushes the others of its row by its own width and a gap at most, and once more where
   * the row reaches the edge; nobody leaves his row.
   */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void oneMoreNodeMovesTheOthersByABoundedAmount(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int nodes,
      @ForAll @IntRange(max = 3) int newFlows) {
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

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void theOwnPositionsAsPriorChangeNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int nodes) {
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
