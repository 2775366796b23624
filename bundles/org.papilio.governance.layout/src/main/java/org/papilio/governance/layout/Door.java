package org.papilio.governance.layout;

/**
 * A gap in a row of cards through which flows pass from the space above the row to the space below.
 * What bounds it never changes; where that stands is asked anew, so doors outlive a new placement.
 */
final class Door {

  final int row;

  /** Room in the channel above the row, and in the channel below it. */
  final int roomAbove;

  final int roomBelow;

  /** The blocks to both sides; null at the edge of the drawing. */
  final Block leftBlock;

  final Block rightBlock;

  /** The cards to both sides inside a group's box; null where the border of the box is meant. */
  final Cell leftCell;

  final Cell rightCell;

  /** True for a gap inside the box of a group. */
  final boolean inside;

  /** Number of flows that pass. */
  int load;

  Door(
      int row,
      int roomAbove,
      int roomBelow,
      Block leftBlock,
      Block rightBlock,
      Cell leftCell,
      Cell rightCell,
      boolean inside) {
    this.row = row;
    this.roomAbove = roomAbove;
    this.roomBelow = roomBelow;
    this.leftBlock = leftBlock;
    this.rightBlock = rightBlock;
    this.leftCell = leftCell;
    this.rightCell = rightCell;
    this.inside = inside;
  }

  /** Smallest x of a flow in this door. */
  double low() {
    if (inside) {
      return (leftCell == null ? leftBlock.x : leftCell.right()) + Spacing.CLEAR;
    }
    return leftBlock == null ? -100_000 : leftBlock.right() + Spacing.CLEAR;
  }

  /** Largest x of a flow in this door; less than {@link #low} never. */
  double high() {
    double high;
    if (inside) {
      high = (rightCell == null ? rightBlock.right() : rightCell.x()) - Spacing.CLEAR;
    } else {
      high = rightBlock == null ? 100_000 : rightBlock.x - Spacing.CLEAR;
    }
    return Math.max(low(), high);
  }

  double clamp(double x) {
    return Math.max(low(), Math.min(high(), x));
  }

  /** How many flows fit at the wanted distance. */
  int capacity() {
    return (int) Math.min(1000, (high() - low()) / Spacing.LANE + 1);
  }
}
