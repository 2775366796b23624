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

  @Test
  void everyFlowStandsOutFromEveryBand() {
    for (FlowFamily family : FlowFamily.values()) {
      for (Scale scale : Scale.values()) {
        double contrast = Sight.contrast(Palette.flow(family), Palette.band(scale));
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
      assertTrue(Sight.contrast(Palette.INK, ground) >= 7, ground);
      assertTrue(Sight.contrast(Palette.INK_2, ground) >= 4.5, ground);
    }
    assertTrue(Sight.contrast(Palette.GAP, Palette.GAP_FILL) >= 4.5);
  }

  @Test
  void whiteGlyphsStandOutFromEverySector() {
    for (Sector sector : Sector.values()) {
      assertTrue(Sight.contrast("#ffffff", Palette.sector(sector)) >= 4.5, sector::name);
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
    List<FlowFamily> main =
        List.of(
            FlowFamily.RESOURCES,
            FlowFamily.AUTHORITY,
            FlowFamily.LEARNING,
            FlowFamily.AWARENESS,
            FlowFamily.MOBILISATION);
    for (double[][] kind : Sight.kinds()) {
      for (FlowFamily one : main) {
        for (FlowFamily other : main) {
          if (one != other) {
            double apart = Sight.distance(Palette.flow(one), Palette.flow(other), kind);
            assertTrue(apart >= 10, () -> one + " and " + other + " are " + apart + " apart");
          }
        }
      }
    }
  }
}
