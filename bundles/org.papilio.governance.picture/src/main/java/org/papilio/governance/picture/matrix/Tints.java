package org.papilio.governance.picture.matrix;

import java.util.List;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;

/**
 * Fills of cells: one ramp for counts, one to each side for differences. The number is printed in
 * every cell, so that no tint is needed to read it.
 */
public final class Tints {

  /** Steps above nothing. */
  public static final int STEPS = 6;

  /** Steps to each side of no difference. */
  static final int SIDE_STEPS = 3;

  private static final List<String> COUNTS =
      List.of("#fbf8ef", "#f0ddc5", "#e3b89b", "#d08a78", "#b45a5f", "#8c2f4d", "#5f1638");

  private static final List<String> FIRST = List.of("#f4f1e8", "#f3d3cf", "#d68fa2", "#8a2a4c");
  private static final List<String> SECOND = List.of("#f4f1e8", "#cfe0f2", "#8fb2d6", "#234f86");

  private Tints() {}

  /**
   * The step of a count.
   *
   * @param count 0 or more
   * @param most the largest count of the matrix
   * @return 0 for none, else 1 to 6; equal to the count while no count is above 6
   */
  public static int step(int count, int most) {
    if (count <= 0) {
      return 0;
    }
    return most <= STEPS ? count : Math.max(1, (count * STEPS + most - 1) / most);
  }

  /**
   * The counts that share a step, as "3" or "4–5"; empty for a step that no count takes.
   *
   * @param step 1 to 6
   * @param most the largest count of the matrix
   */
  public static String counts(int step, int most) {
    int first = 0;
    int last = 0;
    for (int count = 1; count <= most; count++) {
      if (step(count, most) == step) {
        first = first == 0 ? count : first;
        last = count;
      }
    }
    return first == 0 ? "" : first == last ? "" + first : first + "–" + last;
  }

  /** The fill of a step, 0 to 6. */
  public static String count(int step) {
    return COUNTS.get(step);
  }

  /** The colour of text on a step of counts. */
  public static String onCount(int step) {
    return step <= 3 ? Palette.INK : Palette.SURFACE;
  }

  /**
   * An entry of a key: a swatch for each step with the counts that it stands for.
   *
   * @param most the largest count of the picture, 1 or more
   */
  public static KeyEntry ramp(int most, String label) {
    int steps = Math.min(most, STEPS);
    double swatch = Math.max(18, counts(steps, most).length() * 7 + 8);
    return new KeyEntry(
        (svg, cards, x, y) -> {
          for (int step = 1; step <= steps; step++) {
            double at = x + (step - 1) * (swatch + 2);
            svg.rect(at, y, swatch, 18, "rx", 3, "fill", count(step));
            svg.text(
                Face.STRONG,
                12,
                at + swatch / 2,
                y + 13.3,
                counts(step, most),
                "fill",
                onCount(step),
                "text-anchor",
                "middle");
          }
        },
        steps * (swatch + 2) - 2,
        label);
  }

  /** The fill of a difference; above 0 the first case has more. */
  static String difference(int difference) {
    int step = Math.min(SIDE_STEPS, Math.abs(difference));
    return (difference > 0 ? FIRST : SECOND).get(step);
  }

  /** The colour of text on a difference. */
  static String onDifference(int difference) {
    return Math.abs(difference) >= SIDE_STEPS ? Palette.SURFACE : Palette.INK;
  }

  /** The strong colour of a side, for its bar: true for the first case. */
  static String side(boolean first) {
    return (first ? FIRST : SECOND).get(SIDE_STEPS);
  }
}
