package org.papilio.governance.picture.overlay;

import java.util.List;
import org.papilio.governance.picture.Palette;
import org.papilio.workbench.api.Overlay;

/** Tints of an overlay, from the least value to the greatest; the value is always printed too. */
final class Ramp {

  /** One hue from pale to deep, apart from those of the flows. */
  private static final List<String> STEPS =
      List.of("#f2eee4", "#dfd0e6", "#c3a7d2", "#8b61a8", "#6a4089", "#441f66");

  private static final int PALE = 3;

  private Ramp() {}

  /**
   * The step of a value.
   *
   * @return 0 to 5; a value outside of the range has the step of its end
   */
  static int step(Overlay overlay, double value) {
    double share = (value - overlay.low()) / (overlay.high() - overlay.low());
    return (int) Math.clamp(Math.floor(share * STEPS.size()), 0, STEPS.size() - 1);
  }

  static String fill(int step) {
    return STEPS.get(step);
  }

  /** The colour of text on a step. */
  static String on(int step) {
    return step < PALE ? Palette.INK : Palette.SURFACE;
  }

  static int steps() {
    return STEPS.size();
  }
}
