package org.papilio.domain.housing.indicators;

import org.junit.jupiter.api.Nested;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.tck.IndicatorContract;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.housing.HousingFactory;
import org.papilio.domain.housing.HousingFirstFidelity;
import org.papilio.domain.housing.HousingPrinciple;
import org.papilio.domain.housing.HousingSituation;
import org.papilio.domain.housing.PrincipleScore;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class HousingIndicatorContractTest {

  /** A case of housing that states everything the three indicators read. */
  interface OfAnExample extends IndicatorContract {

    @Override
    default NamedCase subject() {
      Case content = CasesFactory.eINSTANCE.createCase();
      content.setId("6dd7fb99-5688-51f6-ab58-d32a0fa726ed");
      content.getPolicyFields().add("HOUSING_AND_HOMELESSNESS");
      PrincipleScore score = HousingFactory.eINSTANCE.createPrincipleScore();
      score.setPrinciple(HousingPrinciple.CHOICE_AND_CONTROL);
      score.setScore(3);
      HousingFirstFidelity fidelity = HousingFactory.eINSTANCE.createHousingFirstFidelity();
      fidelity.getScores().add(score);
      content.getFacets().add(fidelity);
      HousingSituation situation = HousingFactory.eINSTANCE.createHousingSituation();
      situation.setNightsInShelterBefore(143.0);
      situation.setNightsInShelterAfter(9.0);
      situation.setTenanciesStarted(54);
      situation.setTenanciesKept(47);
      TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
      group.setId("e66af23f-c643-5f2e-bcf6-0a516af70d3f");
      group.getFacets().add(situation);
      content.getGroups().add(group);
      return new NamedCase(new CaseId("example"), content);
    }

    @Override
    default Snapshot snapshot() {
      return null;
    }
  }

  @Nested
  class Fidelity implements OfAnExample {
    @Override
    public Indicator indicator() {
      return new FidelityIndicator();
    }
  }

  @Nested
  class Tenancies implements OfAnExample {
    @Override
    public Indicator indicator() {
      return new TenancyIndicator();
    }
  }

  @Nested
  class ShelterNights implements OfAnExample {
    @Override
    public Indicator indicator() {
      return new ShelterNightsIndicator();
    }
  }
}
