package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;

class MatrixPictureSourceTest {

  private static final Revision REVISION = new Revision("b".repeat(40));

  /** What the invented cases use: "a" two instruments and a policy, "b" one, "none" nothing. */
  private static final Map<String, List<CaseInstrument>> USES =
      Map.of(
          "a",
          List.of(
              instrument("a1", "SOCIAL_LEARNING", Years.of(2010, 2012), Scale.MUNICIPALITY),
              instrument("a2", "SOCIAL_LEARNING", Years.OPEN, Scale.MUNICIPALITY),
              new CaseInstrument(
                  "p",
                  "Income support",
                  "",
                  true,
                  new TreeSet<>(List.of(Scale.NATIONAL, Scale.REGION)),
                  Years.OPEN)),
          "b",
          List.of(
              instrument("b1", "SOCIAL_LEARNING", Years.OPEN, Scale.MUNICIPALITY),
              instrument("b2", "", Years.OPEN)),
          "none",
          List.of());

  private static CaseInstrument instrument(String id, String family, Years years, Scale... scales) {
    return new CaseInstrument(
        id, "Instrument " + id, family, false, new TreeSet<>(List.of(scales)), years);
  }

  private static <T> T standIn(Class<T> type, InvocationHandler answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
  }

  private static Picture draw(List<String> cases, Map<String, String> options) {
    GovernanceGraphs graphs =
        standIn(
            GovernanceGraphs.class,
            (proxy, method, arguments) -> {
              String slug = ((CaseId) arguments[1]).slug();
              return method.getName().equals("instruments")
                  ? USES.get(slug)
                  : new GovernanceGraph(
                      slug,
                      REVISION.hash(),
                      "Case " + slug,
                      "",
                      Years.OPEN,
                      "invented",
                      List.of(),
                      List.of(),
                      List.of());
            });
    Snapshot snapshot = standIn(Snapshot.class, (proxy, method, arguments) -> REVISION);
    CaseBase base = standIn(CaseBase.class, (proxy, method, arguments) -> snapshot);
    Workspace workspace = standIn(Workspace.class, (proxy, method, arguments) -> base);
    return new MatrixPictureSource(graphs, new FontFiles())
        .draw(new PictureRequest(workspace, Optional.empty(), cases, options, Locale.ENGLISH));
  }

  private static String at(Picture picture, String scale, String family) {
    List<String> row =
        picture.tables().getFirst().rows().stream()
            .filter(r -> r.getFirst().equals(scale))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no row " + scale));
    return row.get(picture.tables().getFirst().columns().indexOf(family));
  }

  @Test
  void oneCaseCountsItsInstruments() {
    Picture picture = draw(List.of("a"), Map.of());
    assertEquals("2", at(picture, "Municipality", "Social learning"));
    assertEquals("", at(picture, "Nation", "Social learning"));
    assertEquals("1", at(picture, "Nation", "Policies met"), "a policy stands on each scale");
    assertEquals("1", at(picture, "Region", "Policies met"));
  }

  @Test
  void severalCasesAreCountedOnceEach() {
    Picture picture = draw(List.of("a", "b", "none"), Map.of());
    assertEquals("2", at(picture, "Municipality", "Social learning"), "two cases, three uses");
  }

  @Test
  void whatIsNotKnownHasARowAndAColumnOfItsOwn() {
    Picture picture = draw(List.of("b"), Map.of());
    assertEquals("1", at(picture, "Scale not known", "Family not known"));
    Picture known = draw(List.of("a"), Map.of());
    assertTrue(
        known.tables().getFirst().rows().stream()
            .noneMatch(row -> row.getFirst().equals("Scale not known")));
  }

  @Test
  void aCaseThatRecordsNothingIsNamed() {
    Picture picture = draw(List.of("a", "none"), Map.of());
    assertTrue(
        picture.text().contains("No instrument and no policy is recorded for: Case none."),
        picture::text);
    assertTrue(picture.svg().contains("recorded for: Case none"), picture::svg);
  }

  @Test
  void aYearLeavesOutWhatHadEndedAndKeepsWhatIsNotKnown() {
    assertEquals(
        "1", at(draw(List.of("a"), Map.of("year", "2015")), "Municipality", "Social learning"));
  }

  @Test
  void aDifferenceShowsBothNumbers() {
    Picture picture = draw(List.of("a", "b"), Map.of("difference", "true"));
    assertEquals("2 | 1", at(picture, "Municipality", "Social learning"));
    assertEquals("1 | 0", at(picture, "Nation", "Policies met"));
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> draw(List.of("a"), Map.of("difference", "true")));
    assertTrue(refused.getMessage().contains("between two cases"), refused.getMessage());
  }

  @Test
  void everyInstrumentIsInTheTableAndEveryPictureSaysWhatIsInvented() {
    Picture picture = draw(List.of("a", "b"), Map.of());
    List<String> labels = new ArrayList<>();
    picture.tables().get(1).rows().forEach(row -> labels.add(row.get(1)));
    assertEquals(
        List.of(
            "Income support",
            "Income support",
            "Instrument a1",
            "Instrument a2",
            "Instrument b1",
            "Instrument b2"),
        labels.stream().sorted().toList());
    assertTrue(picture.svg().contains("invented"), picture::svg);
    assertEquals(picture.svg(), draw(List.of("a", "b"), Map.of()).svg());
  }
}
