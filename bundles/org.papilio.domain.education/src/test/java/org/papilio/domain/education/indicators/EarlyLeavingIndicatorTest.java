package org.papilio.domain.education.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.EducationFactory;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class EarlyLeavingIndicatorTest implements IndicatorContract {

  @Override
  public Indicator indicator() {
    return new EarlyLeavingIndicator();
  }

  @Override
  public NamedCase subject() {
    LearningSituation situation = EducationFactory.eINSTANCE.createLearningSituation();
    situation.setEarlyLeaversBefore(24.5);
    situation.setEarlyLeaversAfter(17.0);
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setId("e66af23f-c643-5f2e-bcf6-0a516af70d3f");
    group.getFacets().add(situation);
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    content.getGroups().add(group);
    return new NamedCase(new CaseId("example"), content);
  }

  /** It looks at the case alone. */
  @Override
  public Snapshot snapshot() {
    return null;
  }

  @Test
  void countsPercentagePoints() {
    assertEquals(7.5, indicator().measure(subject(), snapshot()).number());
  }
}
