package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;
import org.papilio.platform.problem.ProblemException;

class ScoreOptionsTest {

  @Test
  void withoutSettingsEverythingIsShownAtTheUsualWidth() {
    assertEquals(
        new ScoreOptions(1280, Set.of(), OptionalInt.empty(), "", true, true, Map.of()),
        ScoreOptions.of(Map.of()));
  }

  @Test
  void settingsAreRead() {
    assertEquals(
        new ScoreOptions(
            900,
            Set.of(FlowFamily.LEARNING, FlowFamily.AUTHORITY),
            OptionalInt.of(2014),
            "pilot",
            false,
            false,
            Map.of("n1", new PriorPlace(12.5, 1))),
        ScoreOptions.of(
            Map.of(
                "width",
                "900",
                "family",
                "learning, AUTHORITY",
                "year",
                "2014",
                "phase",
                "pilot",
                "frame",
                "false",
                "fonts",
                "false",
                "prior",
                "n1=12.5:1")));
  }

  @Test
  void aWrongFamilyIsRefusedWithTheListOfRightOnes() {
    String line =
        assertThrows(ProblemException.class, () -> ScoreOptions.of(Map.of("family", "money")))
            .problem()
            .line();
    assertEquals(
        "option family: 'money' is not a value of this setting; allowed: resources, authority,"
            + " learning, awareness, mobilisation, referral, conflict, tie",
        line);
  }

  @Test
  void aWidthOutOfRangeAYearOfThreeDigitsAndABrokenPriorAreRefused() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("width", "100"),
            Map.of("width", "wide"),
            Map.of("year", "201"),
            Map.of("frame", "perhaps"),
            Map.of("prior", "n1=left:1"),
            Map.of("prior", "n1"))) {
      assertThrows(ProblemException.class, () -> ScoreOptions.of(wrong), wrong::toString);
    }
  }
}
