package org.papilio.domain.housing.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.Finding;
import org.papilio.domain.housing.HousingFactory;
import org.papilio.domain.housing.HousingFirstFidelity;
import org.papilio.domain.housing.HousingPrinciple;
import org.papilio.domain.housing.HousingSituation;
import org.papilio.domain.housing.PrincipleScore;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class HousingRulesTest {

  private final Case content = CasesFactory.eINSTANCE.createCase();

  @Test
  void findsNothingWhereNoFacetIs() {
    assertEquals(List.of(), rulesBroken());
  }

  @Test
  void wantsEachFacetOnItsElement() {
    content.getFacets().add(HousingFactory.eINSTANCE.createHousingSituation());
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.getFacets().add(HousingFactory.eINSTANCE.createHousingOffer());
    content.getGroups().add(group);

    assertEquals(
        List.of("housing.facet-on-its-element", "housing.facet-on-its-element"), rulesBroken());
  }

  @Test
  void wantsEachPrincipleOnceAndAllOfThem() {
    HousingFirstFidelity fidelity = HousingFactory.eINSTANCE.createHousingFirstFidelity();
    for (int i = 0; i < 2; i++) {
      PrincipleScore score = HousingFactory.eINSTANCE.createPrincipleScore();
      score.setPrinciple(HousingPrinciple.HARM_REDUCTION);
      score.setScore(3);
      fidelity.getScores().add(score);
    }
    content.getFacets().add(fidelity);

    assertEquals(
        List.of("housing.principle-scored-once", "housing.all-principles-scored"), rulesBroken());
  }

  @Test
  void wantsNoMoreTenanciesKeptThanStarted() {
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    HousingSituation situation = HousingFactory.eINSTANCE.createHousingSituation();
    situation.setTenanciesStarted(3);
    situation.setTenanciesKept(4);
    group.getFacets().add(situation);
    content.getGroups().add(group);

    assertEquals(List.of("housing.kept-not-more-than-started"), rulesBroken());
  }

  private List<String> rulesBroken() {
    HousingRules rules = new HousingRules();
    List<String> broken = rules.validate(content, null).stream().map(Finding::rule).toList();
    assertEquals(List.of(), broken.stream().filter(r -> !rules.rules().containsKey(r)).toList());
    return broken;
  }
}
