package org.papilio.assess.cerqual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class CerqualMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new CerqualMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of("A", "ghent 1", "malmo 0", "turin 1", "london 0");
  }

  @Override
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("finding", List.of("Local voice needs national money"));
    given.put("column", List.of("A"));
    for (String component : List.of("limitations", "coherence", "adequacy", "relevance")) {
      given.put(component, List.of(component.equals("adequacy") ? "moderate" : "minor"));
      given.put(component + "-reason", List.of("because of " + component));
    }
    return given;
  }

  @Override
  public List<String> neededColumns() {
    return List.of(); // nothing is computed from values
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  private Map<String, List<String>> with(String name, String value) {
    Map<String, List<String>> given = new LinkedHashMap<>(parameters());
    given.put(name, List.of(value));
    return given;
  }

  @Test
  void moderate_concerns_in_one_component_suggest_moderate_confidence() {
    assertEquals(
        "Confidence in the finding is moderate: Local voice needs national money",
        find(table(), parameters()).headline());
  }

  @Test
  void a_single_case_is_refused() {
    CaseTable one = table().without(Set.of("malmo", "turin", "london"));
    String refusal =
        assertThrows(ProblemException.class, () -> find(one, parameters())).getMessage();
    assertTrue(refusal.contains("across cases"), refusal);
  }

  @Test
  void each_component_needs_a_reason() {
    Map<String, List<String>> given = new LinkedHashMap<>(parameters());
    given.remove("coherence-reason");
    assertThrows(ProblemException.class, () -> find(table(), given));
  }

  @Test
  void another_level_than_the_suggested_one_needs_a_reason() {
    assertThrows(ProblemException.class, () -> find(table(), with("overall", "high")));
    Map<String, List<String>> argued = with("overall", "high");
    argued.put("overall-reason", List.of("the four cases agree"));
    Finding finding = find(table(), argued);
    assertTrue(finding.headline().startsWith("Confidence in the finding is high"));
    assertTrue(finding.warnings().getFirst().contains("the four cases agree"));
  }

  @Test
  void what_is_not_known_is_counted_as_such() {
    CaseTable table = CaseTables.without(table(), 2, "A", Absence.UNKNOWN);
    List<Object> cells =
        List.copyOf(
            find(table, parameters()).table("evidence").orElseThrow().rows().getFirst().cells());
    assertEquals(List.of("A", 3.0, 1.0, 3.0), cells);
  }
}
