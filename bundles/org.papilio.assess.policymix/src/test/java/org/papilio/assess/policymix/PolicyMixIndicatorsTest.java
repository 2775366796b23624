package org.papilio.assess.policymix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.platform.text.Messages;

/** The case is that of {@link MixCase}; values are worked by hand from the definitions. */
@SuppressWarnings("NullAway") // these indicators look at the case alone: no workspace, no snapshot
class PolicyMixIndicatorsTest {

  private static List<Indicator> all() {
    return new PolicyMixIndicators().indicators(null, null);
  }

  static IndicatorValue value(String id, Case content) {
    return all().stream()
        .filter(i -> i.info().id().equals(id))
        .findFirst()
        .orElseThrow()
        .measure(new NamedCase(new CaseId("sample"), content), null);
  }

  private static double number(String id) {
    return value(id, MixCase.content()).asNumber().orElseThrow();
  }

  private static Absence absence(String id, Case content) {
    return value(id, content).absence();
  }

  /** Those of the case, and those of one phase that the example has. */
  @TestFactory
  Stream<DynamicContainer> eachIndicatorKeepsTheContract() {
    return all().stream()
        .filter(i -> i.info().id().matches("policymix\\.(phase\\.implementation\\.)?[^.]+"))
        .map(
            indicator -> {
              IndicatorContract contract = new Contract(indicator);
              return DynamicContainer.dynamicContainer(
                  indicator.info().id(),
                  List.of(
                      DynamicTest.dynamicTest("title", contract::hasATitleAndAnExplanation),
                      DynamicTest.dynamicTest(
                          "range", contract::hasAValueForTheExampleInsideOfItsRange),
                      DynamicTest.dynamicTest("grounds", contract::namesWhatItsValueRestsOn),
                      DynamicTest.dynamicTest(
                          "repeatable", contract::givesTheSameValueEveryTimeAndInAnyLocale),
                      DynamicTest.dynamicTest("unchanged", contract::leavesTheCaseAsItWas),
                      DynamicTest.dynamicTest(
                          "unknown is not zero",
                          contract::saysWhyThereIsNoValueForACaseThatSaysNothing)));
            });
  }

  private record Contract(Indicator indicator) implements IndicatorContract {
    @Override
    public NamedCase subject() {
      return MixCase.named();
    }

    @Override
    public Snapshot snapshot() {
      return null;
    }
  }

  @Test
  void thePolicyMixOfACaseIsThatOfTheFullestPhase() {
    assertEquals(3, number("policymix.density"));
    assertEquals(2.0, number("policymix.output"), 1e-12);
    assertEquals(2.0 / 3, number("policymix.intensity"), 1e-12);
    assertEquals(0.5, number("policymix.innovative-share"), 1e-12);
  }

  @Test
  void eachPhaseHasItsOwn() {
    assertEquals(1, number("policymix.phase.pilot.density"));
    assertEquals(0.5, number("policymix.phase.pilot.output"), 1e-12);
    assertEquals(1, number("policymix.phase.pilot.innovative-share"), 1e-12);
    assertEquals(1.0 / 8, number("policymix.phase.pilot.comprehensiveness"), 1e-12);
    assertEquals(0, number("policymix.phase.pilot.balance-families"));
  }

  @Test
  void allPhasesStandInTheExplanation() {
    IndicatorValue output = value("policymix.output", MixCase.content());
    assertEquals(
        List.of("phase PILOT: 0.5", "phase IMPLEMENTATION: 2.0"),
        output.parts().stream()
            .filter(p -> PhasePart.read(p).isPresent())
            .map(p -> p.what() + ": " + p.value())
            .toList());
  }

  @Test
  void balanceIsTheEvennessOfShannon() {
    // resources: 2 organisation, 1 treasure of 3; families: three of one each
    double entropy = -(2.0 / 3 * Math.log(2.0 / 3) + 1.0 / 3 * Math.log(1.0 / 3));
    assertEquals(entropy / Math.log(4), number("policymix.balance-resources"), 1e-12);
    assertEquals(Math.log(3) / Math.log(11), number("policymix.balance-families"), 1e-12);
  }

  @Test
  void comprehensivenessCountsFilledCellsOfGoalsAndResources() {
    // jobs × organisation, jobs × treasure, voice × organisation of 2 × 4
    assertEquals(3.0 / 8, number("policymix.comprehensiveness"), 1e-12);
  }

  @Test
  void consistencyIsOverAssessedPairsOnlyAndSaysHowMany() {
    assertEquals((2 - 1) / (3.0 * 2), number("policymix.consistency"), 1e-12);
    assertEquals(2.0 / 3, number("policymix.pairs-assessed"), 1e-12);
  }

  @Test
  void aPairCountsInThePhasesInWhichBothMembersAreInForce() {
    Case content = MixCase.content();
    content.getInstrumentUses().get(1).getPhases().add(content.getPhases().getFirst());
    // the pilot now has training and grant, which were scored 2
    assertEquals(2.0 / 3, value("policymix.phase.pilot.consistency", content).number(), 1e-12);
    assertEquals(1.0, value("policymix.phase.pilot.pairs-assessed", content).number());
  }

  @Test
  void aPhaseWithOneMemberHasNoPairsAndThatIsNotUnknown() {
    assertEquals(
        Absence.NOT_APPLICABLE, absence("policymix.phase.pilot.consistency", MixCase.content()));
  }

  @Test
  void anUnknownScoreMakesTheOutputUnknownAndNamesTheInstrument() {
    Case content = MixCase.content();
    content.getInstrumentUses().get(1).getIntensity().setBudget(null);
    IndicatorValue output = value("policymix.output", content);
    assertEquals(Absence.UNKNOWN, output.absence());
    assertTrue(output.explanation().contains("grant"), output.explanation());
    assertTrue(output.restsOn().stream().map(Ground::id).anyMatch("grant"::equals));
    assertEquals(3.0, value("policymix.density", content).number());
    assertEquals(0.5, value("policymix.phase.pilot.output", content).number());
  }

  @Test
  void aPhaseWithoutInstrumentsHasDensityZeroAndNoMean() {
    Case content = MixCase.content();
    content.getInstrumentUses().getFirst().getPhases().removeFirst();
    assertEquals(0.0, value("policymix.phase.pilot.density", content).number());
    assertEquals(0.0, value("policymix.phase.pilot.output", content).number());
    assertEquals(Absence.NOT_APPLICABLE, absence("policymix.phase.pilot.intensity", content));
    assertEquals(
        Absence.NOT_APPLICABLE, absence("policymix.phase.pilot.balance-families", content));
  }

  @Test
  void aCaseThatRecordsNoInstrumentIsUnknownAndNotEmpty() {
    Case content = MixCase.content();
    content.setPolicyMix(null);
    content.getInstrumentUses().clear();
    assertEquals(Absence.UNKNOWN, absence("policymix.density", content));
    assertEquals(Absence.UNKNOWN, absence("policymix.phase.pilot.density", content));
  }

  @Test
  void anInstrumentOfUnknownPhaseMakesEachPhaseUnknown() {
    Case content = MixCase.content();
    content.getInstrumentUses().get(1).getPhases().clear();
    IndicatorValue density = value("policymix.phase.pilot.density", content);
    assertEquals(Absence.UNKNOWN, density.absence());
    assertTrue(density.explanation().contains("grant"), density.explanation());
  }

  @Test
  void aPhaseThatTheCaseDoesNotHaveIsNotApplicable() {
    assertEquals(
        Absence.NOT_APPLICABLE, absence("policymix.phase.decline.density", MixCase.content()));
    Case vague = MixCase.content();
    vague.getPhases().getFirst().unsetKind();
    assertEquals(Absence.UNKNOWN, absence("policymix.phase.decline.density", vague));
  }

  @Test
  void everyTitleStandsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Map<String, String> texts = Messages.of(PolicyMixIndicatorsTest.class, locale).all();
      for (Indicator indicator : all()) {
        assertTrue(texts.containsKey(indicator.info().title().substring(1)));
        assertTrue(texts.containsKey(indicator.info().explanation().substring(1)));
      }
    }
  }
}
