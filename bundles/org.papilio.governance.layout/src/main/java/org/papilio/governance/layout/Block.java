package org.papilio.governance.layout;

import java.util.List;

/** What is ordered and moved as one: a card, or the box of a group with its cards. */
final class Block {

  /** Name for ties between equals: id of the node or the group. */
  final String id;

  final int firstBand;
  final int lastBand;
  final List<Cell> cells;

  /** Index of the group in the graph, or -1 for a single card. */
  final int group;

  /** Rows of its band that it takes; a card over several bands takes them all. */
  int rowCount;

  /** First row within its band. */
  int rowInBand;

  /** First row in the whole drawing. */
  int firstRow;

  double width;
  double x;

  /** Wanted place of its centre, as a share of the width, 0 to 1. */
  double share = 0.5;

  Block(String id, int firstBand, int lastBand, int group, List<Cell> cells) {
    this.id = id;
    this.firstBand = firstBand;
    this.lastBand = lastBand;
    this.group = group;
    this.cells = cells;
    cells.forEach(cell -> cell.block = this);
  }

  boolean spans() {
    return lastBand > firstBand;
  }

  boolean isGroup() {
    return group >= 0;
  }

  int lastRow() {
    return firstRow + rowCount - 1;
  }

  double right() {
    return x + width;
  }

  double centre() {
    return x + width / 2;
  }

  boolean covers(int globalRow) {
    return firstRow <= globalRow && globalRow <= lastRow();
  }
}
