package org.papilio.governance.picture;

import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Sector;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * One entry of the key below a picture.
 *
 * @param mark draws the sign at a left upper corner
 * @param signWidth px that the sign takes
 * @param label what it means
 */
public record KeyEntry(Mark mark, double signWidth, String label) {

  /** Draws a sign 18 px high. */
  public interface Mark {
    void draw(Svg svg, CardMarks cards, double x, double y);
  }

  public double width(Typefaces typefaces) {
    return signWidth + 7 + typefaces.width(Face.TEXT, 12, label) + 18;
  }

  /** The same entry with as much of its label as a narrow paper has room for. */
  KeyEntry within(Typefaces typefaces, double room) {
    String cut = typefaces.fit(Face.TEXT, 12, label, room - signWidth - 7);
    return cut.equals(label) ? this : new KeyEntry(mark, signWidth, cut);
  }

  public void draw(Svg svg, CardMarks cards, double x, double y) {
    svg.group("class", "key");
    mark.draw(svg, cards, x, y);
    svg.text(Face.TEXT, 12, x + signWidth + 7, y + 13, label, "fill", Palette.INK_2);
    svg.end();
  }

  public static KeyEntry sector(Sector sector, String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          if (sector == Sector.UNKNOWN) {
            svg.rect(
                x + .6,
                y + .6,
                16.8,
                16.8,
                "rx",
                4,
                "fill",
                "#ffffff",
                "stroke",
                Palette.sector(sector),
                "stroke-width",
                1.2,
                "stroke-dasharray",
                "2.5 2");
          } else {
            svg.rect(x, y, 18, 18, "rx", 4, "fill", Palette.sector(sector));
          }
        },
        18,
        label);
  }

  public static KeyEntry glyph(String glyph, String label) {
    return new KeyEntry(
        (svg, cards, x, y) ->
            svg.path(
                glyph,
                "transform",
                "translate(" + Svg.number(x) + " " + Svg.number(y + 1) + ")",
                "fill",
                "none",
                "stroke",
                Palette.INK_2,
                "stroke-width",
                1.35,
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round"),
        16,
        label);
  }

  public static KeyEntry shape(NodeKind kind, String label) {
    return new KeyEntry((svg, cards, x, y) -> cards.outline(kind, x, y + 1, 26, 15), 30, label);
  }

  public static KeyEntry group(String label) {
    return new KeyEntry(
        (svg, cards, x, y) ->
            svg.rect(
                x + .5,
                y + 1.5,
                26,
                15,
                "rx",
                5,
                "fill",
                "none",
                "stroke",
                Palette.BOX_BORDER,
                "stroke-width",
                1.1,
                "stroke-dasharray",
                "3 3"),
        27,
        label);
  }

  public static KeyEntry strength(String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          for (int strength = 0; strength <= 4; strength++) {
            svg.line(
                x + strength * 9,
                y + 9,
                x + strength * 9 + 7,
                y + 9,
                "stroke",
                Palette.INK_2,
                "stroke-width",
                Palette.width(strength));
          }
        },
        43,
        label);
  }

  public static KeyEntry unknown(String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          svg.line(x, y + 9, x + 28, y + 9, "stroke", Palette.INK_2, "stroke-width", 3);
          svg.line(x, y + 9, x + 28, y + 9, "stroke", Palette.SURFACE, "stroke-width", 1.3);
        },
        28,
        label);
  }
}
