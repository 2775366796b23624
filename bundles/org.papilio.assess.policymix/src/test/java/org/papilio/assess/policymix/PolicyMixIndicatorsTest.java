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
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.platform.text.Messages;

@SuppressWarnings("NullAway") // these indicators look at the case alone: no workspace, no snapshot
class PolicyMixIndicatorsTest {

  private static List<Indicator> all() {
    return new PolicyMixIndicators().indicators(null, null);
  }

  private static Indicator named(String id) {
    return all().stream().filter(i -> i.info().id().equals(id)).findFirst().orElseThrow();
  }

  private static IndicatorValue value(String id, Case content) {
    return named(id).measure(new NamedCase(new CaseId("sample"), content), null);
  }

  private static double number(String id) {
    return value(id, SampleMix.content()).asNumber().orElseThrow();
  }

  @TestFactory
  Stream<DynamicContainer> eachIndicatorKeepsTheContract() {
    return all().stream()
        // The example has two phases; in those of other kinds there is nothing to measure.
        .filter(indicator -> indicator.measure(SampleMix.named(), null).hasValue())
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
      return SampleMix.named();
    }

    @Override
    public Snapshot snapshot() {
      return null;
    }
  }

  @Test
  void thePolicyMixIsThatOfTheFullestPhase() {
    assertEquals(3, number("policymix.density"));
    assertEquals(2.0, number("policymix.output"), 1e-12);
    assertEquals(2.0 / 3, number("policymix.intensity"), 1e-12);
    assertEquals(0.5, number("policymix.innovative-share"), 1e-12);
  }

  @Test
  void otherPhasesStandInTheExplanation() {
    IndicatorValue output = value("policymix.output", SampleMix.content());
    assertEquals(
        List.of("PILOT, 1 instruments: 0.5", "IMPLEMENTATION, 3 instruments: 2.0"),
        output.parts().stream().map(p -> p.what() + ": " + p.value()).toList());
  }

  @Test
  void eachKindOfPhaseHasItsOwnIndices() {
    assertEquals(1, number("policymix.density.pilot"));
    assertEquals(0.5, number("policymix.output.pilot"), 1e-12);
    assertEquals(2.0, number("policymix.output.implementation"), 1e-12);
    assertEquals(
        Absence.NOT_APPLICABLE, value("policymix.output.decline", SampleMix.content()).absence());
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
  void anUnknownScoreMakesTheOutputUnknownAndNamesTheInstrument() {
    Case content = SampleMix.content();
    content.getInstrumentUses().get(1).getIntensity().setBudget(null);
    IndicatorValue output = value("policymix.output", content);
    assertEquals(Absence.UNKNOWN, output.absence());
    assertTrue(output.explanation().contains("grant"), output.explanation());
    assertEquals(3.0, value("policymix.density", content).number());
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
