package org.papilio.governance.picture.score;

import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** Measures before and after an actor is taken away, below the bands. */
final class BrokersPanel {

  private static final double ROW = 19;
  private static final double NUMBER = 78;

  private final Svg svg;
  private final Typefaces typefaces;
  private final Brokers brokers;
  private final BrokersText text;
  private final double width;

  /**
   * @param width of the paper, px
   */
  BrokersPanel(Svg svg, Typefaces typefaces, Brokers brokers, BrokersText text, double width) {
    this.svg = svg;
    this.typefaces = typefaces;
    this.brokers = brokers;
    this.text = text;
    this.width = width;
  }

  /** Draws nothing where no actor is taken away. Returns its height in px. */
  double draw(double top) {
    if (brokers.removed().isEmpty()) {
      return 0;
    }
    double height = (brokers.compared().size() + 1) * ROW + 22;
    double label = Math.min(width - 2 * Frame.SIDE - 3 * NUMBER - 6, 320);
    svg.group("class", "compared");
    svg.rect(0, top, width, height, "fill", Palette.SURFACE);
    svg.line(0, top + .5, width, top + .5, "stroke", Palette.RULE);
    double y = top + 22;
    cell(Face.STRONG, Frame.SIDE, y, text.messages().text("brokers.column.measure"), label, "");
    String[] heads = {"before", "after", "difference"};
    for (int i = 0; i < heads.length; i++) {
      number(Face.STRONG, i, label, y, text.messages().text("brokers.column." + heads[i]));
    }
    for (Brokers.Compared compared : brokers.compared()) {
      y += ROW;
      cell(Face.TEXT, Frame.SIDE, y, text.label(compared), label, "");
      number(Face.TEXT, 0, label, y, text.number(compared.before()));
      number(Face.TEXT, 1, label, y, text.number(compared.after()));
      number(Face.STRONG, 2, label, y, text.difference(compared));
    }
    svg.end();
    return height;
  }

  private void number(Face face, int column, double label, double y, String words) {
    cell(face, Frame.SIDE + label + (column + 1) * NUMBER, y, words, NUMBER - 4, "end");
  }

  private void cell(Face face, double x, double y, String words, double room, String anchor) {
    String fitted = typefaces.fit(face, 12, words, room);
    svg.text(face, 12, x, y, fitted, "fill", Palette.INK, "text-anchor", anchor);
  }
}
