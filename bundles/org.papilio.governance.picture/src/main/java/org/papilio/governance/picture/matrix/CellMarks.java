package org.papilio.governance.picture.matrix;

import java.util.List;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/**
 * Draws what stands in a cell: its number on a tint, the names of one case, a stroke for each of
 * several cases, a bar at the side of the case that has more. What is not known is hatched.
 */
final class CellMarks {

  private static final double RADIUS = 4;
  private static final double BAR = 4;

  private final Svg svg;
  private final MatrixRequest request;
  private final Mode mode;
  private final int cases;
  private final boolean single;
  private final int most;
  private final String hatch;

  /**
   * @param single whether each of several cases has a stroke of its own
   * @param most the largest number in a cell
   * @param hatch XML id of the pattern for what is not known
   */
  CellMarks(Svg svg, MatrixRequest request, boolean single, int most, String hatch) {
    this.svg = svg;
    this.request = request;
    this.mode = request.mode();
    this.cases = request.matrix().cases().size();
    this.single = single;
    this.most = most;
    this.hatch = hatch;
  }

  /** The pattern that says "not known"; written once, before all cells. */
  void defineHatch() {
    Hatching.defineUnknown(svg, hatch);
  }

  /** A place where nothing is recorded; a question mark where that is not sure. */
  void empty(boolean open, double x, double y, double w, double h) {
    double middle = x + w / 2;
    if (open) {
      svg.text(
          Face.MEDIUM,
          12,
          middle,
          y + h / 2 + 4.2,
          "?",
          "class",
          "cell-open",
          "fill",
          Palette.INK_2,
          "text-anchor",
          "middle");
    } else {
      svg.element("circle", "cx", middle, "cy", y + h / 2, "r", 1.5, "fill", Palette.RULE);
    }
  }

  /**
   * A cell that holds something.
   *
   * @param number as it is printed
   * @param second a smaller line below the number; empty for none
   * @param names names of instruments, each broken into lines; empty where there is no room
   */
  void full(
      Cell cell,
      boolean known,
      String number,
      String second,
      List<List<String>> names,
      double x,
      double y,
      double w,
      double h) {
    String ink = ink(cell, known);
    ground(cell, known, x, y, w, h);
    if (!names.isEmpty()) {
      named(number, names, x, y, known, ink);
      return;
    }
    boolean twoLines = !second.isEmpty() || mode == Mode.SEVERAL;
    double base = y + h / 2 + (twoLines ? -1 : 5);
    double middle = x + w / 2 + besideBar(cell, known);
    number(number, middle, base, "middle", known, ink);
    if (!second.isEmpty()) {
      text(Face.TEXT, 12, middle, base + 15, second, "cell-pair", "middle", known, ink);
    } else if (mode == Mode.SEVERAL) {
      strokes(cell, x + 6, y + h - 10, w - 12, ink);
    }
  }

  /** How far numbers move to stand in the middle of what the bar leaves. */
  private double besideBar(Cell cell, boolean known) {
    return mode == Mode.DIFFERENCE && known ? Math.signum(cell.difference()) * BAR / 2 : 0;
  }

  private String ink(Cell cell, boolean known) {
    if (!known) {
      return Palette.INK;
    }
    return mode == Mode.DIFFERENCE
        ? Tints.onDifference(cell.difference())
        : Tints.onCount(Tints.step(request.value(cell), most));
  }

  private void ground(Cell cell, boolean known, double x, double y, double w, double h) {
    if (!known) {
      svg.rect(
          x,
          y,
          w,
          h,
          "class",
          "card-shape",
          "rx",
          RADIUS,
          "fill",
          "url(#" + hatch + ")",
          "stroke",
          Palette.BOX_BORDER,
          "stroke-dasharray",
          "3 3");
      return;
    }
    int difference = cell.difference();
    String fill =
        mode == Mode.DIFFERENCE
            ? Tints.difference(difference)
            : Tints.count(Tints.step(request.value(cell), most));
    svg.rect(x, y, w, h, "class", "card-shape", "rx", RADIUS, "fill", fill);
    if (mode == Mode.DIFFERENCE && difference != 0) {
      boolean first = difference > 0;
      svg.rect(first ? x : x + w - BAR, y, BAR, h, "rx", 1.5, "fill", Tints.side(first));
    }
  }

  private void named(
      String number, List<List<String>> names, double x, double y, boolean known, String ink) {
    number(number, x + Plan.PAD, y + 18, "start", known, ink);
    double base = y + 34;
    for (List<String> lines : names) {
      for (String line : lines) {
        text(Face.TEXT, Plan.LABEL, x + Plan.PAD, base, line, "cell-name", "start", known, ink);
        base += Plan.LEADING;
      }
      base += Plan.BETWEEN;
    }
  }

  private void number(String number, double x, double y, String anchor, boolean known, String ink) {
    text(Face.STRONG, 14, x, y, number, "cell-number", anchor, known, ink);
  }

  /** Text; on hatching it has a halo. */
  private void text(
      Face face,
      double size,
      double x,
      double y,
      String text,
      String style,
      String anchor,
      boolean known,
      String ink) {
    svg.text(
        face,
        size,
        x,
        y,
        text,
        "class",
        style,
        "fill",
        ink,
        "text-anchor",
        anchor.equals("start") ? "" : anchor,
        "stroke",
        known ? "" : Palette.SURFACE,
        "stroke-width",
        known ? "" : "4",
        "stroke-linejoin",
        known ? "" : "round",
        "paint-order",
        known ? "" : "stroke");
  }

  /** A stroke for each case, strong where it has any; a share of one bar when they are many. */
  private void strokes(Cell cell, double x, double y, double w, String ink) {
    if (!single) {
      svg.rect(x, y, w, BAR, "rx", 1, "fill", ink, "fill-opacity", ".22");
      svg.rect(x, y, Math.max(1, w * cell.cases() / cases), BAR, "rx", 1, "fill", ink);
      return;
    }
    double step = Math.min(w / cases, 12);
    double own = Math.min(step - 1.2, 9);
    double start = x + (w - step * cases) / 2;
    for (int i = 0; i < cases; i++) {
      svg.rect(
          start + i * step + (step - own) / 2,
          y,
          own,
          BAR,
          "rx",
          1,
          "fill",
          ink,
          "fill-opacity",
          cell.count(i) > 0 ? "" : ".2");
    }
  }
}
