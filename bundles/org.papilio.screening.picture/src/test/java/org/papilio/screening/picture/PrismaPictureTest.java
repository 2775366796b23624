package org.papilio.screening.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.screening.api.PrismaFlow.ReasonCount;
import org.papilio.screening.api.PrismaFlow.SourceCount;
import org.papilio.screening.api.Source;
import org.papilio.workbench.api.Picture;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PrismaPictureTest {

  private static final PrismaFlow FLOW =
      new PrismaFlow(
          "Housing <first> & more",
          List.of(
              new SourceCount(new Source("Scopus", Source.Kind.DATABASE), 60),
              new SourceCount(new Source("Case base", Source.Kind.OTHER), 10)),
          12,
          3,
          1,
          4,
          30,
          true,
          20,
          2,
          1,
          List.of(new ReasonCount("A reason that is far too long for one line of its box", 9)),
          6,
          2,
          7);

  private final PrismaArtist artist = new PrismaArtist(new FontFiles());

  private Picture picture(Locale language) {
    return artist.draw(FLOW, "0".repeat(40), language);
  }

  @Test
  void theDrawingIsWellFormedAndTellsEveryNumber() throws Exception {
    Picture picture = picture(Locale.ENGLISH);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(picture.svg())));
    String text = document.getDocumentElement().getTextContent();
    for (String part :
        List.of(
            "(n = 70)", "(n = 12)", "(n = 50)", "(n = 30)", "(n = 20)", "(n = 17)", "(n = 7)")) {
      assertTrue(text.contains(part), part);
    }
    assertTrue(text.contains("Housing <first> & more"));
  }

  @Test
  void equalFlowsGiveEqualDrawings() {
    assertEquals(picture(Locale.ENGLISH).svg(), picture(Locale.ENGLISH).svg());
  }

  @Test
  void theTextAndTablesSayTheSame() {
    Picture picture = picture(Locale.ENGLISH);
    assertTrue(picture.text().contains("70 records were identified in 2 sources"), picture.text());
    assertEquals(3, picture.tables().size());
    assertTrue(
        picture.tables().get(1).rows().contains(List.of("Records screened", "50")),
        picture.tables().get(1).rows().toString());
  }

  @Test
  void germanIsComplete() {
    String svg = picture(Locale.GERMAN).svg();
    assertTrue(svg.contains("Dubletten (n = 12)"));
    assertFalse(svg.contains("Reports"));
  }
}
