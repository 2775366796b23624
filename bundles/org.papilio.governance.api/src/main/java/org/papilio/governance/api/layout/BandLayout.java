package org.papilio.governance.api.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;

/**
 * A laid-out governance graph. All numbers are px, y grows downwards.
 *
 * @param left smallest x that a flow uses; 0 or less
 * @param right largest x that a card or flow uses
 * @param height sum of the heights of the bands
 * @param bands from the largest scale to the smallest, without gaps
 * @param cards in the order of the graph's nodes
 * @param flows in the order of the graph's flows
 * @param groups boxes, one for each band in which a group has members
 * @param crossings one for each boundary between neighbouring bands, from the top
 */
public record BandLayout(
    double left,
    double right,
    double height,
    List<Band> bands,
    List<Card> cards,
    List<FlowPath> flows,
    List<GroupBox> groups,
    List<Boundary> crossings) {

  public BandLayout {
    bands = List.copyOf(bands);
    cards = List.copyOf(cards);
    flows = List.copyOf(flows);
    groups = List.copyOf(groups);
    crossings = List.copyOf(crossings);
  }

  /**
   * One band.
   *
   * @param silent true if nobody is at home or acts on this scale: the band is a thin strip
   * @param nodes how many nodes have a card in the band
   */
  public record Band(Scale scale, double top, double bottom, boolean silent, int nodes) {}

  /**
   * One card.
   *
   * @param row index of its first row within its band, 0 at the top
   */
  public record Card(String node, double x, double y, double width, double height, int row) {

    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }
  }

  /** The box of a group in one band. */
  public record GroupBox(
      String group, Scale scale, double x, double y, double width, double height) {}

  /**
   * What crosses a boundary.
   *
   * @param upper the band above it
   * @param lower the band below it
   * @param y where the boundary is
   * @param down number of flows that cross it downwards, by family; families without any are absent
   * @param up the same upwards
   */
  public record Boundary(
      Scale upper,
      Scale lower,
      double y,
      Map<FlowFamily, Integer> down,
      Map<FlowFamily, Integer> up) {

    public Boundary {
      down = fixed(down);
      up = fixed(up);
    }

    private static Map<FlowFamily, Integer> fixed(Map<FlowFamily, Integer> counts) {
      Map<FlowFamily, Integer> copy = new EnumMap<>(FlowFamily.class);
      copy.putAll(counts);
      return Collections.unmodifiableMap(copy);
    }
  }

  /** The cards by node id. */
  public Map<String, Card> cardsByNode() {
    Map<String, Card> byNode = new LinkedHashMap<>();
    cards.forEach(card -> byNode.put(card.node(), card));
    return byNode;
  }

  /** Positions to hand to a later layout of the same case as its prior, for the nodes asked for. */
  public Map<String, LayoutRequest.PriorPlace> asPrior(Set<String> nodes) {
    Map<String, LayoutRequest.PriorPlace> prior = new LinkedHashMap<>();
    for (Card card : cards) {
      if (nodes.contains(card.node())) {
        prior.put(card.node(), new LayoutRequest.PriorPlace(card.x(), card.row()));
      }
    }
    return prior;
  }
}
