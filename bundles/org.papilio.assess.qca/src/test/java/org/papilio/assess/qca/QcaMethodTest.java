package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class QcaMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new QcaMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of(
        "A,B,C,Y",
        "antwerp 1 1 0 1",
        "budapest 1 0 0 1",
        "malmo 1 1 1 1",
        "milan 0 1 0 0",
        "vienna 0 0 1 0",
        "london 0 1 1 1");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of("outcome", List.of("Y"), "expect", List.of("1,1,-"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("A", "C", "Y");
  }

  private Finding find(CaseTable table, String... given) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < given.length; i += 2) {
      parameters.put(given[i], Arrays.asList(given[i + 1].split(";")));
    }
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  private static String refusal(Runnable run) {
    return assertThrows(ProblemException.class, run::run).getMessage();
  }

  @Test
  void namesTheModelWithItsFitInTheHeadline() {
    Finding finding = find(table(), "outcome", "Y", "expect", "1,1,-");
    assertEquals(
        "One intermediate model: A*~C + B*C → Y (consistency 1.000, PRI 1.000, coverage 1.000)",
        finding.headline());
    assertTrue(finding.completeness().complete());
  }

  @Test
  void saysFirstThatThereAreSeveralModels() {
    // A and C explain the same row equally well.
    CaseTable table = CaseTables.of("A,C,D,Y", "x 1 1 0 1", "y 0 0 0 0", "z 0 0 1 0");
    Finding finding = find(table, "outcome", "Y", "solution", "parsimonious");
    assertTrue(
        finding.headline().startsWith("Ambiguous: 2 parsimonious models"), finding.headline());
  }

  @Test
  void leadsFromEachRowOfTheTruthTableToItsCases() {
    ResultTable rows = find(table(), "outcome", "Y").table("truth-table").orElseThrow();
    assertEquals(
        List.of(
            List.of("vienna"),
            List.of("milan"),
            List.of("london"),
            List.of("budapest"),
            List.of("antwerp"),
            List.of("malmo")),
        rows.rows().stream().map(ResultTable.Row::cases).toList());
  }

  @Test
  void namesTheCasesOfAContradictoryRow() {
    CaseTable table = CaseTables.of("A,B,Y", "x 1 0 1", "y 1 0 0", "z 0 1 1", "w 0 0 0");
    Finding finding = find(table, "outcome", "Y");
    ResultTable contradictions = finding.table("contradictions").orElseThrow();
    assertEquals(List.of("x", "y"), contradictions.rows().getFirst().cases());
    assertTrue(finding.warnings().stream().anyMatch(w -> w.contains("(x, y)")), finding::toString);
  }

  @Test
  void reportsTheNegationOfTheOutcome() {
    Finding finding = find(table(), "outcome", "~Y", "solution", "complex");
    assertEquals(
        "One complex model: ~A*B*~C + ~A*~B*C → ~Y (consistency 1.000, PRI 1.000, coverage 1.000)",
        finding.headline());
  }

  @Test
  void calibratesByTheAnchorsGiven() {
    CaseTable raw =
        CaseTables.of("INCOME,Y", "a 400 0", "b 450 0", "c 551 1", "d 580 1", "e 900 1");
    ResultTable memberships =
        find(raw, "outcome", "Y", "calibrate", "INCOME=400,550,900")
            .table("memberships")
            .orElseThrow();
    double[] expected = {0.05, 0.1231471, 0.5021032, 0.5627623, 0.95};
    for (int i = 0; i < expected.length; i++) {
      Object membership = Objects.requireNonNull(memberships.rows().get(i).cells().get(1));
      assertEquals(expected[i], (double) membership, 5e-8 + (i == 2 ? 5e-6 : 0));
    }
  }

  @Test
  void refusesAMembershipOfExactlyOneHalfAndNamesTheCase() {
    CaseTable table = CaseTables.of("A,Y", "x 0.5 1", "y 0.2 0", "z 0.9 1");
    assertTrue(refusal(() -> find(table, "outcome", "Y")).contains("exactly 0.5 in A: x"));
  }

  @Test
  void movesAMembershipOfOneHalfOnlyWithAWarning() {
    CaseTable table = CaseTables.of("A,Y", "x 0.5 1", "y 0.2 0", "z 0.9 1");
    Finding finding = find(table, "outcome", "Y", "half-shift", "0.001");
    assertTrue(
        finding.warnings().contains("memberships of exactly 0.5 in A were moved by 0.001: x"),
        () -> finding.warnings().toString());
  }

  @Test
  void refusesWhatIsNoSetAndSaysHowToMakeItOne() {
    CaseTable table = CaseTables.of("A,Y", "x 1.2 1", "y 0.2 0");
    String refusal = refusal(() -> find(table, "outcome", "Y"));
    assertTrue(refusal.contains("not calibrated: A") && refusal.contains("--calibrate"), refusal);
  }

  @Test
  void refusesAConditionThatIsTheSameForAllCases() {
    CaseTable table = CaseTables.of("A,B,Y", "x 1 0 1", "y 1 1 0");
    assertTrue(refusal(() -> find(table, "outcome", "Y")).contains("A is the same for all cases"));
  }

  @Test
  void refusesAnOutcomeThatIsTheSameForAllCases() {
    CaseTable table = CaseTables.of("A,Y", "x 1 1", "y 0 1");
    assertTrue(refusal(() -> find(table, "outcome", "Y")).contains("outcome Y is the same"));
  }

  @Test
  void refusesMoreConditionsThanCanBeNumbered() {
    StringBuilder names = new StringBuilder();
    StringBuilder one = new StringBuilder("x ");
    StringBuilder two = new StringBuilder("y ");
    for (int i = 0; i < 63; i++) {
      names.append("C").append(i).append(',');
      one.append("1 ");
      two.append("0 ");
    }
    CaseTable table = CaseTables.of(names + "Y", one + "1", two + "0");
    assertTrue(refusal(() -> find(table, "outcome", "Y")).contains("63 conditions"));
  }

  @Test
  void worksWithSixtyConditions() {
    StringBuilder names = new StringBuilder();
    StringBuilder one = new StringBuilder("x ");
    StringBuilder two = new StringBuilder("y ");
    for (int i = 0; i < 60; i++) {
      names.append("C").append(i).append(',');
      one.append("1 ");
      two.append("0 ");
    }
    Finding finding =
        find(
            CaseTables.of(names + "Y", one + "1", two + "0"),
            "outcome",
            "Y",
            "solution",
            "parsimonious");
    assertTrue(finding.headline().startsWith("Ambiguous: 60 "), finding.headline());
  }

  @Test
  void explainsWhyNothingIsExplained() {
    CaseTable table = CaseTables.of("A,Y", "x 0.9 0.4", "y 0.1 0.3", "z 0.2 0.1");
    Finding finding = find(table, "outcome", "Y", "incl-cut", "0.9");
    assertTrue(finding.headline().startsWith("No configuration is sufficient"), finding.headline());
    assertFalse(finding.table("truth-table").orElseThrow().rows().isEmpty());
  }

  @Test
  void leavesIncompleteCasesOutOnlyWhenToldAndSaysSo() {
    CaseTable table = CaseTables.of("A,Y", "x 1 1", "y 0 0", "z UNKNOWN 1", "w 1 1");
    Finding finding = find(table, "outcome", "Y", "leave-out", "true");
    assertTrue(
        finding.warnings().stream().anyMatch(w -> w.contains("z (A is UNKNOWN)")),
        () -> finding.warnings().toString());
  }

  @Test
  void tellsTheFitOfAnyExpression() {
    ResultTable fit = find(table(), "outcome", "Y", "fit", "A + B*C").table("fit").orElseThrow();
    assertEquals(
        List.of("A", "B*C", "A + B*C"), fit.rows().stream().map(r -> r.cells().get(1)).toList());
    assertEquals(
        List.of(1.0, 1.0, 0.75), fit.rows().getFirst().cells().subList(2, 5)); // A misses london
  }

  @Test
  void refusesAnExpressionOfAnUnknownConditionAndNamesThoseThatAre() {
    String refusal = refusal(() -> find(table(), "outcome", "Y", "fit", "A*D"));
    assertTrue(refusal.contains("'D'") && refusal.contains("A, B, C"), refusal);
  }

  @Test
  void saysThatTheIntermediateSolutionNeedsExpectations() {
    Finding finding = find(table(), "outcome", "Y");
    assertTrue(finding.warnings().stream().anyMatch(w -> w.contains("--expect")));
  }

  @Test
  void demandsAReasonForEachCalibration() {
    Map<String, List<String>> given = new java.util.LinkedHashMap<>();
    given.put("outcome", List.of("Y"));
    given.put("calibrate", List.of("A=0.1,0.5,0.9", "Y=0.1,0.5,0.9"));
    given.put("rationale", List.of("A=the law names it from 0.5 on"));
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> method().demand(Parameters.of(method().parameters(), given)));
    assertTrue(refusal.getMessage().contains("calibration of Y"), refusal.getMessage());

    given.put("rationale", List.of("A=the law names it from 0.5 on", "Y=the widest gap"));
    method().demand(Parameters.of(method().parameters(), given));
  }
}
