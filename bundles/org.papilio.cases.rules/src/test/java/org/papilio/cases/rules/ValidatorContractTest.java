package org.papilio.cases.rules;

import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.tck.CaseValidatorContract;
import org.papilio.cases.tck.Cases;
import org.papilio.model.cases.Case;

class ValidatorContractTest implements CaseValidatorContract {

  @Override
  public CaseValidator validator() {
    return new MetamodelValidator(VocabularyFiles.all());
  }

  @Override
  public Case faulty() {
    Case faulty = Cases.named("faulty").content();
    faulty.getRelations().get(0).setStrength(9);
    faulty.getRelations().get(0).getPeriod().setEnd("2000");
    return faulty;
  }
}
