package org.papilio.picture.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class PngEncoderTest {

  private final PngEncoder encoder = new PngEncoder(new FontFiles());

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"40\" viewBox=\"0 0 100"
        + " 40\">"
        + content
        + "</svg>";
  }

  private BufferedImage image(String svg, double zoom) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(encoder.encode(svg, zoom)));
  }

  @Test
  void shapesArePaintedInTheirColoursAtTheZoomAskedFor() throws Exception {
    BufferedImage image = image(svg("<rect width=\"50\" height=\"40\" fill=\"#128567\"/>"), 2);
    assertEquals(200, image.getWidth());
    assertEquals(80, image.getHeight());
    assertEquals(0xFF128567, image.getRGB(20, 20));
    assertEquals(0xFFFFFFFF, image.getRGB(150, 20));
  }

  @Test
  void textIsPaintedWithOurTypefacesWhateverIsInstalled() throws Exception {
    String text =
        "<text x=\"10\" y=\"30\" font-family=\"Inter, sans-serif\" font-weight=\"500\""
            + " font-size=\"30\" fill=\"#1d1b18\">Il</text>";
    BufferedImage image = image(svg(text), 1);
    int dark = 0;
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 40; y++) {
        dark += (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
      }
    }
    // Two upright strokes of Inter 500 at 30 px: each about 22 px high and 3 to 4 px wide.
    assertTrue(dark > 100 && dark < 220, "dark pixels: " + dark);
  }

  /** Turned upright around its beginning, a word lies in one column above it. */
  @Test
  void aTextThatIsTurnedIsPaintedTurned() throws Exception {
    String text =
        "<text x=\"50\" y=\"38\" font-family=\"Inter\" font-size=\"10\" fill=\"#000000\""
            + " transform=\"rotate(-90 50 38)\">mmmm</text>";
    BufferedImage image = image(svg(text), 1);
    int beside = 0;
    int above = 0;
    for (int x = 0; x < 100; x++) {
      for (int y = 0; y < 40; y++) {
        boolean dark = (image.getRGB(x, y) & 0xFF) < 128;
        beside += dark && x > 52 ? 1 : 0;
        above += dark && x > 38 && x <= 52 && y < 30 ? 1 : 0;
      }
    }
    assertEquals(0, beside);
    assertTrue(above > 20, "dark pixels above: " + above);
  }

  @Test
  void letterOfAnotherScriptDoesNotStopTheDrawing() throws Exception {
    String text = "<text x=\"5\" y=\"20\" font-family=\"Inter\" font-size=\"12\">שלום abc 漢</text>";
    assertEquals(100, image(svg(text), 1).getWidth());
  }

  @Test
  void brokenSvgAndEntitiesAreRefused() {
    ProblemException broken = assertThrows(ProblemException.class, () -> encoder.encode("<svg", 1));
    assertEquals(Kind.BAD_INPUT, broken.problem().kind());
    String entity =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + svg("<text>&x;</text>");
    assertThrows(ProblemException.class, () -> encoder.encode(entity, 1));
  }

  @Test
  void anImageThatWouldBeTooLargeIsRefusedWithTheLimit() {
    ProblemException large =
        assertThrows(ProblemException.class, () -> encoder.encode(svg(""), 200));
    assertTrue(large.problem().line().contains("16384"), large.problem().line());
  }
}
