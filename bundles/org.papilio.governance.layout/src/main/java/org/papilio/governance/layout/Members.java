package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;

/** Orders the cards inside the boxes of groups. */
final class Members {

  private final Arrangement arrangement;

  Members(Arrangement arrangement) {
    this.arrangement = arrangement;
  }

  /** Members with more links upwards go to the upper row of the box, each row by barycentre. */
  void order() {
    for (Block block : arrangement.blocks()) {
      if (!block.isGroup()) {
        continue;
      }
      Map<String, PriorPlace> prior = arrangement.request.prior();
      boolean known = block.cells.stream().allMatch(c -> prior.containsKey(arrangement.id(c)));
      if (known) {
        block.cells.sort(
            Comparator.comparingDouble((Cell c) -> prior.get(arrangement.id(c)).x())
                .thenComparing(arrangement::id));
        block.cells.forEach(
            c ->
                c.row =
                    Math.clamp(
                        prior.get(arrangement.id(c)).row() - block.rowInBand,
                        0,
                        block.rowCount - 1));
        arrangement.resize(block, priorGaps(block, prior));
      } else {
        List<Cell> byPull = new ArrayList<>(block.cells);
        byPull.sort(Comparator.comparingDouble(this::pull).thenComparing(arrangement::id));
        for (int i = 0; i < byPull.size(); i++) {
          byPull.get(i).row = i * block.rowCount / byPull.size();
        }
        block.cells.sort(
            Comparator.comparingDouble(this::meanShare).thenComparing(arrangement::id));
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
            double gap =
                prior.get(arrangement.id(cell)).x()
                    - prior.get(arrangement.id(last)).x()
                    - last.width;
            gaps.put(Arrangement.pair(last.node, cell.node), Math.max(Spacing.MEMBER_GAP, gap));
          }
          last = cell;
        }
      }
    }
    return gaps;
  }

  private double pull(Cell cell) {
    double pull = 0;
    for (int f : arrangement.flowsOfNode.get(cell.node)) {
      Cell other = arrangement.other(f, cell.node);
      if (other.block != cell.block) {
        pull += Integer.signum(other.block.firstBand - cell.block.firstBand);
      }
    }
    return pull;
  }

  private double meanShare(Cell cell) {
    double sum = 0;
    int count = 0;
    for (int f : arrangement.flowsOfNode.get(cell.node)) {
      Cell other = arrangement.other(f, cell.node);
      if (other.block != cell.block) {
        sum += other.block.share;
        count++;
      }
    }
    return count == 0 ? 0.5 : sum / count;
  }
}
