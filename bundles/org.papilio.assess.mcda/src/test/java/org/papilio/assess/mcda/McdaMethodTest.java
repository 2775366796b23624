package org.papilio.assess.mcda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class McdaMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new McdaMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of(
        "reach,voice,cost", "ghent 8 3 40", "malmo 4 9 60", "turin 6 6 20", "london 2 1 80");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of(
        "criterion",
        List.of("reach", "voice", "cost"),
        "minimise",
        List.of("cost"),
        "weight",
        List.of("reach=2", "voice=1", "cost=1"),
        "actor",
        List.of("officials: reach=1, cost=1", "residents: voice=1"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("reach", "voice", "cost");
  }

  private Finding find(Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table(), Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  @Test
  void a_weighted_sum_is_what_its_definition_gives_by_hand() {
    Finding finding = find(parameters());
    // turin: reach (6−2)/6 = 2/3, voice (6−1)/8 = 5/8, cost (80−20)/60 = 1; weights ½, ¼, ¼.
    List<Object> first = finding.table("ranking").orElseThrow().rows().getFirst().cells();
    assertEquals("turin", first.get(1));
    assertEquals(1 / 3.0 + 5 / 32.0 + 1 / 4.0, (double) first.get(2), 1e-12);
  }

  @Test
  void actors_stand_beside_each_other_and_are_not_averaged() {
    String words = find(parameters()).prose().getFirst().text();
    assertTrue(words.contains("residents would put first: malmo."), words);
    assertTrue(words.contains("No case is first for all of them"), words);
  }

  @Test
  void net_flows_of_promethee_are_what_their_definition_gives_by_hand() {
    Finding finding =
        find(
            Map.of(
                "criterion",
                List.of("reach"),
                "procedure",
                List.of("promethee"),
                "preference",
                List.of("reach=linear:1,5")));
    // reach 8, 6, 4, 2: d = 2 counts ¼, d = 4 counts ¾, d = 6 counts 1.
    // ghent: (¼ + ¾ + 1) / 3; turin: (−¼ + ¼ + ¾) / 3.
    List<List<Object>> rows =
        finding.table("ranking").orElseThrow().rows().stream().map(r -> r.cells()).toList();
    assertEquals("ghent", rows.get(0).get(1));
    assertEquals(2 / 3.0, (double) rows.get(0).get(2), 1e-12);
    assertEquals("turin", rows.get(1).get(1));
    assertEquals(0.25, (double) rows.get(1).get(2), 1e-12);
  }

  @Test
  void a_range_of_weights_ends_where_another_case_draws_level() {
    Finding finding =
        find(
            Map.of(
                "criterion", List.of("reach", "voice"), "weight", List.of("reach=3", "voice=1")));
    // By hand, with weight t of reach: ghent t + (1−t)/4, turin 2t/3 + (1−t)·5/8; level at t =
    // 9/17.
    List<Object> reach = finding.table("weights").orElseThrow().rows().getFirst().cells();
    assertEquals(9 / 17.0, (double) reach.get(3), 1e-12);
    assertEquals(1.0, (double) reach.get(4), 1e-12);
  }

  @Test
  void shares_of_first_ranks_are_those_of_the_possible_weights() {
    Finding finding =
        find(
            Map.of(
                "criterion",
                List.of("reach", "voice"),
                "draws",
                List.of("200000"),
                "seed",
                List.of("7")));
    // With weight t of reach ghent, turin and malmo draw level at t = 9/17, worked by hand: above
    // it
    // ghent is first, below it malmo.
    Map<Object, Object> shares =
        finding.table("ranking").orElseThrow().rows().stream()
            .collect(
                java.util.stream.Collectors.toMap(r -> r.cells().get(1), r -> r.cells().get(3)));
    assertEquals(8 / 17.0, (double) shares.get("ghent"), 0.005);
    assertEquals(9 / 17.0, (double) shares.get("malmo"), 0.005);
    assertEquals(0.0, (double) shares.get("london"), 0);
  }

  @Test
  void refuses_what_it_cannot_weigh() {
    for (Map<String, List<String>> wrong :
        List.of(
            Map.of("criterion", List.of("reach"), "weight", List.of("reach=-1")),
            Map.of("criterion", List.of("reach"), "weight", List.of("voice=1")),
            Map.of("criterion", List.of("reach", "voice"), "weight", List.of("reach=1")),
            Map.of("criterion", List.of("reach", "voice"), "compare", List.of("reach/voice=12")),
            Map.of("criterion", List.of("reach"), "range", List.of("reach=3,9")),
            Map.of("criterion", List.of("reach"), "preference", List.of("reach=linear:5,1")),
            Map.of("criterion", List.of("reach"), "actor", List.of("residents")))) {
      assertThrows(ProblemException.class, () -> find(wrong), wrong.toString());
    }
  }
}
