package org.papilio.governance.layout;

import java.util.List;

/** Packs the blocks of a band from the left, in their rows and their order. */
final class Packing {

  private Packing() {}

  /**
   * Where each row ends, its last gap included; 0 for a row without blocks.
   *
   * @param rows number of rows of the band
   */
  static double[] ends(List<Block> sequence, int rows) {
    double[] ends = new double[rows];
    for (Block block : sequence) {
      int last = Math.min(rows, block.rowInBand + block.rowCount);
      double start = 0;
      for (int row = block.rowInBand; row < last; row++) {
        start = Math.max(start, ends[row]);
      }
      for (int row = block.rowInBand; row < last; row++) {
        ends[row] = start + block.width + Spacing.CARD_GAP;
      }
    }
    return ends;
  }

  /** The width that the packed blocks need. */
  static double extent(List<Block> sequence, int rows) {
    double extent = 0;
    for (double end : ends(sequence, rows)) {
      extent = Math.max(extent, end - Spacing.CARD_GAP);
    }
    return extent;
  }
}
