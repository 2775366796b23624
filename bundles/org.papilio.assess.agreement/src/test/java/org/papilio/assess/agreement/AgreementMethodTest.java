package org.papilio.assess.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class AgreementMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new AgreementMethod();
  }

  /** Krippendorff's four observers and twelve units, as far as nothing is missing. */
  @Override
  public CaseTable table() {
    return CaseTables.of(
        "A,B,C,D",
        "u1 1 1 1 1",
        "u2 2 2 3 2",
        "u3 3 3 3 3",
        "u4 3 3 3 3",
        "u5 2 2 2 2",
        "u6 1 2 3 4",
        "u7 4 4 4 4",
        "u8 1 1 2 1",
        "u9 2 2 2 2");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of("rater", List.of("A", "B", "C", "D"), "draws", List.of("200"));
  }

  /** Ratings may be missing; that they are never taken for zero is tested below. */
  @Override
  public List<String> neededColumns() {
    return List.of();
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  private static Object cell(Finding finding, String table, String row, String column) {
    ResultTable found = finding.table(table).orElseThrow();
    int at = found.columns().stream().map(ResultTable.Head::id).toList().indexOf(column);
    return found.rows().stream()
        .filter(r -> row.equals(r.cells().get(0)))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(at);
  }

  @Test
  void aMissingRatingIsNoRating() {
    CaseTable without = CaseTables.without(table(), 5, "D", Absence.UNKNOWN);
    CaseTable fewer = table();
    Object full = cell(find(fewer, parameters()), "alpha", "ordinal", "pairable");
    Object less = cell(find(without, parameters()), "alpha", "ordinal", "pairable");
    assertEquals(36.0, full);
    assertEquals(35.0, less);
  }

  @Test
  void theUnitThatDividesTheRatersIsNamedFirst() {
    Finding finding = find(table(), parameters());
    ResultTable units = finding.table("units").orElseThrow();
    assertEquals(List.of("u6"), units.rows().get(0).cases());
    assertEquals("A 1, B 2, C 3, D 4", units.rows().get(0).cells().get(1));
  }

  @Test
  void sharesOfOneCategoryAreWarnedOf() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("u" + i + (i == 0 ? " 1 0" : i == 1 ? " 0 1" : " 0 0"));
    }
    Finding finding =
        find(
            CaseTables.of("A,B", lines.toArray(String[]::new)),
            Map.of("rater", List.of("A", "B"), "level", List.of("nominal")));
    assertTrue(
        finding.warnings().stream().anyMatch(w -> w.contains("Feinstein and Cicchetti")),
        finding.warnings().toString());
    double ac = (Double) cell(finding, "coefficients", "Gwet's AC1", "value");
    double kappa = (Double) cell(finding, "coefficients", "Conger's κ", "value");
    assertTrue(ac > 0.8 && kappa < 0, ac + " and " + kappa);
  }

  /** Rows and columns of 100 pregnancies in Gwet's handbook: κ is 0.7964. */
  @Test
  void aTableOfTwoRatersIsRead() {
    CaseTable table =
        CaseTables.of("Ectopic,AIU,NIU", "Ectopic 13 0 0", "AIU 0 20 7", "NIU 0 4 56");
    Finding finding = find(table, Map.of("contingency", List.of("Ectopic", "AIU", "NIU")));
    assertEquals(0.7964, (Double) cell(finding, "coefficients", "Cohen's κ", "value"), 5e-5);
    assertTrue(finding.headline().startsWith("Cohen's κ is 0.796"), finding.headline());
  }

  @Test
  void countsGiveWhatRatingsGive() {
    CaseTable counts =
        CaseTables.of(
            "1,2,3,4",
            "u1 4 0 0 0",
            "u2 0 3 1 0",
            "u3 0 0 4 0",
            "u4 0 0 4 0",
            "u5 0 4 0 0",
            "u6 1 1 1 1",
            "u7 0 0 0 4",
            "u8 3 1 0 0",
            "u9 0 4 0 0");
    Map<String, List<String>> asked =
        Map.of("count", List.of("1", "2", "3", "4"), "level", List.of("ordinal"));
    for (String column : List.of("value", "error", "low", "p")) {
      assertEquals(
          (Double) cell(find(table(), parameters()), "coefficients", "Gwet's AC2", column),
          (Double) cell(find(counts, asked), "coefficients", "Gwet's AC2", column),
          1e-12);
    }
    assertEquals(
        cell(find(table(), parameters()), "alpha", "ordinal", "alpha"),
        cell(find(counts, asked), "alpha", "ordinal", "alpha"));
  }

  @Test
  void judgementsOfCriteriaAreReadByRound() {
    List<Subject> cases = new ArrayList<>();
    List<IndicatorValue> values = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cases.add(new Subject("case" + i, "Case " + i));
      List<Judgement> judgements = new ArrayList<>();
      for (String rater : List.of("ada", "ben", "eva")) {
        judgements.add(
            new Judgement(
                rater, "", "", 1, (double) ((i + rater.length() * 2 + rater.charAt(0)) % 5), null));
        judgements.add(new Judgement(rater, "", "", 2, (double) (i % 5), null));
      }
      values.add(IndicatorValue.of(i % 5, "", List.of()).judged(judgements));
    }
    CaseTable table =
        new CaseTable(
            "test",
            cases,
            List.of(
                new Column("C1", "C1", "rating", "", values),
                new Column("C2", "C2", "rating", "", values)));
    Finding last = find(table, Map.of("criterion", List.of("C1", "C2")));
    assertEquals(1.0, cell(last, "alpha", "ordinal", "alpha"));
    assertEquals(2, last.table("criteria").orElseThrow().rows().size());
    Finding first = find(table, Map.of("criterion", List.of("C1", "C2"), "round", List.of("1")));
    assertTrue((Double) cell(first, "alpha", "ordinal", "alpha") < 0.9);
    assertFalse(first.table("units").orElseThrow().rows().get(0).cases().isEmpty());
  }

  @Test
  void whatCannotBeJudgedIsRefusedInOneSentence() {
    refused(CaseTables.of("A", "u1 1", "u2 2", "u3 1", "u4 2"), Map.of(), "one rater");
    refused(
        CaseTables.of("A,B", "u1 1 1", "u2 2 2"),
        Map.of("contingency", List.of("A", "B")),
        "not the same categories");
    refused(CaseTables.of("A,B", "u1 -1 3", "u2 2 2"), Map.of("count", List.of("A", "B")), "-1");
    refused(
        CaseTables.of("A,B", "u1 -1 1", "u2 1 -1"),
        Map.of("rater", List.of("A", "B"), "level", List.of("ratio")),
        "sum to zero");
    ProblemException two =
        assertThrows(
            ProblemException.class,
            () -> find(table(), Map.of("rater", List.of("A", "B"), "count", List.of("C", "D"))));
    assertTrue(two.getMessage().contains("--rater and --count"), two.getMessage());
  }

  private void refused(CaseTable table, Map<String, List<String>> asked, String why) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> find(table, asked));
    assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
  }

  @Test
  void ratingsThatAreAllAlikeAreSaidToBeSo() {
    Finding finding =
        find(
            CaseTables.of("A,B", "u1 1 1", "u2 1 1", "u3 1 1"), Map.of("rater", List.of("A", "B")));
    assertTrue(finding.headline().contains("not defined"), finding.headline());
  }
}
