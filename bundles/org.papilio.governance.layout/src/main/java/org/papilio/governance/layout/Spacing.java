package org.papilio.governance.layout;

/** Distances of the band layout in px. */
final class Spacing {

  /** Least distance between two cards of a row. */
  static final double CARD_GAP = 24;

  /** Least distance between two cards inside the box of a group. */
  static final double MEMBER_GAP = 18;

  /** From the border of a group's box to its cards, left and right. */
  static final double BOX_SIDE = 14;

  /** From the border of a group's box down to its first card: its label stands there. */
  static final double BOX_HEAD = 24;

  /** From its last card to the lower border of a group's box. */
  static final double BOX_FOOT = 12;

  /** Between a card and the nearest flow that passes beside it. */
  static final double CLEAR = 8;

  /** Between two flows side by side in a gap. */
  static final double LANE = 7;

  /** Between two flows that run along each other between two rows. */
  static final double TRACK = 6;

  /** The same where many do. */
  static final double TIGHT_TRACK = 4.8;

  /** Between two flows at the same edge of a card. */
  static final double PORT = 11;

  /** From the end of a card to its outermost port. */
  static final double PORT_MARGIN = 13;

  /** From a row of cards to the nearest flow above or below: room for an arrow head. */
  static final double ROW_PAD = 13.5;

  /** Least height between two rows of one band. */
  static final double ROW_GAP = 34;

  /** Least height between the rows of two bands. */
  static final double BAND_GAP = 44;

  /** Least height above the first row and below the last. */
  static final double EDGE_GAP = 18;

  /** Height of a scale on which nobody acts. */
  static final double SILENT = 22;

  /** Length of the straight end that carries the arrow head. */
  static final double STRAIGHT_END = 11;

  private Spacing() {}

  /** Rounds to hundredths of a px, so that equal geometry is equal text. */
  static double round(double px) {
    double hundredths = Math.rint(px * 100) / 100;
    return hundredths == 0 ? 0 : hundredths;
  }
}
