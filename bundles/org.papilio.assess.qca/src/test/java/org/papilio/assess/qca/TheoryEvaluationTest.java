package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** The areas are worked out by hand from the definition: T*S, ~T*S, T*~S, ~T*~S. */
class TheoryEvaluationTest {

  private static ResultTable evaluated(CaseTable table, String theory) {
    QcaMethod method = new QcaMethod();
    return method
        .assess(
            new AssessmentRequest(
                table,
                Parameters.of(
                    method.parameters(),
                    Map.of("outcome", List.of("Y"), "theory", List.of(theory))),
                Progress.NONE))
        .table("theory")
        .orElseThrow();
  }

  private static final CaseTable CRISP =
      CaseTables.of("A,B,Y", "both 1 1 1", "left 1 0 0", "right 0 1 0", "none 0 0 0", "too 1 1 1");

  @Test
  void partsTheCasesIntoFourAreas() {
    // The solution is A*B.
    ResultTable areas = evaluated(CRISP, "A");

    assertEquals(
        List.of(
            List.of("T*S", "expected and found", "A*B", 1.0, 1.0, List.of("both", "too")),
            List.of("T*~S", "expected, not found", "A*~B", 0.0, 0.0, List.of()),
            List.of("~T*~S", "neither", "~A", 0.0, 0.0, List.of())),
        areas.rows().stream()
            .filter(row -> !row.cells().getFirst().equals("~T*S"))
            .map(row -> row.cells().subList(0, 6))
            .toList());
    assertEquals(List.of("left"), areas.rows().get(2).cells().get(6));
    assertEquals(List.of("none", "right"), areas.rows().get(3).cells().get(6));
  }

  @Test
  void saysWhereNothingIsLeft() {
    ResultTable areas = evaluated(CRISP, "A");

    assertEquals("nothing", areas.rows().get(1).cells().get(2));
    assertEquals(null, areas.rows().get(1).cells().get(3));
  }

  @Test
  void takesTheSmallerMembership() {
    CaseTable fuzzy =
        CaseTables.of("A,B,Y", "p 0.9 0.8 0.9", "q 0.7 0.2 0.3", "r 0.1 0.6 0.2", "s 0.2 0.1 0.1");
    // The solution is A*B with 0.8, 0.2, 0.1, 0.1; the theory is B with 0.8, 0.2, 0.6, 0.1.
    // T*S: 0.8 + 0.2 + 0.1 + 0.1 = 1.2, with Y: 0.8 + 0.2 + 0.1 + 0.1.
    List<Object> support = evaluated(fuzzy, "B").rows().getFirst().cells();

    assertEquals("A*B", support.get(2));
    assertEquals(1.0, (double) support.get(3), 1e-12);
    assertEquals(1.2 / 1.5, (double) support.get(4), 1e-12);
  }

  @Test
  void refusesAConditionThatIsNotThere() {
    ProblemException refusal = assertThrows(ProblemException.class, () -> evaluated(CRISP, "A*C"));

    assertTrue(refusal.getMessage().contains("'C'"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("A, B"), refusal.getMessage());
  }
}
