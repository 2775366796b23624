package org.papilio.governance.picture;

import org.papilio.governance.api.FlowFamily;
import org.papilio.picture.api.Svg;

/** Fills of areas by family of flows: a hue with white marks of its own, so that print keeps it. */
public final class Hatching {

  private static final int TILE = 6;

  private final Svg svg;
  private final String prefix;

  /**
   * @param prefix of XML ids, so that several drawings can stand in one page
   */
  public Hatching(Svg svg, String prefix) {
    this.svg = svg;
    this.prefix = prefix;
  }

  /** Writes the pattern of each family that flows between actors; inside of {@code defs}. */
  public void define() {
    for (FlowFamily family : FlowFamily.values()) {
      if (family == FlowFamily.TIE) {
        continue;
      }
      svg.begin(
          "pattern",
          "id",
          id(family),
          "width",
          TILE,
          "height",
          TILE,
          "patternUnits",
          "userSpaceOnUse");
      svg.rect(0, 0, TILE, TILE, "fill", Palette.flow(family));
      String marks = marks(family);
      if (!marks.isEmpty()) {
        svg.path(
            marks,
            "fill",
            "none",
            "stroke",
            "#ffffff",
            "stroke-width",
            1,
            "stroke-opacity",
            ".75",
            "stroke-linecap",
            "round");
      }
      svg.end();
    }
  }

  /** The pattern that says "not known"; written once, before what is filled with it. */
  public static void defineUnknown(Svg svg, String id) {
    svg.begin("defs");
    svg.begin(
        "pattern",
        "id",
        id,
        "patternUnits",
        "userSpaceOnUse",
        "width",
        6,
        "height",
        6,
        "patternTransform",
        "rotate(45)");
    svg.rect(0, 0, 6, 6, "fill", Palette.SURFACE);
    svg.line(0, 0, 0, 6, "stroke", Palette.RULE, "stroke-width", 3);
    svg.end();
    svg.end();
  }

  /** The entry of a key for what is not known. */
  public static KeyEntry unknown(String id, String label) {
    return new KeyEntry(
        (svg, cards, x, y) ->
            svg.rect(
                x + .5,
                y + .5,
                23,
                17,
                "rx",
                3,
                "fill",
                "url(#" + id + ")",
                "stroke",
                Palette.BOX_BORDER,
                "stroke-dasharray",
                "3 3"),
        24,
        label);
  }

  /** Value for {@code fill}. */
  public String fill(FlowFamily family) {
    return "url(#" + id(family) + ")";
  }

  private String id(FlowFamily family) {
    return prefix + "fill-" + family.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A path in one tile; resources stay plain, for they are in most pictures. */
  private static String marks(FlowFamily family) {
    return switch (family) {
      case RESOURCES, TIE -> "";
      case AUTHORITY -> "M0 3H6";
      case LEARNING -> "M-1 1L1 -1M0 6L6 0M5 7L7 5";
      case AWARENESS -> "M1.5 1.5h.01M4.5 4.5h.01";
      case MOBILISATION -> "M0 0L6 6M6 0L0 6";
      case REFERRAL -> "M3 0V6";
      case CONFLICT -> "M1.5 0V6M3.5 0V6";
    };
  }
}
