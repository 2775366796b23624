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
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 1) + 0.0722 * linear(hex, 2);
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

  /**
   * The five main families stay apart without red, green or blue cones: distance in CIELAB 1976 of
   * colours simulated after Machado, Oliveira and Fernandes 2009, severity 1.
   */
  @Test
  void theMainFamiliesStayApartForColourBlindReaders() {
    double[][][] kinds = {
      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      },
      {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      },
      {
        {1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}
      }
    };
    List<FlowFamily> main =
        List.of(
            FlowFamily.RESOURCES,
            FlowFamily.AUTHORITY,
            FlowFamily.LEARNING,
            FlowFamily.AWARENESS,
            FlowFamily.MOBILISATION);
    for (double[][] kind : kinds) {
      for (FlowFamily one : main) {
        for (FlowFamily other : main) {
          if (one != other) {
            double apart = distance(Palette.flow(one), Palette.flow(other), kind);
            assertTrue(apart >= 10, () -> one + " and " + other + " are " + apart + " apart");
          }
        }
      }
    }
  }

  private static double distance(String one, String other, double[][] kind) {
    double[] a = lab(one, kind);
    double[] b = lab(other, kind);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double[] lab(String hex, double[][] kind) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i] += kind[i][j] * linear(hex, j);
      }
      seen[i] = Math.clamp(seen[i], 0, 1);
    }
    double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047;
    double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883;
    return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
  }

  private static double root(double t) {
    return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double linear(String hex, int part) {
    double c = Integer.parseInt(hex.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
