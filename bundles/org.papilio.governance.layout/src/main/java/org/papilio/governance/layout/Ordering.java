package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;

/**
 * Finds rows and an order within each band that keep linked cards near each other: weighted
 * barycentre sweeps, then swaps that lower the number of crossings and the length of flows. With
 * prior positions only what is new is placed.
 */
final class Ordering {

  private static final int SWEEPS = 24;
  private static final int ROUNDS = 6;

  /** Pairs of flows, and of flows and cards, that all swaps together may look at: bounds the time on large graphs. */
  private static final long PAIR_BUDGET = 14_000_000L;

  private final Arrangement arrangement;
  private final double width;
  private final double[] weight;
  private final List<List<Integer>> flowsOfNode;

  Ordering(Arrangement arrangement) {
    this.arrangement = arrangement;
    this.width = arrangement.request.width();
    int flows = arrangement.from.length;
    weight = new double[flows];
    flowsOfNode = arrangement.flowsOfNode;
    for (int f = 0; f < flows; f++) {
      weight[f] = 1 + arrangement.graph.flows().get(f).strength().orElse(1) * 0.5;
    }
  }

  void run() {
    if (arrangement.request.prior().isEmpty()) {
      for (List<Block> sequence : arrangement.sequences) {
        spread(sequence);
      }
      sweep();
      rows();
      improve();
    } else {
      keepPrior();
    }
    orderMembers();
    if (arrangement.request.prior().isEmpty()) {
      refit();
    }
    sides();
    for (int band = 0; band < arrangement.rows.length; band++) {
      if (arrangement.rows[band] == 0 && arrangement.active[band]) {
        arrangement.rows[band] = 1;
      }
    }
    arrangement.numberRows();
  }

  /** Gives each block of a band its share of the width, by its own width. */
  private void spread(List<Block> sequence) {
    double total = 0;
    for (Block block : sequence) {
      total += block.width + Spacing.CARD_GAP;
    }
    double x = 0;
    for (Block block : sequence) {
      block.share = (x + (block.width + Spacing.CARD_GAP) / 2) / total;
      x += block.width + Spacing.CARD_GAP;
    }
  }

  private void sweep() {
    int bands = arrangement.sequences.size();
    for (int turn = 0; turn < SWEEPS; turn++) {
      for (int k = 0; k < bands; k++) {
        List<Block> sequence = arrangement.sequences.get(turn % 2 == 0 ? k : bands - 1 - k);
        record Wish(Block block, double share) {}
        List<Wish> wishes = new ArrayList<>();
        for (Block block : sequence) {
          double centre = barycentre(block);
          wishes.add(
              new Wish(block, Double.isNaN(centre) ? block.share : centre * .85 + block.share * .15));
        }
        wishes.sort(Comparator.comparingDouble(Wish::share).thenComparing(w -> w.block.id));
        sequence.clear();
        wishes.forEach(wish -> sequence.add(wish.block));
        spread(sequence);
      }
      for (Block block : arrangement.leftSpans) {
        double centre = barycentre(block);
        block.share = Double.isNaN(centre) ? 0.5 : centre;
      }
    }
  }

  /** Weighted mean share of what a block is linked with; NaN if it is linked with nothing. */
  private double barycentre(Block block) {
    double sum = 0;
    double total = 0;
    for (Cell cell : block.cells) {
      for (int f : flowsOfNode.get(cell.node)) {
        Block other = other(f, cell.node).block;
        if (other != block) {
          double distance = Math.abs(other.firstBand - block.firstBand);
          double w = weight[f] / (distance == 0 ? 1.6 : distance);
          sum += w * other.share;
          total += w;
        }
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  private Cell other(int flow, int node) {
    return arrangement.cells[
        arrangement.from[flow] == node ? arrangement.to[flow] : arrangement.from[flow]];
  }

  private void rows() {
    for (int band = 0; band < arrangement.rows.length; band++) {
      List<Block> sequence = arrangement.sequences.get(band);
      double total = 0;
      int rows = sequence.isEmpty() ? 0 : 1;
      for (Block block : sequence) {
        total += (block.width + Spacing.CARD_GAP) * (block.isGroup() ? block.rowCount : 1);
        rows = Math.max(rows, block.rowCount);
      }
      rows = Math.max(rows, (int) Math.ceil((total - Spacing.CARD_GAP) / (width * 0.99)));
      while (seatFromLeft(sequence, rows) > width && rows < sequence.size()) {
        rows++;
      }
      arrangement.rows[band] = rows;
    }
  }

  /** Seats a band anew, in more rows where it must, if its boxes have become too wide for it. */
  private void refit() {
    for (int band = 0; band < arrangement.rows.length; band++) {
      List<Block> sequence = arrangement.sequences.get(band);
      if (Packing.extent(sequence, arrangement.rows[band]) > width) {
        int rows = arrangement.rows[band];
        while (seatFromLeft(sequence, rows) > width && rows < sequence.size()) {
          rows++;
        }
        arrangement.rows[band] = rows;
      }
    }
  }

  /** Seats each block in the row that ends first. Returns where the longest row ends. */
  private static double seatFromLeft(List<Block> sequence, int rows) {
    double[] cursor = new double[rows];
    double extent = 0;
    for (Block block : sequence) {
      int best = 0;
      for (int row = 0; row + block.rowCount <= rows; row++) {
        if (reach(cursor, row, block.rowCount) < reach(cursor, best, block.rowCount) - 1) {
          best = row;
        }
      }
      block.rowInBand = best;
      double end = reach(cursor, best, block.rowCount) + block.width;
      extent = Math.max(extent, end);
      for (int row = best; row < best + block.rowCount; row++) {
        cursor[row] = end + Spacing.CARD_GAP;
      }
    }
    return extent;
  }

  private static double reach(double[] cursor, int row, int count) {
    double far = 0;
    for (int r = row; r < row + count; r++) {
      far = Math.max(far, cursor[r]);
    }
    return far;
  }

  private void improve() {
    Cost cost = new Cost(arrangement, weight, width);
    long flows = arrangement.from.length;
    long pairs = Math.max(1, flows * flows / 2 + flows * arrangement.cells.length);
    long evaluations = PAIR_BUDGET / pairs;
    double best = cost.of();
    for (int round = 0; round < ROUNDS; round++) {
      double before = best;
      for (List<Block> sequence : arrangement.sequences) {
        int rows = sequence.isEmpty() ? 0 : arrangement.rows[sequence.getFirst().firstBand];
        for (int distance = 1; distance <= 3; distance++) {
          for (int i = 0; i + distance < sequence.size() && evaluations > 0; i++) {
            Collections.swap(sequence, i, i + distance);
            spread(sequence);
            double now = cost.of();
            evaluations--;
            if (now < best - 1e-9) {
              best = now;
            } else {
              Collections.swap(sequence, i, i + distance);
              spread(sequence);
            }
          }
        }
        for (Block block : sequence) {
          for (int row = 0; row + block.rowCount <= rows && evaluations > 0; row++) {
            int old = block.rowInBand;
            if (row != old) {
              block.rowInBand = row;
              double now = cost.of();
              evaluations--;
              if (now < best - 1e-9) {
                best = now;
              } else {
                block.rowInBand = old;
              }
            }
          }
        }
      }
      if (before - best < 1e-6 || evaluations <= 0) {
        return;
      }
    }
  }

  /** Members with more links upwards go to the upper row of the box, each row by barycentre. */
  private void orderMembers() {
    for (Block block : arrangement.blocks()) {
      if (!block.isGroup()) {
        continue;
      }
      Map<String, PriorPlace> prior = arrangement.request.prior();
      boolean known = block.cells.stream().allMatch(c -> prior.containsKey(id(c)));
      if (known) {
        block.cells.sort(Comparator.comparingDouble((Cell c) -> prior.get(id(c)).x()).thenComparing(this::id));
        block.cells.forEach(
            c ->
                c.row =
                    Math.clamp(prior.get(id(c)).row() - block.rowInBand, 0, block.rowCount - 1));
        arrangement.resize(block, priorGaps(block, prior));
      } else {
        List<Cell> byPull = new ArrayList<>(block.cells);
        byPull.sort(Comparator.comparingDouble(this::pull).thenComparing(this::id));
        for (int i = 0; i < byPull.size(); i++) {
          byPull.get(i).row = i * block.rowCount / byPull.size();
        }
        block.cells.sort(Comparator.comparingDouble(this::meanShare).thenComparing(this::id));
        arrangement.resize(block, Map.of());
      }
    }
  }

  private Map<Long, Double> priorGaps(Block block, Map<String, PriorPlace> prior) {
    Map<Long, Double> gaps = new HashMap<>();
    for (int row = 0; row < block.rowCount; row++) {
      Cell last = null;
      for (Cell cell : block.cells) {
        if (cell.row == row) {
          if (last != null) {
            double gap = prior.get(id(cell)).x() - prior.get(id(last)).x() - last.width;
            gaps.put(Arrangement.pair(last.node, cell.node), Math.max(Spacing.MEMBER_GAP, gap));
          }
          last = cell;
        }
      }
    }
    return gaps;
  }

  private String id(Cell cell) {
    return arrangement.graph.nodes().get(cell.node).id();
  }

  private double pull(Cell cell) {
    double pull = 0;
    for (int f : flowsOfNode.get(cell.node)) {
      Cell other = other(f, cell.node);
      if (other.block != cell.block) {
        pull += Integer.signum(other.block.firstBand - cell.block.firstBand);
      }
    }
    return pull;
  }

  private double meanShare(Cell cell) {
    double sum = 0;
    int count = 0;
    for (int f : flowsOfNode.get(cell.node)) {
      Cell other = other(f, cell.node);
      if (other.block != cell.block) {
        sum += other.block.share;
        count++;
      }
    }
    return count == 0 ? 0.5 : sum / count;
  }

  /** Sends each card over several bands to the edge that it is linked to most. */
  private void sides() {
    List<Block> spans = new ArrayList<>(arrangement.leftSpans);
    arrangement.leftSpans.clear();
    spans.sort(
        Comparator.comparingInt((Block b) -> b.firstBand - b.lastBand)
            .thenComparingDouble(b -> b.share)
            .thenComparing(b -> b.id));
    for (Block block : spans) {
      double wish = block.share + 0.18 * (arrangement.leftSpans.size() - arrangement.rightSpans.size());
      (wish < 0.5 ? arrangement.leftSpans : arrangement.rightSpans).add(block);
    }
  }

  private void keepPrior() {
    Map<String, PriorPlace> prior = arrangement.request.prior();
    for (Block block : arrangement.blocks()) {
      double sum = 0;
      int count = 0;
      int row = Integer.MAX_VALUE;
      for (Cell cell : block.cells) {
        PriorPlace place = prior.get(id(cell));
        if (place != null) {
          sum += place.x() + cell.width / 2;
          count++;
          row = Math.min(row, place.row());
        }
      }
      block.share = count > 0 ? sum / count / width : Double.NaN;
      block.rowInBand = count > 0 && !block.spans() ? row : 0;
    }
    for (Block block : arrangement.blocks()) {
      if (Double.isNaN(block.share)) {
        double centre = knownBarycentre(block);
        block.share = Double.isNaN(centre) ? 0.5 : centre;
        block.rowInBand = -1;
      }
    }
    for (int band = 0; band < arrangement.rows.length; band++) {
      seat(band);
    }
  }

  private double knownBarycentre(Block block) {
    double sum = 0;
    double total = 0;
    for (Cell cell : block.cells) {
      for (int f : flowsOfNode.get(cell.node)) {
        double share = other(f, cell.node).block.share;
        if (!Double.isNaN(share)) {
          sum += weight[f] * share;
          total += weight[f];
        }
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  /** Keeps the known rows of a band and seats each new block in the row with the most room. */
  private void seat(int band) {
    List<Block> sequence = arrangement.sequences.get(band);
    sequence.sort(Comparator.comparingDouble((Block b) -> b.share).thenComparing(b -> b.id));
    int rows = 0;
    for (Block block : sequence) {
      rows = Math.max(rows, Math.max(0, block.rowInBand) + block.rowCount);
    }
    double[] used = new double[rows + sequence.size()];
    for (Block block : sequence) {
      for (int r = 0; r < block.rowCount && block.rowInBand >= 0; r++) {
        used[block.rowInBand + r] += block.width + Spacing.CARD_GAP;
      }
    }
    for (Block block : sequence) {
      if (block.rowInBand >= 0) {
        continue;
      }
      int best = 0;
      for (int row = 0; row + block.rowCount <= rows; row++) {
        if (reach(used, row, block.rowCount) < reach(used, best, block.rowCount)) {
          best = row;
        }
      }
      if (reach(used, best, block.rowCount) + block.width > width && used[best] > 0) {
        best = rows;
      }
      block.rowInBand = best;
      rows = Math.max(rows, best + block.rowCount);
      for (int r = best; r < best + block.rowCount; r++) {
        used[r] += block.width + Spacing.CARD_GAP;
      }
    }
    arrangement.rows[band] = rows;
  }
}
