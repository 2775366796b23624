package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;

/**
 * Gives blocks their x: near the middle of what they are linked with and evenly spread, in their
 * order, never nearer than the gap between them asks for.
 */
final class Placement {

  private static final int TURNS = 24;

  private final Arrangement arrangement;
  private final List<List<Block>> rowBlocks;
  private final List<Block> blocks;
  private final Map<Block, Integer> index = new HashMap<>();
  private final List<List<Link>> before = new ArrayList<>();
  private final List<List<Link>> after = new ArrayList<>();
  private List<Integer> order = List.of();
  private final double[] even;

  /** A neighbour in a row and the distance to keep from it. */
  private record Link(int block, double gap) {}

  /** Width that the blocks fill; at least what was asked for. */
  private double width;

  Placement(Arrangement arrangement) {
    this.arrangement = arrangement;
    this.rowBlocks = arrangement.rowBlocks();
    this.blocks = arrangement.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      index.put(blocks.get(i), i);
    }
    even = new double[blocks.size()];
  }

  /**
   * Places all blocks.
   *
   * @param gaps wanted gap by {@link Arrangement#pair} of neighbouring blocks' first nodes; others
   *     get the least
   * @return the width that is used
   */
  double run(Map<Long, Double> gaps) {
    link(gaps);
    double[] least = least();
    width = arrangement.request.width();
    for (int i = 0; i < least.length; i++) {
      width = Math.max(width, least[i] + blocks.get(i).width);
    }
    double[] most = most();
    evenPlaces();
    boolean known = !arrangement.request.prior().isEmpty();
    double[] x = new double[blocks.size()];
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      double high = most[i];
      for (Link link : after.get(i)) {
        high = Math.min(high, x[link.block] - blocks.get(i).width - link.gap);
      }
      x[i] = Math.max(least[i], Math.min(wish(i, known, x, true), high));
      blocks.get(i).x = x[i];
    }
    for (int turn = 0; turn < (known ? 2 : TURNS); turn++) {
      for (int k = 0; k < order.size(); k++) {
        int i = order.get(turn % 2 == 0 ? k : order.size() - 1 - k);
        double low = 0;
        double high = width - blocks.get(i).width;
        for (Link link : before.get(i)) {
          low = Math.max(low, x[link.block] + blocks.get(link.block).width + link.gap);
        }
        for (Link link : after.get(i)) {
          high = Math.min(high, x[link.block] - blocks.get(i).width - link.gap);
        }
        x[i] = Math.max(low, Math.min(wish(i, known, x, false), high));
        blocks.get(i).x = x[i];
      }
    }
    return width;
  }

  private void link(Map<Long, Double> gaps) {
    before.clear();
    after.clear();
    for (int i = 0; i < blocks.size(); i++) {
      before.add(new ArrayList<>());
      after.add(new ArrayList<>());
    }
    for (List<Block> row : rowBlocks) {
      for (int k = 0; k + 1 < row.size(); k++) {
        Block left = row.get(k);
        Block right = row.get(k + 1);
        double gap =
            gaps.getOrDefault(
                Arrangement.pair(left.cells.getFirst().node, right.cells.getFirst().node),
                Spacing.CARD_GAP);
        before.get(index.get(right)).add(new Link(index.get(left), gap));
        after.get(index.get(left)).add(new Link(index.get(right), gap));
      }
    }
    order = topological();
  }

  private List<Integer> topological() {
    int[] waiting = new int[blocks.size()];
    List<Integer> ready = new ArrayList<>();
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = before.get(i).size();
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    for (int k = 0; k < ready.size(); k++) {
      for (Link link : after.get(ready.get(k))) {
        if (--waiting[link.block] == 0) {
          ready.add(link.block);
        }
      }
    }
    return ready;
  }

  private double[] least() {
    double[] least = new double[blocks.size()];
    for (int i : order) {
      for (Link link : before.get(i)) {
        least[i] = Math.max(least[i], least[link.block] + blocks.get(link.block).width + link.gap);
      }
    }
    return least;
  }

  private double[] most() {
    double[] most = new double[blocks.size()];
    for (int i : order.reversed()) {
      most[i] = width - blocks.get(i).width;
      for (Link link : after.get(i)) {
        most[i] = Math.min(most[i], most[link.block] - blocks.get(i).width - link.gap);
      }
    }
    return most;
  }

  /**
   * Even places: each row is filled from edge to edge, rows of a band shifted against each other.
   */
  private void evenPlaces() {
    for (Block block : blocks) {
      even[index.get(block)] = block.share * width;
    }
    for (Block block : arrangement.leftSpans) {
      even[index.get(block)] = 0;
    }
    for (Block block : arrangement.rightSpans) {
      even[index.get(block)] = width;
    }
  }

  private double wish(int i, boolean known, double[] x, boolean first) {
    Block block = blocks.get(i);
    if (known) {
      Double earlier = prior(block);
      return earlier == null ? even[i] - block.width / 2 : earlier;
    }
    if (block.spans() || first) {
      return even[i] - block.width / 2;
    }
    double sum = 0;
    double total = 0;
    for (Cell cell : block.cells) {
      for (int f : arrangement.flowsOfNode.get(cell.node)) {
        int node = arrangement.from[f] == cell.node ? arrangement.to[f] : arrangement.from[f];
        Cell other = arrangement.cells[node];
        if (other.block != block) {
          double w = 1.0 / (1 + Math.abs(other.block.firstRow - block.firstRow));
          sum += w * (other.centre() - (cell.dx + cell.width / 2 - block.width / 2));
          total += w;
        }
      }
    }
    double centre = total > 0 ? 0.4 * sum / total + 0.6 * even[i] : even[i];
    return centre - block.width / 2;
  }

  private Double prior(Block block) {
    double sum = 0;
    int count = 0;
    for (Cell cell : block.cells) {
      PriorPlace place =
          arrangement.request.prior().get(arrangement.graph.nodes().get(cell.node).id());
      if (place != null) {
        sum += place.x() - cell.dx;
        count++;
      }
    }
    return count == 0 ? null : sum / count;
  }
}
