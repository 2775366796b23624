package org.papilio.governance.picture.actors;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * Draws what the cells of an actor matrix stand on: bands of scale, and rules between actors.
 *
 * @param left where the first column begins, px
 * @param top where the first row begins, px
 * @param cell width and height of each cell, px
 */
record ActorGround(
    Svg svg,
    Typefaces typefaces,
    ActorsText text,
    ActorMatrix matrix,
    ActorsOptions options,
    double left,
    double top,
    double cell) {

  /** Where a run of actors of one home begins, each with its end; one run when not by scale. */
  private List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= matrix.actors().size(); i++) {
      if (i == matrix.actors().size()
          || options.order() == ActorsOptions.Order.SCALE
              && matrix.actors().get(i).home() != matrix.actors().get(start).home()) {
        runs.add(new int[] {start, i});
        start = i;
      }
    }
    return runs;
  }

  /**
   * @param named whether the scales are named at the left
   */
  void draw(boolean named) {
    double right = left + matrix.actors().size() * cell;
    svg.group("class", "blocks");
    for (int[] run : runs()) {
      double y = top + run[0] * cell;
      double tall = (run[1] - run[0]) * cell;
      GovernanceNode first = matrix.actors().get(run[0]);
      if (options.order() == ActorsOptions.Order.SCALE) {
        svg.rect(0, y, right, tall, "fill", Palette.band(first.home()));
      }
      if (named) {
        int most = Math.max(1, (int) (tall / 16));
        List<String> name =
            new Lines(typefaces, Face.TITLE, 13)
                .broken(text.scale(first.home()), ActorsPicture.SCALES - 8, Math.min(2, most));
        double base = y + tall / 2 + 4.5 - (name.size() - 1) * 7.5;
        for (String line : name) {
          svg.text(Face.TITLE, 13, Frame.SIDE, base, line, "fill", Palette.INK);
          base += 15;
        }
      }
    }
    double high = matrix.actors().size() * cell;
    for (int i = 0; i < matrix.actors().size(); i++) { // the page tints those of what is chosen
      svg.rect(
          left,
          top + i * cell,
          right - left,
          cell,
          "class",
          "row-band",
          "data-index",
          i,
          "fill",
          "none");
      svg.rect(
          left + i * cell,
          top,
          cell,
          high,
          "class",
          "column-band",
          "data-index",
          i,
          "fill",
          "none");
    }
    for (int i = 0; i <= matrix.actors().size(); i++) {
      grid(i, right, Palette.RULE, .5);
    }
    runs().forEach(run -> grid(run[0], right, Palette.BOX_BORDER, 1.2));
    grid(matrix.actors().size(), right, Palette.BOX_BORDER, 1.2);
    svg.end();
  }

  private void grid(int index, double right, String colour, double strokeWidth) {
    double bottom = top + matrix.actors().size() * cell;
    double x = left + index * cell;
    double y = top + index * cell;
    svg.line(left, y, right, y, "stroke", colour, "stroke-width", strokeWidth);
    svg.line(x, top, x, bottom, "stroke", colour, "stroke-width", strokeWidth);
  }
}
