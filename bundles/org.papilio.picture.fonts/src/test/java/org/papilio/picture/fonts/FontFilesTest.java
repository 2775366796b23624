package org.papilio.picture.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.papilio.picture.api.Face;

class FontFilesTest {

  private final FontFiles fonts = new FontFiles();

  private static Font font(byte[] trueType) throws Exception {
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
  }

  /** Java's own reader of TrueType fonts is the reference for the widths. */
  @Test
  void widthsAreThoseOfTheFont() throws Exception {
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (Face face : Face.values()) {
      Font font = font(fonts.trueType(face, false)).deriveFont(1000f);
      for (String letter : "AaßéW.–".split("")) {
        double expected = font.createGlyphVector(context, letter).getGlyphMetrics(0).getAdvance();
        assertEquals(expected, fonts.width(face, 1000, letter), 0.6, face + " " + letter);
      }
    }
  }

  @Test
  void lettersBeyondWesternEuropeHaveWidthsToo() {
    assertTrue(fonts.width(Face.MEDIUM, 10, "őűŁ") > 15);
    assertEquals(6, fonts.width(Face.MEDIUM, 10, "ש"), 1e-9);
    assertEquals(10, fonts.width(Face.MEDIUM, 10, "漢"), 1e-9);
  }

  @Test
  void aTextThatFitsStaysAndALongerOneEndsInAnEllipsis() {
    assertEquals("short", fonts.fit(Face.TEXT, 12, "short", 200));
    String cut = fonts.fit(Face.TEXT, 12, "a text that is much too long for it", 80);
    assertTrue(cut.endsWith("…"), cut);
    assertTrue(fonts.width(Face.TEXT, 12, cut) <= 80, cut);
  }

  @Test
  void theEmbeddedFontHasTheLettersUsedAndNoOthers() throws Exception {
    String css = fonts.embedded(Map.of(Face.TITLE, new TreeSet<>(Set.of((int) 'P', (int) 'é'))));
    int start = css.indexOf("base64,") + "base64,".length();
    Font font = font(Base64.getDecoder().decode(css.substring(start, css.indexOf(')', start))));
    assertTrue(font.canDisplay('P') && font.canDisplay('é'));
    assertEquals(false, font.canDisplay('Q'));
    assertTrue(css.startsWith("@font-face{font-family:Newsreader;font-weight:500;"), css);
  }

  @Test
  void embeddedLettersKeepTheirShape() throws Exception {
    String css = fonts.embedded(Map.of(Face.MEDIUM, new TreeSet<>(Set.of((int) 'é'))));
    int start = css.indexOf("base64,") + "base64,".length();
    Font cut = font(Base64.getDecoder().decode(css.substring(start, css.indexOf(')', start))));
    FontRenderContext context = new FontRenderContext(null, true, true);
    assertEquals(
        font(fonts.trueType(Face.MEDIUM, false))
            .deriveFont(200f)
            .createGlyphVector(context, "é")
            .getVisualBounds(),
        cut.deriveFont(200f).createGlyphVector(context, "é").getVisualBounds());
  }

  @Test
  void nothingUsedMeansNothingEmbedded() {
    assertEquals("", fonts.embedded(Map.of()));
  }
}
