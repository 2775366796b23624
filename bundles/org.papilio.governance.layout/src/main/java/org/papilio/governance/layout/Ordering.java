package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds rows and an order within each band that keep linked cards near each other: weighted
 * barycentre sweeps, then swaps that lower the number of crossings and the length of flows. With
 * prior positions only what is new is placed.
 */
final class Ordering {

  private static final int SWEEPS = 24;
  private static final int ROUNDS = 6;

  /**
   * Pairs of flows, and of flows and cards, that all swaps together may look at: bounds the time on
   * large graphs.
   */
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
      new PriorSeats(arrangement, weight).run();
    }
    new Members(arrangement).order();
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
              new Wish(
                  block, Double.isNaN(centre) ? block.share : centre * .85 + block.share * .15));
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
        Block other = arrangement.other(f, cell.node).block;
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

  static double reach(double[] cursor, int row, int count) {
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

  /** Sends each card over several bands to the edge that it is linked to most. */
  private void sides() {
    List<Block> spans = new ArrayList<>(arrangement.leftSpans);
    arrangement.leftSpans.clear();
    spans.sort(
        Comparator.comparingInt((Block b) -> b.firstBand - b.lastBand)
            .thenComparingDouble(b -> b.share)
            .thenComparing(b -> b.id));
    for (Block block : spans) {
      double wish =
          block.share + 0.18 * (arrangement.leftSpans.size() - arrangement.rightSpans.size());
      (wish < 0.5 ? arrangement.leftSpans : arrangement.rightSpans).add(block);
    }
  }
}
