package org.papilio.domain.housing.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.domain.housing.HousingFactory;
import org.papilio.domain.housing.HousingFirstFidelity;
import org.papilio.domain.housing.HousingPrinciple;
import org.papilio.domain.housing.HousingSituation;
import org.papilio.domain.housing.PrincipleScore;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;

class HousingIndicatorsTest {

  private final Case content = CasesFactory.eINSTANCE.createCase();
  private final TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();

  @BeforeEach
  void aCaseOfHousing() {
    content.setId("c1");
    content.getPolicyFields().add("HOUSING_AND_HOMELESSNESS");
    group.setId("g1");
    content.getGroups().add(group);
  }

  @Test
  void meansTheScoresThatWereGivenAndNamesThem() {
    HousingFirstFidelity fidelity = HousingFactory.eINSTANCE.createHousingFirstFidelity();
    score(fidelity, HousingPrinciple.HOUSING_AS_RIGHT, 4);
    score(fidelity, HousingPrinciple.HARM_REDUCTION, 3);
    content.getFacets().add(fidelity);

    IndicatorValue actual = measure(new FidelityIndicator());

    assertEquals(3.5, actual.number());
    assertEquals(
        List.of("HOUSING_AS_RIGHT", "HARM_REDUCTION"),
        actual.parts().stream().map(part -> part.what()).toList());
    assertEquals("c1", actual.restsOn().getFirst().id());
  }

  @Test
  void sharesTenanciesOverGroups() {
    situation(54, 47);

    assertEquals(47.0 / 54, measure(new TenancyIndicator()).number());
  }

  @Test
  void saysHowFarNightsFell() {
    HousingSituation situation = situation(1, 1);
    situation.setNightsInShelterBefore(143.0);
    situation.setNightsInShelterAfter(9.0);

    assertEquals(134.0 / 143, measure(new ShelterNightsIndicator()).number(), 1e-12);
  }

  @Test
  void takesNeitherAMissingNumberForZeroNorZeroForMissing() {
    HousingSituation situation = situation(1, 1);
    situation.setNightsInShelterBefore(61.0);
    assertEquals(Absence.UNKNOWN, measure(new ShelterNightsIndicator()).absence());

    situation.setNightsInShelterAfter(0.0);
    assertEquals(1.0, measure(new ShelterNightsIndicator()).number());
  }

  @Test
  void isNotApplicableToOtherFields() {
    content.getPolicyFields().clear();
    content.getPolicyFields().add("LABOUR_MARKET");

    for (Indicator indicator :
        List.of(new FidelityIndicator(), new TenancyIndicator(), new ShelterNightsIndicator())) {
      assertEquals(Absence.NOT_APPLICABLE, measure(indicator).absence());
    }
  }

  private HousingSituation situation(int started, int kept) {
    HousingSituation situation = HousingFactory.eINSTANCE.createHousingSituation();
    situation.setTenanciesStarted(started);
    situation.setTenanciesKept(kept);
    group.getFacets().add(situation);
    return situation;
  }

  private static void score(HousingFirstFidelity fidelity, HousingPrinciple principle, int value) {
    PrincipleScore score = HousingFactory.eINSTANCE.createPrincipleScore();
    score.setPrinciple(principle);
    score.setScore(value);
    fidelity.getScores().add(score);
  }

  private IndicatorValue measure(Indicator indicator) {
    // The indicators read the case alone; a snapshot would not be asked.
    return indicator.measure(new NamedCase(new CaseId("invented"), content), null);
  }
}
