package org.papilio.assess.indicators;

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
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;
import org.papilio.platform.text.Messages;

@SuppressWarnings("NullAway") // these indicators look at the case alone: no workspace, no snapshot
class CaseIndicatorsTest {

  private static List<Indicator> all() {
    return new CourseIndicators().indicators(null, null);
  }

  private static Indicator named(String id) {
    return all().stream().filter(i -> i.info().id().equals(id)).findFirst().orElseThrow();
  }

  private static IndicatorValue value(String id, Case content) {
    return named(id).measure(new NamedCase(new CaseId("sample"), content), null);
  }

  private static double number(String id) {
    return value(id, SampleCase.content()).asNumber().orElseThrow();
  }

  @TestFactory
  Stream<DynamicContainer> eachIndicatorKeepsTheContract() {
    return all().stream()
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
      return SampleCase.named();
    }

    @Override
    public Snapshot snapshot() {
      return null;
    }
  }

  @Test
  void theTrajectoryRestsOnItsStatementAndThePassageBehindIt() {
    IndicatorValue success = value("trajectory.success", SampleCase.content());
    assertEquals(0.2, success.number());
    assertEquals(
        List.of(Ground.Kind.ELEMENT, Ground.Kind.STATEMENT, Ground.Kind.EXCERPT),
        success.restsOn().stream().map(Ground::kind).toList());
    assertTrue(success.restsOn().getLast().says().startsWith("The city took"));
  }

  @Test
  void anUnknownTrajectoryIsNoFailure() {
    Case content = SampleCase.content();
    content.setTrajectory(Trajectory.UNKNOWN);
    assertEquals(Absence.UNKNOWN, value("trajectory.success", content).absence());
  }

  @Test
  void theKindOfAbsenceIsTheOneThatAStatementGives() {
    Case content = SampleCase.content();
    content.getProfile().setBottomLinked(null);
    Statement statement = SampleCase.EVIDENCE.createStatement();
    statement.setId("withheld");
    statement.setFeature("bottomLinked");
    statement.setAbsence(org.papilio.model.evidence.Absence.WITHHELD);
    statement.setStatus(StatementStatus.ACCEPTED);
    content.getProfile().getStatements().add(statement);
    assertEquals(Absence.WITHHELD, value("profile.bottom-linked", content).absence());
  }

  @Test
  void outcomesAreAveragedByDimension() {
    assertEquals(0.5, number("outcome.direction"), 1e-12);
    assertEquals(2, number("outcome.content"));
    assertEquals(-1, number("outcome.policy-change"));
  }

  @Test
  void everyTitleStandsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Map<String, String> texts = Messages.of(CaseIndicatorsTest.class, locale).all();
      for (Indicator indicator : all()) {
        assertTrue(texts.containsKey(indicator.info().title().substring(1)));
        assertTrue(texts.containsKey(indicator.info().explanation().substring(1)));
      }
    }
  }
}
