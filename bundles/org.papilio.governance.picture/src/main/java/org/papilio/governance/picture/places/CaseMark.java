package org.papilio.governance.picture.places;

import java.util.Arrays;
import java.util.List;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/** The mark of a case: its number in a shape that tells its kind. */
final class CaseMark {

  /** Kinds with a shape of their own; any other has the shape of "not known". */
  static final List<String> KINDS = List.of("ACTION", "POLICY", "BOTH");

  static final double HEIGHT = 20;

  private final Svg svg;
  private final double width;

  /**
   * @param most the largest number that is drawn
   */
  CaseMark(Svg svg, int most) {
    this.svg = svg;
    this.width = width(most);
  }

  /** Px that marks take when this is the largest number. */
  static double width(int most) {
    return most < 100 ? HEIGHT : most < 1000 ? 28 : 36;
  }

  /** Draws with the left upper corner there. */
  void draw(String kind, int number, OverlayMarks.Tint tint, double x, double y) {
    outline(svg, kind, tint.fill(), x, y, width);
    svg.text(
        Face.STRONG,
        12,
        x + width / 2,
        y + HEIGHT / 2 + 4.3,
        Integer.toString(number),
        "class",
        "mark-number",
        "fill",
        tint.ink(),
        "text-anchor",
        "middle");
  }

  private static void outline(Svg svg, String kind, String fill, double x, double y, double w) {
    Object[] look = {
      "class", "card-shape", "fill", fill, "stroke", Palette.INK, "stroke-width", 1.3
    };
    double left = x + .7;
    double top = y + .7;
    double wide = w - 1.4;
    double high = HEIGHT - 1.4;
    switch (kind) {
      case "POLICY" -> svg.rect(left, top, wide, high, with(look, "rx", 1.5));
      case "BOTH" -> svg.path(half(left, top, wide, high), look);
      case "ACTION" -> svg.rect(left, top, wide, high, with(look, "rx", high / 2));
      default ->
          svg.rect(left, top, wide, high, with(look, "rx", high / 2, "stroke-dasharray", "3 2"));
    }
  }

  /** The square of a policy at the left, the round of an action at the right. */
  private static String half(double x, double y, double w, double h) {
    double radius = h / 2;
    return "M"
        + at(x, y)
        + "H"
        + Svg.number(x + w - radius)
        + "A"
        + at(radius, radius)
        + " 0 0 1 "
        + at(x + w - radius, y + h)
        + "H"
        + Svg.number(x)
        + "Z";
  }

  private static String at(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private static Object[] with(Object[] first, Object... more) {
    Object[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  /** The entry of a key for a kind. */
  static KeyEntry key(String kind, String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> outline(svg, kind, Palette.SURFACE, x, y - 1, HEIGHT), HEIGHT, label);
  }
}
