package org.papilio.assess.policymix;

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
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class MixMethodTest implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new MixMethod();
  }

  @Override
  public CaseTable table() {
    return CaseTables.of("density,output", "north 2 1", "east 4 2", "south 6 5", "west 4 3");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of("index", List.of("density", "output"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("density", "output");
  }

  private Finding find(CaseTable table, Map<String, List<String>> parameters) {
    return method()
        .assess(
            new AssessmentRequest(
                table, Parameters.of(method().parameters(), parameters), Progress.NONE));
  }

  @Test
  void distanceIsTheMeanDifferenceAsAShareOfTheRange() {
    // ranges 4 and 4: east and west 0 and 1/4, north and south 1 and 1
    ResultTable distances = find(table(), parameters()).table("distances").orElseThrow();

    assertEquals(List.of("east", "west", 0.125, "output"), distances.rows().getFirst().cells());
    assertEquals(List.of("north", "south", 1.0, "density"), distances.rows().getLast().cells());
    assertEquals(6, distances.rows().size());
  }

  @Test
  void aReferenceIsComparedWithAllOthers() {
    Finding finding =
        find(table(), Map.of("index", List.of("density", "output"), "reference", List.of("south")));

    ResultTable distances = finding.table("distances").orElseThrow();
    assertEquals(3, distances.rows().size());
    distances.rows().forEach(row -> assertEquals("south", row.cells().getFirst()));
  }

  @Test
  void saysWhichIndexTellsNothingApart() {
    CaseTable table = CaseTables.of("density,output", "north 2 1", "east 2 2", "south 2 5");

    Finding finding = find(table, parameters());

    assertTrue(finding.warnings().getFirst().contains("density"), finding.warnings().toString());
  }

  @Test
  void refusesAReferenceThatIsNotThereAndASingleCase() {
    Map<String, List<String>> lost =
        Map.of("index", List.of("density"), "reference", List.of("nowhere"));
    ProblemException refusal = assertThrows(ProblemException.class, () -> find(table(), lost));
    assertTrue(refusal.getMessage().contains("north"), refusal.getMessage());

    CaseTable one = CaseTables.of("density,output", "north 2 1");
    assertThrows(ProblemException.class, () -> find(one, parameters()));
  }
}
