package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.papilio.governance.picture.Sight;

/** Contrasts after WCAG 2.2, relative luminance of sRGB. */
class TintsTest {

  @Test
  void numbersAreReadableOnEveryStep() {
    for (int step = 0; step <= Tints.STEPS; step++) {
      double contrast = Sight.contrast(Tints.count(step), Tints.onCount(step));
      int shown = step;
      assertTrue(contrast >= 4.5, () -> "step " + shown + " has " + contrast);
    }
    for (int difference = -5; difference <= 5; difference++) {
      double contrast =
          Sight.contrast(Tints.difference(difference), Tints.onDifference(difference));
      int shown = difference;
      assertTrue(contrast >= 4.5, () -> "difference " + shown + " has " + contrast);
    }
  }

  @Test
  void stepsDarkenOneByOne() {
    for (int step = 1; step <= Tints.STEPS; step++) {
      assertTrue(Sight.luminance(Tints.count(step)) < Sight.luminance(Tints.count(step - 1)));
    }
  }

  /**
   * More in the first and more in the second case differ for eyes without red, green or blue cones;
   * sign and side of the bar say it too. Distance in CIELAB 1976 of colours simulated after
   * Machado, Oliveira and Fernandes 2009, severity 1.
   */
  @Test
  void bothSidesOfADifferenceStayApartForColourBlindReaders() {
    for (double[][] kind : Sight.kinds()) {
      for (int step = 1; step <= Tints.SIDE_STEPS; step++) {
        double distance = Sight.distance(Tints.difference(step), Tints.difference(-step), kind);
        int shown = step;
        assertTrue(distance >= 10, () -> "step " + shown + " is " + distance + " apart");
      }
    }
  }
}
