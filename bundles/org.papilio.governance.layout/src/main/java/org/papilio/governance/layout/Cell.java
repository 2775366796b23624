package org.papilio.governance.layout;

/** The card of one node inside its block. */
final class Cell {

  final int node;
  final double width;
  Block block;

  /** Row within the block, 0 at the top. */
  int row;

  /** From the left edge of the block. */
  double dx;

  Cell(int node, double width) {
    this.node = node;
    this.width = width;
  }

  double x() {
    return block.x + dx;
  }

  double right() {
    return x() + width;
  }

  double centre() {
    return x() + width / 2;
  }

  int globalRow() {
    return block.firstRow + row;
  }
}
