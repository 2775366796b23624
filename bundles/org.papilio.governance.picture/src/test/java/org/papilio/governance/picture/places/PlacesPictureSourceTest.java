package org.papilio.governance.picture.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Workspace;
import org.papilio.governance.graph.PlaceReader;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.overlay.TestOverlay;
import org.papilio.governance.picture.places.outline.OutlineFiles;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;

/** Expected countries and places are read by hand from the register of the sample. */
class PlacesPictureSourceTest {

  @TempDir static Path folder;

  private static SampleCases sample;
  private static Workspace workspace;

  private static final PlacesPictureSource SOURCE =
      new PlacesPictureSource(
          new PlaceReader(), new FontFiles(), new Overlays(List.of(TestOverlay.GRADES)));

  @BeforeAll
  static void theSample() throws Exception {
    sample = new SampleCases(folder, SOURCE);
    workspace = sample.workspace();
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  private Picture draw(Map<String, String> options) {
    return draw(List.of("all"), options, Locale.ENGLISH);
  }

  private Picture draw(List<String> cases, Map<String, String> options, Locale locale) {
    return SOURCE.draw(new PictureRequest(workspace, Optional.empty(), cases, options, locale));
  }

  private String refused(Map<String, String> options) {
    return assertThrows(ProblemException.class, () -> draw(options)).getMessage();
  }

  private static List<String> column(Picture picture, int table, int column) {
    return picture.tables().get(table).rows().stream().map(row -> row.get(column)).toList();
  }

  @Test
  void theTwelveCasesAreTwoInEachOfSixCountries() {
    Picture picture = draw(Map.of());
    assertEquals(List.of("AT", "BE", "HU", "IT", "SE", "GB"), column(picture, 0, 0));
    assertEquals(List.of("2", "2", "2", "2", "2", "2"), column(picture, 0, 2));
    assertEquals(
        "4 Keys first (invented case); 10 Work by the hour (invented case)",
        picture.tables().getFirst().rows().getFirst().get(3));
    assertTrue(picture.text().startsWith("12 cases in 6 countries · Invented"));
    assertTrue(picture.text().contains("Auviertel (invented quarter) · Neighbourhood"));
    assertEquals(List.of(), picture.sources());
  }

  @Test
  void scalesAreThoseThatPlacesState() {
    Picture picture = draw(List.of("donaufurt-keys-first"), Map.of(), Locale.ENGLISH);
    assertEquals(List.of("Municipality", "Neighbourhood"), column(picture, 1, 4));
  }

  @Test
  void outlinesOfCountriesNameNaturalEarth() {
    Picture picture = draw(Map.of("ground", "countries"));
    assertTrue(picture.svg().contains("Natural Earth"));
    assertEquals(List.of(Grounds.NATURAL_EARTH), picture.sources());
    assertEquals(12, ((PlacesGeometry) picture.geometry()).marks().size());
  }

  @Test
  void germanSpeaksGerman() {
    Picture picture = draw(List.of("all"), Map.of(), Locale.GERMAN);
    assertEquals("Orte der Fälle", picture.title());
    assertEquals("Österreich", picture.tables().getFirst().rows().get(2).get(1));
    assertTrue(picture.text().startsWith("12 Fälle in 6 Ländern"));
    assertTrue(picture.svg().contains("Politik und Aktion"));
  }

  @Test
  void casesThatDoNotRunInAYearAreNamedAndNotCounted() {
    Picture picture = draw(Map.of("year", "1950"));
    assertTrue(picture.text().startsWith("No case in no known country · year 1950"));
    assertTrue(picture.text().contains("Not in the year shown, and not counted: "));
    assertEquals(List.of(), picture.tables().getFirst().rows());
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    assertEquals(draw(Map.of()).svg(), draw(Map.of()).svg());
  }

  @Test
  void withoutAFrameThereIsNoTitleAndNoKey() {
    String svg = draw(Map.of("frame", "false", "fonts", "false")).svg();
    assertFalse(svg.contains("frame-header"));
    assertFalse(svg.contains("@font-face"));
  }

  @Test
  void wrongOptionsAreRefusedWithWhatIsAllowed() {
    assertTrue(refused(Map.of("ground", "mars")).contains("tiles, countries"));
    assertTrue(refused(Map.of("width", "12")).contains("320 to 6000"));
    assertTrue(refused(Map.of("year", "now")).contains("four digits"));
    assertTrue(refused(Map.of("ground", "../x")).contains("not a value"));
  }

  private static byte[] region(String code) {
    return ("{\"type\":\"Feature\",\"properties\":{\"code\":\""
            + code
            + "\"},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[15,48],[16,48],[16,49],[15,49],[15,48]]]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void outlinesOfAFileAreDrawnWithTheirAttributionUntilTheyAreRemoved() {
    OutlineFiles files = new OutlineFiles(workspace.store());
    files.add(workspace.author(), "regions", region("AT12"), "© The\nSurveyors", "code");
    assertEquals(
        List.of(new OutlineFiles.About("regions", "© The Surveyors", "code", 1)),
        files.list(workspace.store().head()));
    Picture picture = draw(Map.of("ground", "regions"));
    assertTrue(picture.svg().contains("Outlines: © The Surveyors."));
    assertEquals(List.of("© The Surveyors"), picture.sources());
    PlacesGeometry geometry = (PlacesGeometry) picture.geometry();
    assertEquals(List.of("tiles", "countries", "regions"), geometry.grounds());
    assertTrue(geometry.marks().stream().anyMatch(mark -> mark.area().equals("AT12")));

    files.add(workspace.author(), "regions", region("QQ"), "© Others", "code");
    String message = refused(Map.of("ground", "regions"));
    assertTrue(message.contains("no place of these cases has a code"), message);
    assertTrue(message.contains("QQ"), message);

    files.remove(workspace.author(), "regions");
    assertEquals(List.of(), files.list(workspace.store().head()));
    assertTrue(refused(Map.of("ground", "regions")).contains("tiles, countries"));
  }

  @Test
  void outlinesWithoutAttributionOrWithAWrongNameAreRefused() {
    OutlineFiles files = new OutlineFiles(workspace.store());
    assertTrue(
        assertThrows(
                ProblemException.class,
                () -> files.add(workspace.author(), "a", region("A"), " \n", "code"))
            .getMessage()
            .contains("printed in every picture"));
    for (String name : List.of("tiles", "countries", "../a", "A", "", "a".repeat(41))) {
      assertThrows(
          ProblemException.class,
          () -> files.add(workspace.author(), name, region("A"), "©", "code"),
          name);
    }
    assertThrows(ProblemException.class, () -> files.remove(workspace.author(), "../places"));
  }

  @Test
  void marksAreTintedByAJudgementAndTheirNumbersCanStillBeRead() throws Exception {
    for (String ground : List.of("tiles", "countries")) {
      for (String width : List.of("640", "1280")) {
        Picture picture =
            draw(Map.of("ground", ground, "overlay", TestOverlay.ASKED, "width", width));
        Paper paper = new Paper(picture.svg());
        paper.assertReadable(() -> ground + " " + width);
        assertEquals(12, paper.groups("data-judged").size());
        assertTrue(picture.text().contains("Grades of <everybody> & all: "), picture::text);
      }
    }
  }
}
