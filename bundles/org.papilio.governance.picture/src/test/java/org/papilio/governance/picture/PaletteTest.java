package org.papilio.governance.picture;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;

/** Contrasts after WCAG 2.2, relative luminance of sRGB. */
class PaletteTest {

  private static double luminance(String hex) {
    double[] part = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      part[i] = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void everyFlowStandsOutFromEveryBand() {
    for (FlowFamily family : FlowFamily.values()) {
      for (Scale scale : Scale.values()) {
        double contrast = contrast(Palette.flow(family), Palette.band(scale));
        assertTrue(contrast >= 3, () -> family + " on " + scale + " has " + contrast);
      }
    }
  }

  @Test
  void textIsReadableOnBandsAndFrame() {
    List<String> grounds = new ArrayList<>(List.of(Palette.SURFACE, Palette.PAPER, Palette.CREAM));
    for (Scale scale : Scale.values()) {
      grounds.add(Palette.band(scale));
    }
    for (String ground : grounds) {
      assertTrue(contrast(Palette.INK, ground) >= 7, ground);
      assertTrue(contrast(Palette.INK_2, ground) >= 4.5, ground);
    }
    assertTrue(contrast(Palette.GAP, Palette.GAP_FILL) >= 4.5);
  }

  @Test
  void whiteGlyphsStandOutFromEverySector() {
    for (Sector sector : Sector.values()) {
      assertTrue(contrast("#ffffff", Palette.sector(sector)) >= 4.5, sector::name);
    }
  }

  @Test
  void noTwoFamiliesShareHueAndDash() {
    for (FlowFamily one : FlowFamily.values()) {
      for (FlowFamily other : FlowFamily.values()) {
        if (one != other) {
          assertNotEquals(
              Palette.flow(one) + Palette.dash(one), Palette.flow(other) + Palette.dash(other));
        }
      }
    }
  }
}
