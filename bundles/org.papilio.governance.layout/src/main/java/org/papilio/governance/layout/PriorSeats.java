package org.papilio.governance.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;

/** Seats a graph of which earlier places are known: what was there stays in its row and order. */
final class PriorSeats {

  private final Arrangement arrangement;
  private final double[] weight;
  private final double width;

  /**
   * @param weight of each flow, more than 0
   */
  PriorSeats(Arrangement arrangement, double[] weight) {
    this.arrangement = arrangement;
    this.weight = weight;
    this.width = arrangement.request.width();
  }

  void run() {
    Map<String, PriorPlace> prior = arrangement.request.prior();
    for (Block block : arrangement.blocks()) {
      double sum = 0;
      int count = 0;
      int row = Integer.MAX_VALUE;
      for (Cell cell : block.cells) {
        PriorPlace place = prior.get(arrangement.id(cell));
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
      for (int f : arrangement.flowsOfNode.get(cell.node)) {
        double share = arrangement.other(f, cell.node).block.share;
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
        if (Ordering.reach(used, row, block.rowCount)
            < Ordering.reach(used, best, block.rowCount)) {
          best = row;
        }
      }
      if (Ordering.reach(used, best, block.rowCount) + block.width > width && used[best] > 0) {
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
