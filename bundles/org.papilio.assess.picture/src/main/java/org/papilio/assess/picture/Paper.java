package org.papilio.assess.picture;

import java.util.List;

/** Colours, dashes and signs of figures. A hue never stands alone: groups differ in sign too. */
final class Paper {

  static final String SURFACE = "#fffefb";
  static final String AREA = "#faf7ef";
  static final String INK = "#1d1b18";
  static final String INK_2 = "#5d574c";
  static final String RULE = "#dcd7ca";
  static final String AXIS = "#857d6d";
  static final String WINE = "#8a2a4c";

  /** The hues of groups and lines, each with at least 4.5 : 1 on the surface. */
  private static final List<String> HUES =
      List.of("#14604c", "#2450b8", "#a8481c", "#5d4a94", "#7d6200", "#34507c", "#6f6859");

  private static final List<String> DASHES = List.of("", "7 3.5", "2 3", "9 3 2 3", "4 2");

  /** From nothing to all. */
  private static final int[][] RAMP = {{0xf7, 0xf4, 0xec}, {0x9c, 0xc3, 0xad}, {0x14, 0x60, 0x4c}};

  /** From against, over neither, to for. */
  private static final int[][] BOTH_WAYS = {
    {0x8a, 0x2a, 0x4c}, {0xf7, 0xf4, 0xec}, {0x14, 0x60, 0x4c}
  };

  private Paper() {}

  static String hue(int index) {
    return HUES.get(index % HUES.size());
  }

  static String dash(int index) {
    return DASHES.get(index % DASHES.size());
  }

  /**
   * The tint of a number.
   *
   * @param share where it lies between the least and the greatest number, 0 to 1
   * @param bothWays whether there are numbers below zero, so that zero is in the middle
   */
  static String tint(double share, boolean bothWays) {
    int[] colour = colour(share, bothWays);
    return String.format("#%02x%02x%02x", colour[0], colour[1], colour[2]);
  }

  /** The colour of words on a tint: whichever of dark and light has more contrast. */
  static String onTint(double share, boolean bothWays) {
    int[] colour = colour(share, bothWays);
    double light =
        0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    // Where the contrast to black and the contrast to white are equal, WCAG 2.2 relative luminance.
    return light > 0.179 ? INK : SURFACE;
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
  }

  private static int[] colour(double share, boolean bothWays) {
    int[][] stops = bothWays ? BOTH_WAYS : RAMP;
    double place = Math.max(0, Math.min(1, share)) * (stops.length - 1);
    int low = Math.min(stops.length - 2, (int) place);
    double rest = place - low;
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(stops[low][i] + (stops[low + 1][i] - stops[low][i]) * rest);
    }
    return mixed;
  }
}
