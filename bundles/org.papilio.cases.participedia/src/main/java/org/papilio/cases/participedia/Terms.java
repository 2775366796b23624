package org.papilio.cases.participedia;

import java.util.Map;
import org.papilio.model.cases.Sector;
import org.papilio.model.place.ScaleLevel;

/** How coded values of Participedia are said in our terms; what is not here has no term of ours. */
final class Terms {

  /** Issues and topics that are fields of policy. */
  static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("education", "EDUCATION_AND_TRAINING"),
          Map.entry("alternative_education", "EDUCATION_AND_TRAINING"),
          Map.entry("higher_education", "EDUCATION_AND_TRAINING"),
          Map.entry("curriculum_and_standards", "EDUCATION_AND_TRAINING"),
          Map.entry("health", "HEALTH_AND_CARE"),
          Map.entry("health_care_reform", "HEALTH_AND_CARE"),
          Map.entry("longterm_care", "HEALTH_AND_CARE"),
          Map.entry("mental_health", "HEALTH_AND_CARE"),
          Map.entry("quality_of_health_care", "HEALTH_AND_CARE"),
          Map.entry("housing", "HOUSING_AND_HOMELESSNESS"),
          Map.entry("affordable_housing", "HOUSING_AND_HOMELESSNESS"),
          Map.entry("homelessness", "HOUSING_AND_HOMELESSNESS"),
          Map.entry("labor_work", "LABOUR_MARKET"),
          Map.entry("child_care", "CHILDCARE_AND_FAMILY"),
          Map.entry("food_nutrition_assistance", "FOOD"),
          Map.entry("food_nutrition", "FOOD"),
          Map.entry("immigration_migration", "MIGRATION_AND_INTEGRATION"),
          Map.entry("refugee_resettlement", "MIGRATION_AND_INTEGRATION"),
          Map.entry("lowincome_assistance", "DEBT_AND_INCOME"));

  /** Participants that are target groups. */
  static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("youth", "YOUNG_PEOPLE"),
          Map.entry("students", "STUDENTS"),
          Map.entry("racial/ethnic_groups", "ETHNIC_MINORITIES"),
          Map.entry("women", "WOMEN"),
          Map.entry("lowincome_earners", "LOW_INCOME_EARNERS"),
          Map.entry("people_with_disabilities", "PEOPLE_WITH_DISABILITIES"),
          Map.entry("immigrants", "MIGRANTS_AND_REFUGEES"),
          Map.entry("elderly", "OLDER_PEOPLE"),
          Map.entry("gay/lesbian/bisexual/transgender_ie_lgbt", "LGBTIQ_PEOPLE"),
          Map.entry("indigenous_people", "INDIGENOUS_PEOPLE"));

  /** Scopes of influence that are scales of governance; an organisation or no limit is none. */
  static final Map<String, ScaleLevel> SCALES =
      Map.of(
          "neighbourhood", ScaleLevel.NEIGHBOURHOOD,
          "city/town", ScaleLevel.MUNICIPALITY,
          "metropolitan", ScaleLevel.INTERMUNICIPAL,
          "regional_eg_state_province_autonomous_region", ScaleLevel.REGION,
          "regional", ScaleLevel.REGION,
          "national", ScaleLevel.NATIONAL,
          "multinational", ScaleLevel.INTERNATIONAL);

  /** Sectors of organisations. */
  static final Map<String, Sector> SECTORS =
      Map.of(
          "non_profit_non_gov", Sector.CIVIL_SOCIETY,
          "Non-Profit or Non Governmental", Sector.CIVIL_SOCIETY,
          "government", Sector.STATE,
          "Government", Sector.STATE,
          "for_profit", Sector.MARKET,
          "For Profit", Sector.MARKET);

  /** Types of organisations, where the sector tells one. */
  static final Map<String, String> ACTOR_TYPES =
      Map.of(
          "non_profit_non_gov", "NGO",
          "Non-Profit or Non Governmental", "NGO",
          "for_profit", "PRIVATE_FIRM",
          "For Profit", "PRIVATE_FIRM",
          "higher_ed", "SCHOOL_OR_UNIVERSITY",
          "University or Research", "SCHOOL_OR_UNIVERSITY");

  private Terms() {}
}
