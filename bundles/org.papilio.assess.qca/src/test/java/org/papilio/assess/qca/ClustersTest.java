package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** Consistencies and distances are worked out by hand from the definition. */
class ClustersTest {

  private static final CaseTable PANEL =
      CaseTables.of(
          "A,Y,YEAR",
          "a1 0.9 0.9 2001",
          "b1 0.8 0.4 2001",
          "c1 0.2 0.1 2001",
          "a2 0.7 0.9 2002",
          "b2 0.6 0.8 2002",
          "c2 0.1 0.3 2002");

  private static ResultTable clusters(CaseTable table) {
    QcaMethod method = new QcaMethod();
    return method
        .assess(
            new AssessmentRequest(
                table,
                Parameters.of(
                    method.parameters(),
                    Map.of(
                        "outcome", List.of("Y"),
                        "cluster", List.of("YEAR"),
                        "incl-cut", List.of("0.7"))),
                Progress.NONE))
        .table("clusters")
        .orElseThrow();
  }

  @Test
  void fitsEachGroupAndAllTogether() {
    // min(x, y): 0.9, 0.4, 0.1 and 0.7, 0.6, 0.1; x: 1.9 and 1.4; y: 1.4 and 2.0
    ResultTable table = clusters(PANEL);

    assertEquals(3, table.rows().size());
    List<Object> all = table.rows().get(0).cells();
    assertEquals(List.of("YEAR", "A", "all", 6.0), all.subList(0, 4));
    assertEquals(2.8 / 3.3, (double) all.get(4), 1e-12);
    assertEquals(2.8 / 3.4, (double) all.get(5), 1e-12);
    List<Object> first = table.rows().get(1).cells();
    assertEquals(List.of("YEAR", "A", "2001", 3.0), first.subList(0, 4));
    assertEquals(1.4 / 1.9, (double) first.get(4), 1e-12);
    assertEquals(1.0, (double) first.get(5), 1e-12);
    List<Object> second = table.rows().get(2).cells();
    assertEquals(1.0, (double) second.get(4), 1e-12);
    assertEquals(1.4 / 2.0, (double) second.get(5), 1e-12);
  }

  @Test
  void measuresHowFarTheGroupsAreFromBeingAlike() {
    // shares of the consistencies 14/19 and 1: 14/33 and 19/33, each 5/66 from a half
    List<Object> all = clusters(PANEL).rows().getFirst().cells();

    assertEquals(Math.sqrt(2) * 5 / 66, (double) all.get(6), 1e-12);
    assertEquals(0, Clusters.distance(new double[] {0.8, 0.8, 0.8}), 1e-12);
  }

  @Test
  void theColumnOfTheGroupsIsNoCondition() {
    clusters(PANEL)
        .rows()
        .forEach(row -> assertTrue(!row.cells().get(1).toString().contains("YEAR")));
  }

  @Test
  void refusesACaseWithoutAGroup() {
    CaseTable unknown = CaseTables.without(PANEL, 1, "YEAR", Absence.UNKNOWN);

    ProblemException refusal = assertThrows(ProblemException.class, () -> clusters(unknown));

    assertTrue(refusal.getMessage().contains("b1"), refusal.getMessage());
  }
}
