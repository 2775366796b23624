package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.graph.InstrumentReader;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.overlay.TestOverlay;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureTable;

/** Expected counts are read by hand from the case files and the register of policies. */
class MatrixPictureSourceTest {

  @TempDir static Path folder;

  private static SampleCases sample;

  private static final List<String> KEYS = List.of("donaufurt-keys-first");
  private static final List<String> TWO = List.of("donaufurt-keys-first", "wexmouth-quay-homes");

  @BeforeAll
  static void theSample() throws Exception {
    sample =
        new SampleCases(
            folder,
            new MatrixPictureSource(
                new InstrumentReader(),
                new FontFiles(),
                new Overlays(List.of(TestOverlay.GRADES))));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  /** The cells of the matrix that are not zero, as "Scale / Family". */
  private static Map<String, String> cells(Picture picture) {
    PictureTable table = picture.tables().getFirst();
    Map<String, String> cells = new LinkedHashMap<>();
    for (List<String> row : table.rows()) {
      for (int i = 1; i < row.size() - 1; i++) {
        if (!row.get(i).equals("0") && !row.getFirst().equals("All scales")) {
          cells.put(row.getFirst() + " / " + table.columns().get(i), row.get(i));
        }
      }
    }
    return cells;
  }

  private static List<String> total(Picture picture) {
    return picture.tables().getFirst().rows().getLast();
  }

  @Test
  void oneCaseShowsItsSevenInstrumentsAndTwoPolicies() {
    Picture picture = sample.draw(KEYS, Map.of());
    // The minimum income is provided by municipalities and their associations, the housing
    // allowance by the Land.
    assertEquals(
        Map.of(
            "Region / Awareness raising", "1",
            "Region / Regulation", "1",
            "Region / Subsidy", "1",
            "Region / Housing", "1",
            "Intermunicipal / Social exclusion", "1",
            "Municipality / Social learning", "1",
            "Municipality / Social service", "1",
            "Municipality / Contracting", "1",
            "Municipality / Social exclusion", "1",
            "Neighbourhood / Collective action", "1"),
        cells(picture));
    assertEquals("9", total(picture).getLast());
    assertEquals(9, picture.tables().get(1).rows().size());
    assertEquals("Keys first (invented case)", picture.title());
    assertTrue(picture.svg().contains(">Fortnightly<"), "names stand in the cells");
  }

  @Test
  void aYearCountsWhatIsUsedThen() {
    // 2013: the directive, the tenants' council and the guarantee are later.
    Map<String, String> cells = cells(sample.draw(KEYS, Map.of("year", "2013")));
    assertFalse(cells.containsKey("Region / Regulation"));
    assertFalse(cells.containsKey("Region / Subsidy"));
    assertFalse(cells.containsKey("Neighbourhood / Collective action"));
    assertEquals(7, cells.size());
  }

  @Test
  void aPhaseCountsItsYearsAndIsFoundByKindOrNumber() {
    Picture pilot = sample.draw(KEYS, Map.of("phase", "pilot"));
    assertEquals(cells(pilot), cells(sample.draw(KEYS, Map.of("phase", "2"))));
    assertTrue(pilot.svg().contains("phase pilot 2012–2014"));
    assertEquals(
        "option phase: the case has no phase 'upscaling'; allowed: 1 idea, 2 pilot, "
            + "3 implementation, 4 mainstreamed, 5 diffusion",
        problem(KEYS, Map.of("phase", "upscaling")));
  }

  @Test
  void aPhaseThatOnlySomeCasesHaveNamesTheOthers() {
    // Quay Homes has the phases idea and implementation alone.
    Picture picture = sample.draw(TWO, Map.of("phase", "pilot"));
    assertTrue(picture.text().contains("not counted: Quay Homes (invented case)"), picture.text());
    assertEquals(cells(sample.draw(KEYS, Map.of("phase", "pilot"))), cells(picture));
    assertTrue(problem(TWO, Map.of("phase", "transformed")).contains("none of the cases has"));
    assertTrue(
        problem(TWO, Map.of("phase", "pilot", "difference", "true")).contains("not both cases"));
  }

  @Test
  void policiesStandWhereTheyAreRegulatedIfAskedFor() {
    // Both Austrian policies are regulated by the Länder.
    Map<String, String> cells = cells(sample.draw(KEYS, Map.of("policies", "regulated")));
    assertEquals("1", cells.get("Region / Social exclusion"));
    assertEquals("1", cells.get("Region / Housing"));
    assertFalse(cells.containsKey("Municipality / Social exclusion"));
    assertEquals("1", cells.get("Municipality / Contracting"), "instruments stay");
  }

  @Test
  void allCasesAddUp() {
    Picture picture = sample.draw(List.of("all"), Map.of());
    Map<String, String> cells = cells(picture);
    // Collective action in the neighbourhood: every case but the right to work and the school
    // bridge, which have none at all.
    assertEquals("10", cells.get("Neighbourhood / Collective action"));
    // Social investment: the Social Fund's share in the right to work.
    assertEquals("1", cells.get("European Union / Social investment"));
    // Subsidies of the nation: wage subsidy, normative grant, state grant, foundation, project.
    assertEquals("5", cells.get("Nation / Subsidy"));
    assertTrue(picture.text().startsWith("Scales and instruments of 12 cases"), picture.text());
    assertTrue(picture.text().contains("None recorded on: International, Province, Site."));
    assertTrue(picture.svg().contains("10, in 10 of 12 cases"));
  }

  @Test
  void casesCanBeCountedInPlaceOfInstruments() {
    // Subsidies of the region: guarantee, wage grant and investment aid, of three cases.
    Picture picture = sample.draw(List.of("all"), Map.of("count", "cases"));
    assertEquals("3", cells(picture).get("Region / Subsidy"));
    assertEquals("10", cells(picture).get("Neighbourhood / Collective action"));
    assertEquals("12", total(picture).getLast(), "every case has some instrument");
    assertTrue(picture.svg().contains("Number of cases that have any"));
    assertTrue(problem(KEYS, Map.of("count", "people")).contains("allowed: instruments, cases"));
  }

  @Test
  void aDifferenceHasASignAndBothNumbers() {
    Map<String, String> cells = cells(sample.draw(TWO, Map.of("difference", "true")));
    assertEquals("+1 (1 : 0)", cells.get("Region / Regulation"));
    assertEquals("= (1 : 1)", cells.get("Neighbourhood / Collective action"));
    assertEquals("−1 (0 : 1)", cells.get("Municipality / Infrastructure"));
    assertEquals("−1 (0 : 1)", cells.get("Neighbourhood / Social service"));
    assertEquals(
        "option difference: a difference is of two cases; 1 are given; name two different cases,"
            + " or leave the option out",
        problem(List.of(KEYS.getFirst(), KEYS.getFirst()), Map.of("difference", "true")));
  }

  @Test
  void exchangingTheCasesExchangesTheSigns() {
    Map<String, String> one = cells(sample.draw(TWO, Map.of("difference", "true")));
    Map<String, String> other = cells(sample.draw(TWO.reversed(), Map.of("difference", "true")));
    assertEquals(one.keySet(), other.keySet());
    assertEquals("−1 (0 : 1)", other.get("Region / Regulation"));
    assertEquals("= (1 : 1)", other.get("Neighbourhood / Collective action"));
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    for (Map<String, String> options :
        List.of(Map.of("difference", "true"), Map.of("year", "2014", "frame", "false"))) {
      assertEquals(sample.draw(TWO, options).svg(), sample.draw(TWO, options).svg());
    }
  }

  @Test
  void germanHasAWordForEverything() {
    Picture picture = sample.draw(TWO, Map.of("difference", "true"), Locale.GERMAN);
    assertTrue(picture.svg().contains("Kollektives Handeln"));
    assertFalse(picture.svg().contains("matrix."), "no key without a text");
    assertFalse(picture.text().contains("matrix."), picture.text());
  }

  @Test
  void wrongSettingsSayWhatIsAllowed() {
    assertEquals(
        "option policies: 'paid' is not a value of this setting; allowed: provided, regulated,"
            + " financed",
        problem(KEYS, Map.of("policies", "paid")));
    assertEquals(
        "option year: '14' is not a value of this setting; allowed: four digits",
        problem(KEYS, Map.of("year", "14")));
    assertTrue(problem(List.of("no-such-case"), Map.of()).contains("no-such-case"));
  }

  private static String problem(List<String> cases, Map<String, String> options) {
    return assertThrows(ProblemException.class, () -> sample.draw(cases, options)).problem().line();
  }

  @Test
  void casesStandInTheOrderOfWhatIsJudgedAboutThem() throws Exception {
    List<String> cases =
        List.of("donaufurt-keys-first", "wexmouth-quay-homes", "norrtuna-school-bridge");
    for (String width : List.of("640", "1280", "1680")) {
      Map<String, String> options = Map.of("overlay", TestOverlay.ASKED, "width", width);
      Paper paper = new Paper(sample.draw(cases, options).svg());
      paper.assertReadable(() -> width);
      // Their grades are 0, 1 and not known.
      assertEquals(
          List.of("wexmouth-quay-homes", "donaufurt-keys-first", "norrtuna-school-bridge"),
          paper.groups("data-judged").stream().map(g -> g.getAttribute("data-judged")).toList());
    }
    Paper difference =
        new Paper(
            sample.draw(TWO, Map.of("overlay", TestOverlay.ASKED, "difference", "true")).svg());
    assertEquals(
        TWO,
        difference.groups("data-judged").stream().map(g -> g.getAttribute("data-judged")).toList(),
        "the first of a difference stays the first");
  }
}
