package org.papilio.assess.policymix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.Subject;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.model.cases.Case;
import org.papilio.platform.progress.Progress;

class PolicyMixMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new PolicyMixMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of(
        "OUT,FAM,RES,INN",
        "ghent 2.5 0.5 0.25 1",
        "malmo 1.5 UNKNOWN 0.5 0.5",
        "turin 0 NOT_APPLICABLE NOT_APPLICABLE NOT_APPLICABLE",
        "london UNKNOWN 0.3 0.2 UNKNOWN");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of(
        "output", List.of("OUT"),
        "balance-families", List.of("FAM"),
        "balance-resources", List.of("RES"),
        "innovative-share", List.of("INN"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of(); // a profile may have gaps, which are shown as such
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  private static CaseTable cases() {
    return cases(second());
  }

  private static Case second() {
    Case second = MixCase.content();
    second.getInstrumentUses().get(1).getIntensity().setBudget(null);
    second.getPhases().removeFirst();
    second.getInstrumentUses().getFirst().getPhases().removeFirst();
    return second;
  }

  private static CaseTable cases(Case second) {
    List<Column> columns = new ArrayList<>();
    for (MixIndex index : MixIndex.values()) {
      String id = "policymix." + index.id();
      List<IndicatorValue> values = new ArrayList<>();
      for (Case content : List.of(MixCase.content(), second)) {
        values.add(PolicyMixIndicatorsTest.value(id, content));
      }
      columns.add(new Column(id, id, id, index.unit, values));
    }
    return new CaseTable("cases", List.of(Subject.of("first"), Subject.of("second")), columns);
  }

  private static List<List<Object>> cells(Finding finding, String table) {
    return finding.table(table).orElseThrow().rows().stream().map(ResultTable.Row::cells).toList();
  }

  @Test
  void listsEachPhaseOfEachCase() {
    List<List<Object>> rows = cells(find(cases(), Map.of()), "phases");
    assertEquals(
        List.of(
            List.of("first", "PILOT"),
            List.of("first", "IMPLEMENTATION"),
            List.of("second", "IMPLEMENTATION")),
        rows.stream().map(r -> r.subList(0, 2)).toList());
    // density, intensity, output of the pilot, worked by hand
    assertEquals(List.of(1.0, 0.5, 0.5), rows.getFirst().subList(2, 5));
  }

  @Test
  void leavesTheUnknownEmptyAndSaysWhy() {
    List<Object> second = cells(find(cases(), Map.of()), "cases").get(1);
    assertEquals("IMPLEMENTATION", second.get(1));
    assertNull(second.get(4));
    String why = (String) second.getLast();
    assertTrue(
        why.contains("Output: unknown, not all six scores are known of Instrument grant"), why);
  }

  @Test
  void tellsTheWholeReasonWhereThePhaseOfAnInstrumentIsNotKnown() {
    Case second = second();
    second.getInstrumentUses().get(1).getPhases().clear();
    second.setPolicyMix(null);
    List<Object> row = cells(find(cases(second), Map.of()), "cases").get(1);
    String why = (String) row.getLast();
    assertTrue(
        why.startsWith("Density: unknown, not known in which phase it is in force: Instrument"),
        why);
    assertTrue(why.contains("Consistency: unknown, the case describes no policy mix"), why);
  }

  @Test
  void comparesInOnePhaseAndNamesTheCasesWithoutIt() {
    Finding finding = find(cases(), Map.of("phase", List.of("pilot")));
    assertEquals(1, cells(finding, "cases").size());
    assertTrue(
        finding.warnings().contains("These cases have no phase PILOT and are left out: second."),
        finding.warnings().toString());
  }

  @Test
  void tellsTheChangeFromTheFirstToTheLastPhase() {
    assertEquals(
        Arrays.asList("first", "PILOT", "IMPLEMENTATION", 2.0),
        cells(find(cases(), Map.of()), "change").getFirst().subList(0, 4));
  }

  @Test
  void notApplicableIsInNoCountOfTheUnknown() {
    List<Object> innovative = cells(find(table(), parameters()), "ranges").get(3);
    assertEquals(
        List.of("Socially innovative share", 2.0, 1.0, 0.5, 0.75, 1.0), innovative.subList(0, 6));
  }

  @Test
  void saysWhoIsLowestAndHighest() {
    assertEquals(
        "4 cases compared: output is from 0.00 (turin) to 2.50 (ghent), and has no value for 1",
        find(table(), parameters()).headline());
  }

  @Test
  void drawsNoBarForTheUnknown() {
    Figure bars = find(table(), parameters()).figure("output").orElseThrow();
    assertEquals(
        List.of("ghent", "malmo", "turin"),
        bars.points().stream().map(Figure.Point::subject).toList());
  }
}
