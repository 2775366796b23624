package org.papilio.governance.picture.overlay;

import java.util.List;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.workbench.api.Overlay.Mark;

/** The judgements on all cases of a picture, above it: each with the name of its case. */
public final class OverlayRow {

  private static final double ROW = OverlayMarks.HEIGHT + 6;
  private static final double LEAST = 330;
  private static final double MOST_COLUMNS = 4;
  private static final double AIR = 8;

  private final Svg svg;
  private final Typefaces typefaces;
  private final OverlayMarks marks;
  private final double width;

  /**
   * @param width of the paper, px
   */
  public OverlayRow(Svg svg, Typefaces typefaces, OverlayMarks marks, double width) {
    this.svg = svg;
    this.typefaces = typefaces;
    this.marks = marks;
    this.width = width;
  }

  /** A case and its judgement. */
  public record Judged(String title, Mark mark) {}

  /**
   * Draws them in rows from left to right.
   *
   * @return where the picture begins, px
   */
  public double draw(double top, List<Judged> all) {
    double room = width - 2 * Frame.SIDE;
    int columns = (int) Math.clamp(Math.floor(room / LEAST), 1, Math.min(MOST_COLUMNS, all.size()));
    double column = room / columns;
    int rows = (all.size() + columns - 1) / columns;
    double height = rows * ROW + 2 * AIR;
    svg.group("class", "overlay-row");
    svg.rect(0, top, width, height, "fill", Palette.SURFACE);
    for (int i = 0; i < all.size(); i++) {
      Judged judged = all.get(i);
      double x = Frame.SIDE + i % columns * column;
      double y = top + AIR + (double) (i / columns) * ROW;
      String title = typefaces.fit(Face.MEDIUM, 12, PlainText.clean(judged.title()), column * .45);
      svg.group("data-judged", judged.mark().subject());
      svg.content("title", judged.title() + ": " + marks.says(judged.mark()));
      svg.text(Face.MEDIUM, 12, x, y + 13.3, title, "fill", Palette.INK);
      double after = typefaces.width(Face.MEDIUM, 12, title) + 8;
      marks.plate(judged.mark(), x + after, y, column - after - 12);
      svg.end();
    }
    svg.end();
    return top + height;
  }
}
