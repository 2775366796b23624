package org.papilio.governance.picture;

import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;

/**
 * Colours, dashes and widths of governance pictures. Hue is never alone: lines have dashes, areas
 * have the marks of {@link Hatching}.
 */
public final class Palette {

  public static final String SURFACE = "#fffefb";
  public static final String PAPER = "#f6f4ee";
  public static final String INK = "#1d1b18";
  public static final String INK_2 = "#5d574c";
  public static final String RULE = "#cfcabd";
  public static final String CARD_BORDER = "#b3ad9f";
  public static final String STRONG_BORDER = "#23303f";
  public static final String BOX_BORDER = "#857d6d";
  public static final String CHIP = "#ece9e1";
  public static final String SHEET = "#c9cfd6";
  public static final String CREAM = "#fffdf6";
  public static final String GAP = "#8a2a4c";
  public static final String GAP_FILL = "#f6dfe6";

  private Palette() {}

  public static String band(Scale scale) {
    return switch (scale) {
      case INTERNATIONAL -> "#eceef6";
      case EU -> "#eef1f6";
      case NATIONAL -> "#f1f3f4";
      case REGION -> "#f4f4f0";
      case PROVINCE, INTERMUNICIPAL -> "#f6f4ee";
      case MUNICIPALITY -> "#f7f4ec";
      case NEIGHBOURHOOD -> "#faf3e8";
      case SITE -> "#faf0e3";
    };
  }

  public static String sector(Sector sector) {
    return switch (sector) {
      case STATE -> "#34507c";
      case MARKET -> "#7d6200";
      case CIVIL_SOCIETY -> "#1f6b5c";
      case HOUSEHOLD_COMMUNITY -> "#a8481c";
      case HYBRID -> "#5d4a94";
      case UNKNOWN -> "#6f6859";
    };
  }

  public static String flow(FlowFamily family) {
    return switch (family) {
      case RESOURCES -> "#128567";
      case AUTHORITY -> "#262c38";
      case LEARNING -> "#2450b8";
      case AWARENESS -> "#a84b00";
      case MOBILISATION -> "#e0407f";
      case REFERRAL -> "#6f6859";
      case CONFLICT -> "#1d1b18";
      case TIE -> "#8a8374";
    };
  }

  /** Dash pattern, empty for a solid line. */
  public static String dash(FlowFamily family) {
    return switch (family) {
      case LEARNING -> "7 3.5";
      case AWARENESS -> "1.5 4";
      case MOBILISATION -> "9 3 2 3";
      case REFERRAL -> "3 2.5";
      default -> "";
    };
  }

  /** Width of a flow of known strength, 0 to 4, in px. */
  public static double width(int strength) {
    return 1.0 + strength * 0.6;
  }
}
