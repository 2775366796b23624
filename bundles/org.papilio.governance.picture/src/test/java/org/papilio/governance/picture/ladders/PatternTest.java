package org.papilio.governance.picture.ladders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;

/** The rules of decision 91, each on the smallest case that it names. */
class PatternTest {

  private final List<GovernanceNode> nodes = new ArrayList<>();
  private final List<GovernanceFlow> flows = new ArrayList<>();

  private PatternTest actors(Scale... scales) {
    for (Scale scale : scales) {
      nodes.add(
          GovernanceNode.of(
              scale.name(), scale.name(), NodeKind.ACTOR, "NGO", Sector.CIVIL_SOCIETY, scale));
    }
    return this;
  }

  private PatternTest flow(int times, Scale from, Scale to) {
    for (int i = 0; i < times; i++) {
      flows.add(
          GovernanceFlow.of(
              "f" + flows.size(), node(from), node(to), FlowKind.FINANCE, OptionalInt.empty()));
    }
    return this;
  }

  private GovernanceNode node(Scale scale) {
    return nodes.stream().filter(n -> n.home() == scale).findFirst().orElseThrow();
  }

  private Ladder ladder() {
    return Ladder.of(
        new GovernanceGraph("c", "", "C", "", Years.OPEN, "", nodes, flows, List.of()));
  }

  @Test
  void withoutAnyRelationNothingIsKnown() {
    Ladder ladder = actors(Scale.NATIONAL, Scale.MUNICIPALITY).ladder();
    assertEquals(Pattern.UNKNOWN, ladder.pattern());
    assertEquals(List.of(), ladder.gaps(), "what is not recorded is no gap");
  }

  @Test
  void relationsOnOneScaleAloneAreAnIsland() {
    actors(Scale.NATIONAL, Scale.MUNICIPALITY).flow(2, Scale.MUNICIPALITY, Scale.MUNICIPALITY);
    Ladder ladder = ladder();
    assertEquals(Pattern.ISLAND, ladder.pattern());
    assertEquals(2, ladder.horizontal());
    assertEquals(1, ladder.gaps().size());
  }

  @Test
  void relationsThatStayInTheCityAreAnIsland() {
    actors(Scale.MUNICIPALITY, Scale.NEIGHBOURHOOD)
        .flow(1, Scale.MUNICIPALITY, Scale.NEIGHBOURHOOD)
        .flow(1, Scale.NEIGHBOURHOOD, Scale.MUNICIPALITY);
    assertEquals(Pattern.ISLAND, ladder().pattern());
  }

  @Test
  void aScaleThatRelationsPassByIsACut() {
    actors(Scale.NATIONAL, Scale.REGION, Scale.MUNICIPALITY)
        .flow(1, Scale.NATIONAL, Scale.MUNICIPALITY)
        .flow(1, Scale.MUNICIPALITY, Scale.NATIONAL);
    Ladder ladder = ladder();
    assertEquals(List.of(Scale.REGION), ladder.notReached());
    assertEquals(Pattern.CUT, ladder.pattern());
    assertEquals(List.of(), ladder.gaps(), "both boundaries are crossed");
  }

  @Test
  void aBoundaryThatNothingCrossesIsACut() {
    actors(Scale.EU, Scale.NATIONAL, Scale.REGION, Scale.MUNICIPALITY)
        .flow(1, Scale.EU, Scale.NATIONAL)
        .flow(1, Scale.MUNICIPALITY, Scale.REGION);
    Ladder ladder = ladder();
    assertEquals(Pattern.CUT, ladder.pattern());
    assertEquals(Scale.NATIONAL, ladder.gaps().getFirst().upper());
  }

  @Test
  void aScaleWithoutActorsInBetweenIsNoGap() {
    actors(Scale.NATIONAL, Scale.NEIGHBOURHOOD)
        .flow(1, Scale.NATIONAL, Scale.NEIGHBOURHOOD)
        .flow(1, Scale.NEIGHBOURHOOD, Scale.NATIONAL);
    Ladder ladder = ladder();
    assertEquals(1, ladder.boundaries().size());
    assertEquals(Pattern.BRAIDED, ladder.pattern());
  }

  @Test
  void twoThirdsOneWayGiveItsName() {
    actors(Scale.NATIONAL, Scale.MUNICIPALITY)
        .flow(2, Scale.NATIONAL, Scale.MUNICIPALITY)
        .flow(1, Scale.MUNICIPALITY, Scale.NATIONAL);
    assertEquals(Pattern.TOP_DOWN, ladder().pattern());
    flow(3, Scale.MUNICIPALITY, Scale.NATIONAL);
    assertEquals(Pattern.BOTTOM_UP, ladder().pattern());
    flow(1, Scale.NATIONAL, Scale.MUNICIPALITY);
    assertEquals(Pattern.BRAIDED, ladder().pattern(), "4 of 7 up are fewer than two thirds");
  }

  @Test
  void aThinMiddleIsAnHourglass() {
    actors(Scale.NATIONAL, Scale.REGION, Scale.MUNICIPALITY, Scale.NEIGHBOURHOOD)
        .flow(1, Scale.NATIONAL, Scale.REGION)
        .flow(1, Scale.REGION, Scale.NATIONAL)
        .flow(1, Scale.REGION, Scale.MUNICIPALITY)
        .flow(1, Scale.NEIGHBOURHOOD, Scale.MUNICIPALITY)
        .flow(1, Scale.MUNICIPALITY, Scale.NEIGHBOURHOOD);
    assertEquals(Pattern.HOURGLASS, ladder().pattern(), "2, 1 and 2 relations");
  }

  @Test
  void mostAtOneEndMakesHeavy() {
    actors(Scale.NATIONAL, Scale.REGION, Scale.MUNICIPALITY)
        .flow(1, Scale.NATIONAL, Scale.REGION)
        .flow(1, Scale.REGION, Scale.MUNICIPALITY)
        .flow(1, Scale.MUNICIPALITY, Scale.REGION);
    flow(1, Scale.MUNICIPALITY, Scale.REGION);
    assertEquals(Pattern.BOTTOM_HEAVY, ladder().pattern(), "3 of 4 at the lowest boundary");
  }

  @Test
  void aFlowOverSeveralScalesCrossesEachBoundary() {
    actors(Scale.EU, Scale.NATIONAL, Scale.MUNICIPALITY).flow(1, Scale.EU, Scale.MUNICIPALITY);
    assertEquals(2, ladder().down());
  }
}
