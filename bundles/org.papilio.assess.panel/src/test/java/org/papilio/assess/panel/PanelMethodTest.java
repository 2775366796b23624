package org.papilio.assess.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.Subject;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class PanelMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new PanelMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of(
        "R1,R2,R3,R4,R5",
        "ghent 8 9 8 2 1",
        "malmo 1 2 1 2 3",
        "turin 5 5 6 4 5",
        "london 9 9 8 8 9");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of(
        "rater",
        List.of("R1", "R2", "R3", "R4", "R5"),
        "group",
        List.of("R1=officials", "R2=officials", "R3=officials", "R4=residents", "R5=residents"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("R1", "R5");
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  @Test
  void says_in_words_that_one_group_dissents() {
    Finding finding = find(table(), parameters());
    String said = finding.prose().getFirst().text();
    assertTrue(
        said.contains(
            "ghent: the others agree on appropriate (median 8), residents dissent: inappropriate"
                + " (median 1.5, 2 persons)."),
        said);
    assertEquals(
        "4 items judged: 1 appropriate, 2 uncertain, 1 inappropriate; the panel disagrees on 1",
        finding.headline());
  }

  private static Judgement said(String rater, int round, double value) {
    return new Judgement(rater, "STAKEHOLDER", "residents", round, value, null);
  }

  private static CaseTable rated(List<Judgement> ghent, List<Judgement> malmo) {
    return new CaseTable(
        "a query",
        List.of(Subject.of("ghent"), Subject.of("malmo")),
        List.of(
            new Column(
                "severity",
                "Severity",
                "rating.improve.severity",
                "grade",
                List.of(
                    IndicatorValue.of(5, "median", List.of()).judged(ghent),
                    malmo.isEmpty()
                        ? IndicatorValue.absent(Absence.UNKNOWN, "nobody has rated this yet")
                        : IndicatorValue.of(5, "median", List.of()).judged(malmo)))));
  }

  @Test
  void compares_the_rounds_of_a_delphi() {
    List<Judgement> ghent = new ArrayList<>();
    double[] before = {2, 4, 6, 8};
    double[] after = {4, 4, 6, 8};
    for (int i = 0; i < 4; i++) {
      ghent.add(said("r" + i, 1, before[i]));
      ghent.add(said("r" + i, 2, after[i]));
    }
    List<Judgement> malmo = List.of(said("r0", 1, 7), said("r1", 1, 7));

    ResultTable stability =
        find(rated(ghent, malmo), Map.of("criterion", List.of("severity")))
            .table("stability")
            .orElseThrow();

    assertEquals(1, stability.rows().size());
    List<Object> cells = stability.rows().getFirst().cells();
    assertEquals(0.25, cells.get(4)); // one of four moved from 2 to 4
    assertEquals(0.0, cells.get(5)); // the median stays 5
    assertEquals("no", cells.get(6));
  }

  @Test
  void names_the_cases_that_nobody_rated() {
    CaseTable table = rated(List.of(said("r0", 1, 7)), List.of());
    String refusal =
        assertThrows(
                ProblemException.class, () -> find(table, Map.of("criterion", List.of("severity"))))
            .getMessage();
    assertTrue(refusal.contains("malmo (UNKNOWN)"), refusal);
  }

  @Test
  void refuses_answers_that_the_scale_does_not_have() {
    String refusal =
        assertThrows(
                ProblemException.class,
                () -> find(table(), Map.of("rater", List.of("R1", "R2"), "scale", List.of("0,4"))))
            .getMessage();
    assertTrue(refusal.contains("ghent, R1: 8.0"), refusal);
  }
}
