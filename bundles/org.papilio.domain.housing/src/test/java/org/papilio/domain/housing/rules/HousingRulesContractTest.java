package org.papilio.domain.housing.rules;

import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.tck.CaseValidatorContract;
import org.papilio.domain.housing.HousingFactory;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;

class HousingRulesContractTest implements CaseValidatorContract {

  @Override
  public CaseValidator validator() {
    return new HousingRules();
  }

  @Override
  public Case faulty() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
    content.getFacets().add(HousingFactory.eINSTANCE.createHousingSituation());
    return content;
  }
}
