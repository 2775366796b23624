package org.papilio.governance.picture.actors;

import java.util.List;
import java.util.OptionalInt;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Svg;

/** Draws the two halves of a cell: a triangle in each corner, the larger the stronger. */
final class CellHalves {

  /** The largest strength of a relation. */
  private static final double DECISIVE = 4;

  private static final double AIR = 1.5;
  private static final double LEAST = .5;

  private final Svg svg;
  private final Hatching hatching;
  private final double cell;

  /**
   * @param cell width and height of a cell, px
   */
  CellHalves(Svg svg, Hatching hatching, double cell) {
    this.svg = svg;
    this.hatching = hatching;
    this.cell = cell;
  }

  /**
   * @param upper true for the corner at the left above, false for that at the right below
   * @param answered whether the other gives the same back
   */
  void half(
      List<GovernanceFlow> flows,
      FlowFamily family,
      boolean upper,
      boolean answered,
      double x,
      double y) {
    if (flows.isEmpty()) {
      return;
    }
    OptionalInt strength = ActorMatrix.strength(flows);
    double share = strength.isPresent() ? LEAST + (1 - LEAST) * strength.getAsInt() / DECISIVE : 1;
    double leg = (cell - 2 * AIR) * share;
    double cornerX = upper ? x + AIR : x + cell - AIR;
    double cornerY = upper ? y + AIR : y + cell - AIR;
    double along = upper ? leg : -leg;
    String path =
        "M"
            + point(cornerX, cornerY)
            + "L"
            + point(cornerX + along, cornerY)
            + "L"
            + point(cornerX, cornerY + along)
            + "Z";
    boolean known = strength.isPresent();
    svg.path(
        path,
        "class",
        known ? "half" : "half half-unknown",
        "data-family",
        family,
        "fill",
        known ? hatching.fill(family) : "none",
        "stroke",
        Palette.flow(family),
        "stroke-width",
        known ? .8 : 1.2,
        "stroke-dasharray",
        known ? "" : "2 2");
    if (answered) {
      double inwards = upper ? 3.6 : -3.6;
      svg.element(
          "circle",
          "cx",
          cornerX + inwards,
          "cy",
          cornerY + inwards,
          "r",
          2.4,
          "class",
          "answered",
          "fill",
          Palette.SURFACE,
          "stroke",
          Palette.INK,
          "stroke-width",
          1);
    }
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }
}
