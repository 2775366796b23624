package org.papilio.search.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;

/** Fields of cases with a short name of their own, some shared with literature. */
enum WellKnown {
  TITLE("title", FieldType.TEXT, FieldRole.TITLE, false, "Title", "Titel", "Case.title"),
  SUMMARY(
      "summary",
      FieldType.TEXT,
      FieldRole.MAIN_TEXT,
      false,
      "Summary",
      "Zusammenfassung",
      "Case.summary"),
  DOSSIER(
      "dossier",
      FieldType.TEXT,
      FieldRole.MAIN_TEXT,
      false,
      "Dossier",
      "Dossier",
      "DossierSection.text",
      "DossierSection.heading"),
  EXCERPT(
      "excerpt",
      FieldType.TEXT,
      FieldRole.MAIN_TEXT,
      false,
      "Passage",
      "Textstelle",
      "Excerpt.text"),
  STATEMENT(
      "statement",
      FieldType.TEXT,
      FieldRole.OTHER,
      false,
      "Statement",
      "Aussage",
      "Statement.value"),
  ACTOR("actor", FieldType.TEXT, FieldRole.OTHER, false, "Actor", "Akteur", "Actor.name"),
  PLACE("place", FieldType.TEXT, FieldRole.OTHER, false, "Place", "Ort", "SpatialUnit.name"),
  POLICY(
      "policy",
      FieldType.TEXT,
      FieldRole.OTHER,
      false,
      "Redistributive policy",
      "Umverteilende Politik",
      "RedistributivePolicy.name"),
  GOAL("goal", FieldType.TEXT, FieldRole.OTHER, false, "Goal", "Ziel", "Goal.text"),
  YEAR("year", FieldType.YEAR, FieldRole.YEAR, true, "Year", "Jahr"),
  COUNTRY("country", FieldType.KEYWORD, FieldRole.OTHER, true, "Country", "Land"),
  SCALE(
      "scale",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Main scale",
      "Hauptebene",
      "Case.mainScale"),
  POLICY_FIELD(
      "policyField",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Policy field",
      "Politikfeld",
      "Case.policyFields"),
  CASE_KIND(
      "caseKind",
      FieldType.KEYWORD,
      FieldRole.ON_REQUEST,
      true,
      "Policy or action",
      "Politik oder Aktion",
      "Case.kind"),
  TRAJECTORY(
      "trajectory",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Trajectory",
      "Verlauf",
      "Case.trajectory"),
  INSTRUMENT_FAMILY(
      "instrumentFamily",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Instrument family",
      "Instrumentenfamilie",
      "Instrument.family"),
  TARGET_GROUP(
      "targetGroup",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Target group",
      "Zielgruppe",
      "TargetGroup.concept"),
  NEED("need", FieldType.KEYWORD, FieldRole.OTHER, true, "Need", "Bedürfnis", "SocialNeed.concept"),
  ACTOR_TYPE(
      "actorType",
      FieldType.KEYWORD,
      FieldRole.OTHER,
      true,
      "Type of actor",
      "Art des Akteurs",
      "Actor.type"),
  SECTOR("sector", FieldType.KEYWORD, FieldRole.OTHER, true, "Sector", "Sektor", "Actor.sector"),
  ROLE("role", FieldType.KEYWORD, FieldRole.OTHER, true, "Role", "Rolle", "Participation.roles"),
  ABSENCE(
      "absence",
      FieldType.KEYWORD,
      FieldRole.ON_REQUEST,
      true,
      "Kind of absence",
      "Art des Fehlens",
      "Statement.absence"),
  ABSENT("absent", FieldType.KEYWORD, FieldRole.ON_REQUEST, false, "What is absent", "Was fehlt"),
  CONCEPT("concept", FieldType.KEYWORD, FieldRole.ON_REQUEST, true, "Concept", "Begriff");

  private static final Map<WellKnown, Set<String>> ALIASES =
      Map.of(
          INSTRUMENT_FAMILY, Set.of("family", "instrument"),
          TARGET_GROUP, Set.of("group"),
          SCALE, Set.of("mainScale"));

  final String field;
  private final FieldType type;
  private final FieldRole role;
  private final boolean facet;
  private final String english;
  private final String german;
  private final List<String> features;

  WellKnown(
      String field,
      FieldType type,
      FieldRole role,
      boolean facet,
      String english,
      String german,
      String... features) {
    this.field = field;
    this.type = type;
    this.role = role;
    this.facet = facet;
    this.english = english;
    this.german = german;
    this.features = List.of(features);
  }

  FieldInfo info() {
    return new FieldInfo(
        field,
        type,
        role,
        facet,
        ALIASES.getOrDefault(this, Set.of()),
        Map.of("en", english, "de", german));
  }

  /** The field that a feature of the metamodel fills under a short name. */
  static Optional<WellKnown> of(EStructuralFeature feature) {
    if (!CaseFields.isOurs(feature)) {
      return Optional.empty();
    }
    String name = feature.getEContainingClass().getName() + "." + feature.getName();
    for (WellKnown known : values()) {
      if (known.features.contains(name)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
