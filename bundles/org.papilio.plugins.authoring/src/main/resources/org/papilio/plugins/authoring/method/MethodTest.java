package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.tck.AssessmentMethodContract;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.progress.Progress;

/** The contract kit, and what the method finds in the fixture. */
class @class@Test implements AssessmentMethodContract {

  @Override
  public AssessmentMethod method() {
    return new @class@();
  }

  @Override
  public CaseTable table() {
    return CaseTables.csv(@class@Test.class, "cases.csv");
  }

  @Override
  public Map<String, List<String>> parameters() {
    return Map.of("condition", List.of("A", "B"));
  }

  @Override
  public List<String> neededColumns() {
    return List.of("A", "B");
  }

  @Test
  void findsTheCasesThatMeetAllConditions() {
    Finding finding =
        method()
            .assess(
                new AssessmentRequest(
                    table(), Parameters.of(method().parameters(), parameters()), Progress.NONE));

    assertEquals("2 of 5 cases meet all conditions", finding.headline());
  }
}
