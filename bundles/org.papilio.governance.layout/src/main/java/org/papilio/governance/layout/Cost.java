package org.papilio.governance.layout;

/**
 * How hard an arrangement is to read, before there are px: crossings of straight lines between the
 * centres of cards, cards that lie under such lines, length, and rows that hold too much.
 */
final class Cost {

  private static final double CROSSING = 1;
  private static final double UNDER_CARD = 0.55;
  private static final double LENGTH = 1.1;
  private static final double SAME_ROW = 0.9;

  private final Arrangement arrangement;
  private final double[] weight;
  private final double width;
  private final double[] x;
  private final double[] y;
  private final double[] x0;
  private final double[] y0;
  private final double[] x1;
  private final double[] y1;

  Cost(Arrangement arrangement, double[] weight, double width) {
    this.arrangement = arrangement;
    this.weight = weight;
    this.width = width;
    int nodes = arrangement.cells.length;
    int flows = arrangement.from.length;
    x = new double[nodes];
    y = new double[nodes];
    x0 = new double[flows];
    y0 = new double[flows];
    x1 = new double[flows];
    y1 = new double[flows];
  }

  double of() {
    places();
    double cost = 0;
    int flows = x0.length;
    for (int f = 0; f < flows; f++) {
      int a = arrangement.from[f];
      int b = arrangement.to[f];
      boolean down = y[a] <= y[b];
      x0[f] = x[down ? a : b];
      y0[f] = y[down ? a : b];
      x1[f] = x[down ? b : a];
      y1[f] = y[down ? b : a];
      cost += LENGTH * weight[f] * Math.abs(x1[f] - x0[f]) / width;
      if (y0[f] == y1[f]) {
        cost += SAME_ROW;
      }
    }
    for (int i = 0; i < flows; i++) {
      for (int j = i + 1; j < flows; j++) {
        if (cross(i, j)) {
          cost += CROSSING;
        }
      }
    }
    return cost + underCards() + overfull();
  }

  private void places() {
    for (int band = 0; band < arrangement.rows.length; band++) {
      for (Block block : arrangement.sequences.get(band)) {
        double left = block.share * width - block.width / 2;
        for (Cell cell : block.cells) {
          x[cell.node] = left + cell.dx + cell.width / 2;
          y[cell.node] = arrangement.firstRow(band) + block.rowInBand + cell.row;
        }
      }
    }
    for (Block block : arrangement.leftSpans) {
      int node = block.cells.getFirst().node;
      x[node] = block.share < 0.5 ? 0 : width;
      y[node] =
          (arrangement.firstRow(block.firstBand) + arrangement.firstRow(block.lastBand)) / 2.0
              + 0.01;
    }
  }

  private boolean cross(int i, int j) {
    double top = Math.max(y0[i], y0[j]);
    double bottom = Math.min(y1[i], y1[j]);
    if (bottom <= top) {
      return false;
    }
    double above = at(i, top) - at(j, top);
    double below = at(i, bottom) - at(j, bottom);
    return above * below < 0;
  }

  private double at(int flow, double row) {
    return x0[flow] + (x1[flow] - x0[flow]) * (row - y0[flow]) / (y1[flow] - y0[flow]);
  }

  private double underCards() {
    double cost = 0;
    for (int f = 0; f < x0.length; f++) {
      if (y1[f] - y0[f] < 1.5) {
        continue;
      }
      for (Cell cell : arrangement.cells) {
        double row = y[cell.node];
        if (row > y0[f] + 0.5
            && row < y1[f] - 0.5
            && Math.abs(at(f, row) - x[cell.node]) < cell.width / 2 + 4) {
          cost += UNDER_CARD;
        }
      }
    }
    return cost;
  }

  /** Packs each band from the left; what does not fit, and rows that stay empty, cost. */
  private double overfull() {
    double cost = 0;
    for (int band = 0; band < arrangement.rows.length; band++) {
      double[] ends = Packing.ends(arrangement.sequences.get(band), arrangement.rows[band]);
      double extent = 0;
      for (double end : ends) {
        extent = Math.max(extent, end - Spacing.CARD_GAP);
      }
      if (extent > width) {
        cost += 3 + 40 * (extent / width - 1);
      } else if (extent > width * 0.92) {
        cost += 20 * (extent / width - 0.92);
      }
      for (double end : ends) {
        cost += end == 0 ? 4 : 0;
      }
    }
    return cost;
  }
}
