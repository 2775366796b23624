package org.papilio.governance.picture.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.platform.problem.ProblemException;

/** Counts by hand: a nation that hands authority to a city in 2012 and pays for it until 2013. */
class TimelineTest {

  private static final GovernanceNode NATION = actor("n", Scale.NATIONAL);
  private static final GovernanceNode CITY = actor("c", Scale.MUNICIPALITY);

  private static GovernanceNode actor(String id, Scale scale) {
    return GovernanceNode.of(id, id, NodeKind.ACTOR, "", Sector.STATE, scale);
  }

  private static GovernanceFlow flow(
      String id, GovernanceNode from, GovernanceNode to, FlowKind kind, int strength, Years years) {
    return new GovernanceFlow(
        id,
        from.id(),
        to.id(),
        kind,
        strength < 0 ? OptionalInt.empty() : OptionalInt.of(strength),
        "",
        years,
        from.home(),
        to.home(),
        "",
        List.of());
  }

  private static final GovernanceGraph GRAPH =
      new GovernanceGraph(
          "case",
          "",
          "Case",
          "",
          Years.of(2010, 2014),
          "",
          List.of(NATION, CITY),
          List.of(
              flow("a1", NATION, CITY, FlowKind.AUTHORITY, 3, Years.of(2010, 2011)),
              flow("a2", CITY, NATION, FlowKind.AUTHORITY, -1, Years.since(2012)),
              flow("f1", NATION, CITY, FlowKind.FINANCE, 4, Years.of(2010, 2013)),
              flow("s1", NATION, CITY, FlowKind.STAFF, 1, Years.of(2010, 2010)),
              flow("r1", CITY, NATION, FlowKind.ACCOUNTABILITY, 4, Years.of(2010, 2014)),
              flow("u1", NATION, CITY, FlowKind.FINANCE, 4, Years.OPEN)),
          List.of());

  private static Timeline timeline(Map<String, String> options) {
    return Timeline.of(GRAPH, List.of(), List.of(), TimelineOptions.of(options));
  }

  private static List<Integer> known(List<Timeline.Amount> amounts) {
    return amounts.stream().map(Timeline.Amount::known).toList();
  }

  private static Timeline.Lane lane(Timeline timeline, Scale scale) {
    return timeline.lanes().stream().filter(l -> l.scale() == scale).findFirst().orElseThrow();
  }

  @Test
  void eachRelationCountsOnTheScaleThatItLeavesFromInTheYearsInWhichItRuns() {
    Timeline timeline = timeline(Map.of());
    assertEquals(List.of(2010, 2011, 2012, 2013, 2014), timeline.years());
    assertEquals(List.of(1, 1, 0, 0, 0), known(lane(timeline, Scale.NATIONAL).up()));
    assertEquals(List.of(0, 0, 1, 1, 1), known(lane(timeline, Scale.MUNICIPALITY).up()));
    assertEquals(List.of(2, 1, 1, 1, 0), known(lane(timeline, Scale.NATIONAL).down()));
    assertTrue(lane(timeline, Scale.EU).empty());
    assertEquals(List.of("u1"), timeline.untimed().stream().map(GovernanceFlow::id).toList());
  }

  @Test
  void accountsThatAreGivenAreNoAuthority() {
    assertTrue(
        lane(timeline(Map.of()), Scale.MUNICIPALITY).up().stream()
            .noneMatch(amount -> amount.relations().contains("r1")));
  }

  @Test
  void anUnknownStrengthIsARangeAndNeverZero() {
    Timeline timeline = timeline(Map.of("measure", "strength"));
    assertEquals(List.of(5, 4, 4, 4, 0), known(lane(timeline, Scale.NATIONAL).down()));
    Timeline.Amount open = lane(timeline, Scale.MUNICIPALITY).up().get(2);
    assertEquals(0, open.known());
    assertEquals(4, open.most());
    assertEquals(5, timeline.most());
  }

  @Test
  void aYearThatMustBeWrongIsNamed() {
    List<CasePhase> phases = List.of(new CasePhase("p", "PILOT", Years.of(1201, 2014)));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> Timeline.of(GRAPH, phases, List.of(), TimelineOptions.of(Map.of())));
    assertTrue(refused.getMessage().contains("1201"), refused::getMessage);
  }

  @Test
  void wrongSettingsAreRefusedWithWhatIsAllowed() {
    for (Map<String, String> options :
        List.of(
            Map.of("up", "money"),
            Map.of("down", "authority"),
            Map.of("measure", "volume"),
            Map.of("year", "14"),
            Map.of("width", "3"))) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> timeline(options), options::toString);
      assertTrue(!refused.problem().allowed().isBlank(), options::toString);
    }
  }
}
