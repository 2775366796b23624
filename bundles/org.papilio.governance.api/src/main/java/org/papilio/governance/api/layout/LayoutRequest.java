package org.papilio.governance.api.layout;

import java.util.Map;
import java.util.TreeMap;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;

/**
 * What is to be laid out.
 *
 * @param graph the graph
 * @param cardWidths width of the card of each node in px, more than 0; a node without an entry is
 *     refused
 * @param groupLabelWidths width of the label of each group in px
 * @param cardHeight height of every card in px, at least 16; the card of a node on several scales
 *     is as high as its bands need
 * @param width the width that cards should fill, in px, at least 200; a graph that needs more gets
 *     more
 * @param prior earlier positions by node id: nodes with one keep their order and stay where they
 *     can; empty for a fresh layout
 * @param slack px that may be added to the height, spread over the bands; 0 or more
 */
public record LayoutRequest(
    GovernanceGraph graph,
    Map<String, Double> cardWidths,
    Map<String, Double> groupLabelWidths,
    double cardHeight,
    double width,
    Map<String, PriorPlace> prior,
    double slack) {

  /**
   * Where a card was.
   *
   * @param x left edge in px
   * @param row index of its row within its band, 0 at the top
   */
  public record PriorPlace(double x, int row) {}

  public LayoutRequest {
    if (!(width >= 200)) {
      throw new IllegalArgumentException("width is " + width + " px, allowed is 200 and more");
    }
    if (!(cardHeight >= 16)) {
      throw new IllegalArgumentException(
          "card height is " + cardHeight + " px, allowed is 16 and more");
    }
    if (!(slack >= 0)) {
      throw new IllegalArgumentException("slack is " + slack + " px, allowed is 0 and more");
    }
    for (GovernanceNode node : graph.nodes()) {
      Double card = cardWidths.get(node.id());
      if (card == null || !(card > 0)) {
        throw new IllegalArgumentException(
            "the card of node "
                + node.id()
                + " has the width "
                + card
                + ", allowed is more than 0");
      }
    }
    cardWidths = Map.copyOf(new TreeMap<>(cardWidths));
    groupLabelWidths = Map.copyOf(groupLabelWidths);
    prior = Map.copyOf(prior);
  }

  /** A fresh layout without slack, cards 34 px high. */
  public static LayoutRequest of(
      GovernanceGraph graph, Map<String, Double> cardWidths, double width) {
    return new LayoutRequest(graph, cardWidths, Map.of(), 34, width, Map.of(), 0);
  }
}
