package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The gaps of all rows and the rooms between them. A channel is the space between two rows (channel
 * c lies above row c, the last one below all); cards over several bands cut it into rooms, counted
 * from the left.
 */
final class Doors {

  /** Least width of a gap between the border of a box and a card in it that is worth passing. */
  private static final double INNER_GAP = 30;

  final List<List<Door>> byRow = new ArrayList<>();
  private final List<List<Block>> rowBlocks;
  private final int rows;

  Doors(Arrangement arrangement) {
    rowBlocks = arrangement.rowBlocks();
    rows = rowBlocks.size();
    for (int row = 0; row < rows; row++) {
      byRow.add(doorsOf(row));
    }
  }

  /** Number of the room, in a channel, that lies left of the block in that row's order. */
  int roomBefore(int row, int position, int channel) {
    int room = 0;
    for (int k = 0; k < position; k++) {
      if (blocks(rowBlocks.get(row).get(k), channel)) {
        room++;
      }
    }
    return room;
  }

  /** Number of the room above or below a block, in a channel next to the given row. */
  int roomAt(Block block, int row, int channel) {
    return roomBefore(row, rowBlocks.get(row).indexOf(block), channel);
  }

  /** True if the block stands in the channel, being in the rows on both sides of it. */
  private static boolean blocks(Block block, int channel) {
    return block.spans() && block.firstRow < channel && channel <= block.lastRow();
  }

  private List<Door> doorsOf(int row) {
    List<Door> doors = new ArrayList<>();
    List<Block> blocks = rowBlocks.get(row);
    for (int k = 0; k <= blocks.size(); k++) {
      Block left = k > 0 ? blocks.get(k - 1) : null;
      Block right = k < blocks.size() ? blocks.get(k) : null;
      int above = roomBefore(row, k, row);
      int below = roomBefore(row, k, row + 1);
      doors.add(new Door(row, above, below, left, right, null, null, false));
      if (right != null && right.isGroup()) {
        inside(doors, right, row, above, below);
      }
    }
    return doors;
  }

  private static void inside(List<Door> doors, Block box, int row, int above, int below) {
    Cell last = null;
    double edge = 0;
    for (Cell cell : box.cells) {
      if (cell.globalRow() == row) {
        if (last != null || cell.dx - edge >= INNER_GAP) {
          doors.add(new Door(row, above, below, box, box, last, cell, true));
        }
        last = cell;
        edge = cell.dx + cell.width;
      }
    }
    if (box.width - edge >= INNER_GAP) {
      doors.add(new Door(row, above, below, box, box, last, null, true));
    }
  }
}
