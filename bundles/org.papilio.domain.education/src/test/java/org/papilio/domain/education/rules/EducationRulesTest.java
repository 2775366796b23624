package org.papilio.domain.education.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.tck.CaseValidatorContract;
import org.papilio.domain.education.EducationFactory;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class EducationRulesTest implements CaseValidatorContract {

  @Override
  public CaseValidator validator() {
    return new EducationRules();
  }

  @Override
  public Case faulty() {
    return with(11, 10);
  }

  private static Case with(int part, int whole) {
    LearningSituation facet = EducationFactory.eINSTANCE.createLearningSituation();
    facet.setCompleted(part);
    facet.setStarted(whole);
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setId("e66af23f-c643-5f2e-bcf6-0a516af70d3f");
    group.getFacets().add(facet);
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    content.getGroups().add(group);
    return content;
  }

  @Test
  void acceptsAsManyAsThereAre() {
    assertEquals(List.of(), validator().validate(with(10, 10), null));
  }

  @Test
  void findsMoreThanThereAre() {
    List<Finding> found = validator().validate(with(11, 10), null);

    assertEquals(1, found.size());
    assertEquals("e66af23f-c643-5f2e-bcf6-0a516af70d3f", found.getFirst().element());
  }

  @Test
  void findsAFacetOnTheWrongElement() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getFacets().add(EducationFactory.eINSTANCE.createLearningSituation());

    List<Finding> found = validator().validate(content, null);

    assertEquals(EducationRules.PLACE, found.getFirst().rule());
  }
}
