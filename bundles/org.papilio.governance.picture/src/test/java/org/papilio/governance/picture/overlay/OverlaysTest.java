package org.papilio.governance.picture.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.governance.picture.Sight;
import org.papilio.governance.picture.ladders.LaddersPictureSource;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Picture;
import org.w3c.dom.Element;

/** Judgements over the ladders of the sample. */
class OverlaysTest {

  @TempDir static Path folder;

  private static final List<String> FOUR =
      List.of(
          "donaufurt-keys-first",
          "wexmouth-quay-homes",
          "norrtuna-school-bridge",
          "portosele-street-school");

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    Overlays overlays = new Overlays(List.of(TestOverlay.GRADES));
    sample =
        new SampleCases(
            folder, new LaddersPictureSource(new CaseGraphs(), new FontFiles(), overlays, null));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  private static Picture draw(String overlay) {
    return sample.draw(FOUR, Map.of("overlay", overlay));
  }

  @Test
  void eachCaseHasItsValueAndWhatIsNotKnownIsHatched() throws Exception {
    Paper paper = new Paper(draw(TestOverlay.ASKED).svg());
    List<Element> plates =
        paper.groups("class").stream()
            .filter(group -> group.getAttribute("class").matches("overlay( overlay-unknown)?"))
            .toList();
    assertEquals(4, plates.size());
    assertEquals("0", plates.get(0).getElementsByTagName("text").item(0).getTextContent());
    assertEquals("overlay overlay-unknown", plates.get(2).getAttribute("class"));
    Element unknown = (Element) plates.get(2).getElementsByTagName("rect").item(0);
    assertTrue(unknown.getAttribute("fill").startsWith("url(#"));
  }

  @Test
  void theTableTellsValueEvidenceAndConfidence() {
    Picture picture = draw(TestOverlay.ASKED);
    List<String> row = picture.tables().getLast().rows().get(3);
    assertEquals(List.of("3", "21", "moderate confidence", "so they said"), row.subList(1, 5));
    assertEquals(List.of("0", "0", ""), picture.tables().getLast().rows().getFirst().subList(1, 4));
    assertTrue(picture.text().contains("Grades of <everybody> & all 3"));
  }

  @Test
  void inGermanToo() {
    Picture picture = sample.draw(FOUR, Map.of("overlay", TestOverlay.ASKED), Locale.GERMAN);
    assertTrue(picture.svg().contains("Belege: 21, mittlere Gewissheit"));
  }

  @Test
  void whatNobodyBringsIsRefusedWithWhatThereIs() {
    for (String asked : List.of("test", "other:grades", ":", "test:marks")) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> draw(asked), () -> asked);
      assertTrue(!refused.getMessage().isBlank());
    }
    ProblemException refused = assertThrows(ProblemException.class, () -> draw("other:grades"));
    assertEquals("test:…", refused.problem().allowed());
  }

  @Test
  void tintsGrowDarkerAndTheirLettersCanBeRead() {
    double before = 2;
    for (int step = 0; step < Ramp.steps(); step++) {
      double now = Sight.luminance(Ramp.fill(step));
      assertTrue(now < before, "step " + step);
      before = now;
      assertTrue(Sight.contrast(Ramp.fill(step), Ramp.on(step)) >= 4.5, "step " + step);
    }
  }

  @Test
  void aValueOutsideOfTheRangeHasTheTintOfItsEnd() {
    Overlay overlay = new Overlay("t", "", 0, 10, List.of());
    assertEquals(0, Ramp.step(overlay, -3));
    assertEquals(0, Ramp.step(overlay, 0));
    assertEquals(Ramp.steps() - 1, Ramp.step(overlay, 10));
    assertEquals(Ramp.steps() - 1, Ramp.step(overlay, 99));
  }
}
