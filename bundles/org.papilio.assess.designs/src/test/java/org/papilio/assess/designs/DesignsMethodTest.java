package org.papilio.assess.designs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
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

class DesignsMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new DesignsMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of(
        "A,B,C,D,Y",
        "ghent 1 1 1 1 1",
        "malmo 1 1 1 0 0",
        "turin 0 0 1 0 1",
        "london 0 1 0 0 0",
        "vienna 0 0 0 1 0");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of(
        "outcome",
        List.of("Y"),
        "condition",
        List.of("A", "B", "C", "D"),
        "category",
        List.of("A=context", "B=context", "C=policy", "D=policy"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("A", "D", "Y");
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  private static List<List<Object>> rows(Finding finding, String table) {
    return finding.table(table).orElseThrow().rows().stream()
        .map(ResultTable.Row::cells)
        .map(List::copyOf)
        .toList();
  }

  @Test
  void the_most_similar_pair_differs_where_the_outcome_does() {
    Finding finding = find(table(), parameters());
    // ghent and malmo: context 0, policy 1 (in D); one of two categories counts at h = 0, both at
    // 1.
    assertEquals(
        List.of("ghent", "malmo", 1.0, 2.0, 2.0, 0.0, 1.0, 1.0, List.of("D"), "no"),
        rows(finding, "msdo").getFirst());
    assertEquals(
        "Most similar with different outcome: ghent and malmo, differing in D; most different with"
            + " the outcome: ghent and turin, sharing C",
        finding.headline());
  }

  @Test
  void most_different_pairs_count_a_category_at_a_level_below_its_size() {
    // ghent and turin: context 2 of 2 (h = 0), policy 1 of 2 (h = 1).
    assertEquals(
        List.of("ghent", "turin", 1.0, 2.0, 2.0, 2.0, 1.0, 3.0, List.of("C"), "no"),
        rows(find(table(), parameters()), "mdso-present").getFirst());
  }

  @Test
  void memberships_count_by_their_difference() {
    CaseTable fuzzy = CaseTables.of("A,B,Y", "ghent 0.9 0.2 0.8", "malmo 0.7 0.9 0.1");
    List<Object> pair =
        rows(find(fuzzy, Map.of("outcome", List.of("Y"), "condition", List.of("A", "B"))), "msdo")
            .getFirst();
    assertEquals(0.9, (double) pair.get(6), 1e-12);
    assertEquals(List.of("B"), pair.get(7));
  }

  @Test
  void a_candidate_near_to_both_outcomes_stands_first() {
    CaseTable open = CaseTables.without(table(), 1, "Y", Absence.UNKNOWN); // malmo
    CaseTable two = CaseTables.without(open, 3, "Y", Absence.UNKNOWN); // london
    Map<String, List<String>> asked =
        Map.of(
            "outcome",
            List.of("Y"),
            "condition",
            List.of("A", "B", "C", "D"),
            "candidates",
            List.of("true"));
    // Left are ghent 1111 and turin 0010 with, vienna 0001 without the outcome.
    // london 0100: to turin 2, to vienna 2; malmo 1110: to ghent 1, to vienna 4.
    assertEquals(
        List.of(List.of("london", 2.0, 2.0), List.of("malmo", 1.0, 4.0)),
        rows(find(two, asked), "next-case"));
  }

  @Test
  void raw_numbers_need_a_threshold() {
    CaseTable raw = CaseTables.of("A,Y", "ghent 12 1", "malmo 3 0");
    Map<String, List<String>> asked = Map.of("outcome", List.of("Y"), "condition", List.of("A"));
    String refusal = assertThrows(ProblemException.class, () -> find(raw, asked)).getMessage();
    assertTrue(refusal.contains("ghent"), refusal);
    Finding finding =
        find(
            raw,
            Map.of(
                "outcome", List.of("Y"), "condition", List.of("A"), "threshold", List.of("A=10")));
    assertEquals(List.of("A"), rows(finding, "msdo").getFirst().get(6));
  }

  @Test
  void an_outcome_between_present_and_absent_is_refused() {
    CaseTable half = CaseTables.of("A,Y", "ghent 1 0.5", "malmo 0 1");
    assertThrows(
        ProblemException.class,
        () -> find(half, Map.of("outcome", List.of("Y"), "condition", List.of("A"))));
  }
}
