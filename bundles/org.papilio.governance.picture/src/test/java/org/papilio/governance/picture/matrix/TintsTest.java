package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Contrasts after WCAG 2.2, relative luminance of sRGB. */
class TintsTest {

  @Test
  void numbersAreReadableOnEveryStep() {
    for (int step = 0; step <= Tints.STEPS; step++) {
      double contrast = contrast(Tints.count(step), Tints.onCount(step));
      int shown = step;
      assertTrue(contrast >= 4.5, () -> "step " + shown + " has " + contrast);
    }
    for (int difference = -5; difference <= 5; difference++) {
      double contrast = contrast(Tints.difference(difference), Tints.onDifference(difference));
      int shown = difference;
      assertTrue(contrast >= 4.5, () -> "difference " + shown + " has " + contrast);
    }
  }

  @Test
  void stepsDarkenOneByOne() {
    for (int step = 1; step <= Tints.STEPS; step++) {
      assertTrue(luminance(Tints.count(step)) < luminance(Tints.count(step - 1)));
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int at) {
    double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
