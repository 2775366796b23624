package org.papilio.domain.employment.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.employment.EmploymentFactory;
import org.papilio.domain.employment.LabourSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class InWorkIndicatorTest implements IndicatorContract {

  @Override
  public Indicator indicator() {
    return new InWorkIndicator();
  }

  @Override
  public NamedCase subject() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    content.getPolicyFields().add("LABOUR_MARKET");
    add(content, "e66af23f-c643-5f2e-bcf6-0a516af70d3f", 12, 20);
    add(content, "0f0cb6a5-5a1c-5d8e-9a25-6e7d1a2f9b10", 3, 5);
    return new NamedCase(new CaseId("example"), content);
  }

  private static void add(Case content, String id, int part, int whole) {
    LabourSituation facet = EmploymentFactory.eINSTANCE.createLabourSituation();
    facet.setInWork(part);
    facet.setStarted(whole);
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setId(id);
    group.getFacets().add(facet);
    content.getGroups().add(group);
  }

  /** It looks at the case alone. */
  @Override
  public Snapshot snapshot() {
    return null;
  }

  @Test
  void addsUpTheGroups() {
    assertEquals(0.6, indicator().measure(subject(), snapshot()).number());
  }

  @Test
  void tellsUnknownFromNotApplicable() {
    NamedCase silent = subject();
    silent.content().getGroups().clear();
    assertEquals(Absence.UNKNOWN, indicator().measure(silent, snapshot()).absence());

    silent.content().getPolicyFields().clear();
    assertEquals(Absence.NOT_APPLICABLE, indicator().measure(silent, snapshot()).absence());
  }
}
