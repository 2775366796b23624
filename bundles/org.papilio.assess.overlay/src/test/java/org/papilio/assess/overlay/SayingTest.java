package org.papilio.assess.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Overlay.Confidence;

class SayingTest {

  private static final ResultTable MEMBERSHIPS =
      new ResultTable(
          "memberships",
          "Memberships",
          "",
          List.of(Head.text("case", "Case"), Head.number("LAW", "LAW"), Head.number("UP", "UP")),
          List.of(
              Row.of(List.of("a"), "A", 0.9, null),
              Row.of(List.of("b"), "B", 0.2, 0.4),
              Row.of(List.of("c"), "C", 0.1, 0.6)));

  private static final ResultTable SOLUTION =
      new ResultTable(
          "solution-intermediate",
          "Intermediate solution",
          "",
          List.of(Head.text("model", "Model"), Head.text("term", "Term"), Head.number("i", "i")),
          List.of(
              Row.of(List.of("a", "b"), "I1", "LAW*UP", 0.8),
              Row.of(List.of("c"), "I1", "~LAW", 0.9),
              Row.of(List.of(), "I1", "", 0.85)));

  private static Finding finding(ResultTable... tables) {
    Finding.Builder found = Finding.headline("found");
    List.of(tables).forEach(found::table);
    return found.build();
  }

  @Test
  void aColumnOfNumbersSaysSomethingAboutEachCaseThatHasOne() {
    List<Saying> all = Saying.all(finding(MEMBERSHIPS));
    assertEquals(
        List.of("memberships/LAW", "memberships/UP"), all.stream().map(Saying::id).toList());
    assertEquals(Map.of("a", .9, "b", .2, "c", .1), all.get(0).values());
    assertEquals(Map.of("b", .4, "c", .6), all.get(1).values(), "not known is not 0");
    assertEquals("Memberships: LAW", all.get(0).label());
    assertArrayEquals(new double[] {0, 1}, all.get(0).range());
  }

  @Test
  void aTermCoversSomeCasesAndNotTheOthers() {
    Saying term = Saying.find(finding(MEMBERSHIPS, SOLUTION), "solution-intermediate/1");
    assertTrue(term.covers());
    assertEquals(Map.of("a", 1.0, "b", 1.0, "c", 0.0), term.values());
    assertEquals("Intermediate solution: I1 LAW*UP", term.label());
  }

  @Test
  void whatIsNotSaidIsRefusedWithWhatIs() {
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> Saying.find(finding(MEMBERSHIPS), "truth-table/1"));
    assertTrue(refused.problem().allowed().contains("memberships/LAW"));
  }

  private static Judgement judged(String rater, int round, double value) {
    return new Judgement(rater, "", "", round, value, null);
  }

  @Test
  void ratersOfOneMindGiveConfidence() {
    assertEquals(Confidence.UNKNOWN, Agreement.of(List.of(judged("p", 1, 3)), 4));
    assertEquals(Confidence.HIGH, Agreement.of(List.of(judged("p", 1, 3), judged("q", 1, 4)), 4));
    assertEquals(
        Confidence.MODERATE, Agreement.of(List.of(judged("p", 1, 2), judged("q", 1, 4)), 4));
    assertEquals(Confidence.LOW, Agreement.of(List.of(judged("p", 1, 1), judged("q", 1, 4)), 4));
    assertEquals(
        Confidence.VERY_LOW, Agreement.of(List.of(judged("p", 1, 0), judged("q", 1, 4)), 4));
  }

  @Test
  void theLastRoundOfARaterCounts() {
    assertEquals(
        Confidence.HIGH,
        Agreement.of(List.of(judged("p", 2, 4), judged("p", 1, 0), judged("q", 1, 4)), 4));
  }
}
