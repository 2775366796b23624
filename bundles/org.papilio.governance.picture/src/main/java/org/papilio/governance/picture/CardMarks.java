package org.papilio.governance.picture;

import java.util.List;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Sector;
import org.papilio.picture.api.Svg;

/**
 * Draws cards: the shape says what it is, the glyph which kind of actor, the tile's hue its sector.
 */
public final class CardMarks {

  private static final double TILE = 27;

  private final Svg svg;

  public CardMarks(Svg svg) {
    this.svg = svg;
  }

  /** The outline of a node that is no actor. */
  public void outline(NodeKind kind, double x, double y, double w, double h) {
    switch (kind) {
      case ACTOR -> throw new IllegalArgumentException("an actor's card needs its sector");
      case INSTRUMENT ->
          svg.path(
              cutCorners(x, y, w, h, Math.min(7, h / 3)),
              "class",
              "card-shape",
              "fill",
              Palette.CREAM,
              "stroke",
              "#5b6675",
              "stroke-width",
              1.1);
      case POLICY -> {
        double shift = h < 20 ? 3 : 4;
        svg.rect(x + shift, y + shift, w, h, "class", "card-sheet", "rx", 3, "fill", Palette.SHEET);
        svg.rect(
            x,
            y,
            w,
            h,
            "class",
            "card-shape",
            "rx",
            3,
            "fill",
            "#ffffff",
            "stroke",
            Palette.STRONG_BORDER,
            "stroke-width",
            1.1);
      }
      case GOAL ->
          svg.rect(
              x,
              y,
              w,
              h,
              "class",
              "card-shape",
              "rx",
              Math.min(h / 2, 18),
              "fill",
              Palette.CREAM,
              "stroke",
              Palette.STRONG_BORDER,
              "stroke-width",
              1.3);
      case TARGET_GROUP ->
          svg.rect(
              x, y, w, h, "class", "card-shape", "rx", Math.min(6, h / 3), "fill", Palette.INK);
    }
  }

  private void actor(Sector sector, double x, double y, double w, double h) {
    svg.rect(
        x,
        y,
        w,
        h,
        "class",
        "card-shape",
        "rx",
        6,
        "fill",
        "#ffffff",
        "stroke",
        Palette.CARD_BORDER,
        "stroke-width",
        1);
    String tile =
        "M"
            + n(x + 6)
            + " "
            + n(y + .5)
            + "H"
            + n(x + TILE)
            + "V"
            + n(y + h - .5)
            + "H"
            + n(x + 6)
            + "A5.5 5.5 0 0 1 "
            + n(x + .5)
            + " "
            + n(y + h - 6)
            + "V"
            + n(y + 6)
            + "A5.5 5.5 0 0 1 "
            + n(x + 6)
            + " "
            + n(y + .5)
            + "Z";
    if (sector == Sector.UNKNOWN) {
      svg.path(
          tile,
          "class",
          "card-tile",
          "fill",
          "#ffffff",
          "stroke",
          Palette.sector(sector),
          "stroke-width",
          1.2,
          "stroke-dasharray",
          "2.5 2");
    } else {
      svg.path(tile, "class", "card-tile", "fill", Palette.sector(sector));
    }
  }

  private void glyph(GovernanceNode node, double x, double y, double h) {
    NodeKind kind = node.kind();
    boolean unknown = kind == NodeKind.ACTOR && node.sector() == Sector.UNKNOWN;
    boolean dark = kind == NodeKind.INSTRUMENT || kind == NodeKind.POLICY || kind == NodeKind.GOAL;
    String colour =
        unknown ? Palette.sector(Sector.UNKNOWN) : dark ? Palette.STRONG_BORDER : "#ffffff";
    double dx = kind == NodeKind.ACTOR ? 5.6 : kind == NodeKind.GOAL ? 11 : 9;
    svg.path(
        Glyphs.of(node),
        "class",
        "card-glyph",
        "transform",
        "translate(" + n(x + dx) + " " + n(y + h / 2 - 8) + ")",
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        1.35,
        "stroke-linecap",
        "round",
        "stroke-linejoin",
        "round");
  }

  /** A whole card. */
  public void card(
      GovernanceNode node,
      List<String> lines,
      double x,
      double y,
      double w,
      double h,
      boolean pale,
      String id,
      String about) {
    svg.group(
        "id",
        id,
        "class",
        "card card-"
            + node.kind().name().toLowerCase(java.util.Locale.ROOT)
            + (pale ? " pale" : ""),
        "data-node",
        node.id(),
        "opacity",
        pale ? ".38" : "");
    svg.content("title", about);
    if (node.kind() == NodeKind.ACTOR) {
      actor(node.sector(), x, y, w, h);
    } else {
      outline(node.kind(), x, y, w, h);
    }
    glyph(node, x, y, h);
    double middle = y + h / 2 - (lines.size() - 1) * Labels.LEADING / 2 + 4.4;
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          Labels.FACE,
          Labels.size(lines.size()),
          x + Labels.BEFORE,
          middle + i * Labels.LEADING,
          lines.get(i),
          "class",
          "card-label",
          "fill",
          node.kind() == NodeKind.TARGET_GROUP ? "#ffffff" : Palette.INK,
          "style",
          rightToLeft(lines.get(i)) ? "unicode-bidi:isolate" : "");
    }
    svg.end();
  }

  private static boolean rightToLeft(String text) {
    return text.codePoints()
        .anyMatch(
            code ->
                Character.getDirectionality(code) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(code)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static String cutCorners(double x, double y, double w, double h, double cut) {
    return "M"
        + n(x + cut)
        + " "
        + n(y)
        + "H"
        + n(x + w)
        + "V"
        + n(y + h - cut)
        + "L"
        + n(x + w - cut)
        + " "
        + n(y + h)
        + "H"
        + n(x)
        + "V"
        + n(y + cut)
        + "Z";
  }

  private static String n(double value) {
    return Svg.number(value);
  }
}
