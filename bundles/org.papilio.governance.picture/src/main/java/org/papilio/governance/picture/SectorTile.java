package org.papilio.governance.picture;

import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Sector;
import org.papilio.picture.api.Svg;

/** A small tile that says who somebody is: hue by sector, glyph by type. */
public final class SectorTile {

  /** Width and height of a glyph, px. */
  private static final double GLYPH = 16;

  private SectorTile() {}

  /**
   * Draws the tile of an actor, or of people concerned.
   *
   * @param size width and height, px, 16 or more
   */
  public static void draw(Svg svg, GovernanceNode node, double x, double y, double size) {
    boolean actor = node.kind() == NodeKind.ACTOR;
    boolean unknown = actor && node.sector() == Sector.UNKNOWN;
    String fill = unknown ? Palette.SURFACE : actor ? Palette.sector(node.sector()) : Palette.INK;
    double inset = (size - GLYPH) / 2;
    svg.rect(
        x,
        y,
        size,
        size,
        "rx",
        size / 5,
        "fill",
        fill,
        "stroke",
        unknown ? Palette.sector(node.sector()) : "",
        "stroke-dasharray",
        unknown ? "2.5 2" : "");
    svg.path(
        Glyphs.of(node),
        "transform",
        "translate(" + Svg.number(x + inset) + " " + Svg.number(y + inset) + ")",
        "fill",
        "none",
        "stroke",
        unknown ? Palette.INK_2 : Palette.SURFACE,
        "stroke-width",
        1.25,
        "stroke-linecap",
        "round",
        "stroke-linejoin",
        "round");
  }
}
