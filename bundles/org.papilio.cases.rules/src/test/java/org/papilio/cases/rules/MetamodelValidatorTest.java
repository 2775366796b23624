package org.papilio.cases.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.Finding;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;

class MetamodelValidatorTest {

  /** A whole case that breaks no rule; ids are short names, made UUIDs by {@link #read}. */
  private static final String SOUND =
      """
      {"format": "papilio-case", "version": 1, "id": "#c0", "title": {"en": "Study hall"},
       "kind": "ACTION", "policyFields": ["EDUCATION_AND_TRAINING"], "operatesAt": ["#50"],
       "mainScale": "NEIGHBOURHOOD", "trajectory": "ONGOING_LOCAL",
       "phases": [{"id": "#f1", "kind": "PILOT", "period": {"start": "2008", "end": "2010-05"}, "scales": ["SITE"],
         "budget": {"amount": 12000, "currency": "EUR", "year": 2012},
         "statements": [{"id": "#e1", "feature": "trigger", "value": "A fire", "absence": "NONE",
            "confidence": "HIGH", "status": "ACCEPTED", "by": "A", "at": "2024-05-17T09:30:00Z"},
          {"id": "#e2", "feature": "trigger", "value": "A flood", "absence": "NONE",
            "confidence": "LOW", "status": "DISPUTED", "by": "B", "at": "2024-05-17T09:30:00Z"}]}],
       "needs": [{"id": "#ee", "concept": "LEARNING_SUPPORT", "unmetBy": "STATE"}],
       "groups": [{"id": "#61", "concept": "ROMA", "size": 100, "reached": 40, "participation": 3}],
       "actors": [
         {"id": "#a1", "name": {"en": "Parish"}, "type": "FAITH_BASED", "sector": "CIVIL_SOCIETY", "homeScale": "NEIGHBOURHOOD", "period": {"start": "2000", "end": "2020"}},
         {"id": "#a2", "name": {"en": "Teacher"}, "type": "INFORMAL_GROUP", "sector": "HYBRID", "homeScale": "SITE", "naturalPerson": true, "pseudonym": "T."}],
       "goals": [{"id": "#b1", "text": {"en": "Stay in school"}, "level": "OUTCOME", "heldBy": ["#a1"]}],
       "participations": [{"id": "#ab", "actor": "#a1", "roles": ["LEAD"]}],
       "instrumentUses": [
         {"id": "#d1", "instrument": {"id": "#d2", "name": {"en": "Tutoring"}, "family": "SOCIAL_LEARNING"}, "phases": ["#f1"], "scale": "SITE", "deliveredBy": ["#a1"], "goals": ["#b1"]},
         {"id": "#d3", "instrument": {"id": "#d4", "name": {"en": "Meals"}, "family": "SOCIAL_SERVICE"}, "phases": ["#f1"], "scale": "SITE", "deliveredBy": ["#a1"], "goals": ["#b1"]}],
       "relations": [{"id": "#7e", "from": "#a1", "to": "#a2", "kind": "FINANCE", "period": {"start": "2008"}, "strength": 3}],
       "policyMix": {"id": "#31", "boundary": "The hall", "members": ["#d1", "#d3"],
         "interactions": [{"id": "#32", "a": "#d1", "b": "#d3", "score": 2}]},
       "rescalings": [{"id": "#9e", "date": "2010", "dimension": "FINANCING", "direction": "DOWN",
         "fromScale": "NATIONAL", "toScale": "MUNICIPALITY", "resourced": "PARTIAL", "sources": [{"source": "#a0"}]}],
       "institutionalChanges": [{"id": "#1c", "mode": "LAYERING", "of": "#b9", "veto": "STRONG", "discretion": "LOW"}],
       "profile": {"id": "#9f"}, "provenance": {"addedBy": "A", "addedAt": "2024-05-17T09:30:00Z"},
       "dossier": {
         "sections": [{"id": "#5e", "heading": "Needs", "text": "Children leave school early.", "lang": "en"}],
         "sources": [{"id": "#a0", "kind": "INTERVIEW", "access": "PROJECT", "consent": "written"}],
         "excerpts": [{"id": "#ec", "section": "#5e", "start": 0, "end": 8, "text": "Children"}]}}
      """;

  private final MetamodelValidator validator = new MetamodelValidator(VocabularyFiles.all());

  private static String uuids(String text) {
    return text.replaceAll("#([0-9a-f]{2})", "00000000-0000-4000-8000-0000000000$1");
  }

  private static Case read(String json) throws ReflectiveOperationException {
    CaseCodec codec =
        (CaseCodec)
            Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor().newInstance();
    Case read = (Case) codec.read(uuids(json), "case.json");
    SpatialUnit place = PlaceFactory.eINSTANCE.createSpatialUnit();
    place.setId("00000000-0000-4000-8000-000000000050");
    place.setScale(ScaleLevel.MUNICIPALITY);
    place.getName().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(read.getTitle().get(0)));
    read.getOperatesAt().set(0, place);
    var policy = org.papilio.model.cases.CasesFactory.eINSTANCE.createRedistributivePolicy();
    policy.setId("00000000-0000-4000-8000-0000000000b9");
    if (!read.getInstitutionalChanges().isEmpty()) {
      read.getInstitutionalChanges().get(0).setOf(policy);
    }
    return read;
  }

  private List<Finding> validate(String json) throws ReflectiveOperationException {
    return validator.validate(read(json), null);
  }

  @Test
  void aSoundCaseBreaksNoRule() throws ReflectiveOperationException {
    assertEquals(List.of(), validate(SOUND));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("\"strength\": 3", "\"strength\": 5", "number.in-range", "strength is 5", "0 to 4"),
        mistake("\"score\": 2", "\"score\": -4", "number.in-range", "score is -4", "-3 to 3"),
        mistake(
            "\"ROMA\"",
            "\"ROMANY\"",
            "term.known",
            "'ROMANY' is no term of 'target-group'",
            "such as ROMA"),
        mistake("\"LEAD\"", "\"lead\"", "term.known", "'lead'", "LEAD"),
        mistake(
            "\"start\": \"2008\", \"end\"",
            "\"start\": \"2008-13\", \"end\"",
            "date.valid",
            "2008-13",
            "correct"),
        mistake(
            "\"end\": \"2010-05\"", "\"end\": \"2007\"", "period.in-order", "ends 2007", "correct"),
        mistake(
            "\"heldBy\": [\"#a1\"]", "\"heldBy\": []", "goal.held-by-somebody", "nobody", "name"),
        mistake(
            "\"period\": {\"start\": \"2008\"}, \"strength\"",
            "\"period\": {\"start\": \"1990\"}, \"strength\"",
            "relation.within-actors-periods",
            "'Parish' exists since 2000",
            "correct"),
        mistake(
            "\"mode\": \"LAYERING\"",
            "\"mode\": \"DRIFT\"",
            "change.mode-fits-veto-and-discretion",
            "speak for LAYERING",
            "sources"),
        mistake(
            "\"feature\": \"trigger\", \"value\": \"A fire\"",
            "\"feature\": \"triger\", \"value\": \"A fire\"",
            "statement.feature-exists",
            "'triger'",
            "name"),
        mistake(
            "\"feature\": \"trigger\", \"value\": \"A fire\"",
            "\"feature\": \"kind\", \"value\": \"PILOTS\"",
            "statement.value-parses",
            "'PILOTS'",
            "PILOT"),
        mistake(
            "\"feature\": \"trigger\", \"value\": \"A fire\"",
            "\"feature\": \"kind\", \"value\": \"IDEA\"",
            "statement.accepted-is-adopted",
            "the case says 'PILOT'",
            "adopt"),
        mistake(
            "\"status\": \"DISPUTED\"",
            "\"status\": \"ACCEPTED\"",
            "statement.accepted-agree",
            "A says 'A fire' and B says 'A flood'",
            "disputed"),
        mistake(
            "\"value\": \"A fire\", \"absence\": \"NONE\"",
            "\"value\": \"A fire\", \"absence\": \"WITHHELD\"",
            "statement.value-or-absence",
            "gives a value",
            "NONE"),
        mistake(", \"pseudonym\": \"T.\"", "", "actor.pseudonym", "without a pseudonym", "give"),
        mistake(
            "\"direction\": \"DOWN\"",
            "\"direction\": \"UP\"",
            "rescaling.direction-fits-scales",
            "from NATIONAL to MUNICIPALITY",
            "correct"),
        mistake(
            "\"b\": \"#d3\"",
            "\"b\": \"#a1\"",
            "mix.interactions-among-members",
            "'Parish' is no member",
            "member"),
        mistake(
            "\"members\": [\"#d1\", \"#d3\"]",
            "\"members\": [\"#d1\", \"#d3\", \"#a1\"]",
            "mix.members-of-the-case",
            "'Parish' is one Actor",
            "choose"),
        mistake(
            "\"members\": [\"#d1\", \"#d3\"]",
            "\"members\": [\"#d1\"]",
            "feature.enough",
            "members has 1, at least 2",
            "add 1"),
        mistake("\"kind\": \"ACTION\", ", "", "feature.required", "kind is missing", "fill"),
        mistake(
            "\"id\": \"#b1\"", "\"id\": \"#f1\"", "element.id-unique", "stands twice", "another"),
        mistake(
            "\"id\": \"#9f\"", "\"id\": \"profile\"", "element.id-is-uuid", "'profile'", "leave"),
        mistake(
            "\"actor\": \"#a1\"",
            "\"actor\": \"#99\"",
            "reference.resolves",
            "which is not there",
            "Actor"),
        mistake("\"to\": \"#a2\"", "\"to\": \"#a1\"", "relation.two-ends", "to itself", "another"),
        mistake(
            "\"reached\": 40",
            "\"reached\": 400",
            "group.reached-at-most-size",
            "400 reached of 100",
            "correct"),
        mistake(
            "\"text\": \"Children\"",
            "\"text\": \"Childrem\"",
            "excerpt.stands-there",
            "reads 'Children'",
            "again"),
        mistake("\"end\": 8", "\"end\": 800", "excerpt.stands-there", "28 characters", "again"),
        mistake(", \"consent\": \"written\"", "", "source.consent", "consent", "say"),
        mistake("\"EUR\"", "\"EURO\"", "currency.known", "'EURO'", "EUR"),
        mistake("{\"en\": \"Study hall\"}", "{\"en\": \" \"}", "text.not-blank", "blank", "write"),
        mistake(
            "{\"en\": \"Study hall\"}",
            "{\"english language\": \"x\"}",
            "language.known",
            "'english language'",
            "BCP 47"),
        mistake(
            "\"addedAt\": \"2024-05-17T09:30:00Z\"",
            "\"addedAt\": \"yesterday\"",
            "moment.valid",
            "'yesterday'",
            "2024"),
        mistake(
            "\"profile\": {\"id\": \"#9f\"}",
            "\"profile\": {\"id\": \"#9f\"}, \"facets\": [{\"@type\": \"urn:x#Y\"}]",
            "facet.plugin-present",
            "'urn:x#Y'",
            "install"));
  }

  private static Arguments mistake(
      String right, String wrong, String rule, String message, String remedy) {
    return Arguments.of(right, wrong, rule, message, remedy);
  }

  @ParameterizedTest(name = "{2}: {1}")
  @MethodSource("mistakes")
  void aMistakeIsFoundWithRuleValueAndRemedy(
      String right, String wrong, String rule, String message, String remedy)
      throws ReflectiveOperationException {
    assertTrue(SOUND.contains(right), "the sound case has no " + right);
    List<Finding> found = validate(SOUND.replace(right, wrong));
    Finding finding =
        found.stream()
            .filter(one -> one.rule().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found; instead: " + found));
    assertTrue(finding.message().contains(message), finding.message());
    assertTrue(finding.remedy().contains(remedy), finding.remedy());
    assertFalse(finding.element().isEmpty() && finding.label().isEmpty());
  }

  @Test
  void aTerritorialCodeNeedsItsVersionAndTheUnitedKingdomIsNotInNuts2024()
      throws ReflectiveOperationException {
    Case read = read(SOUND);
    TerritorialCode code = PlaceFactory.eINSTANCE.createTerritorialCode();
    code.setScheme("NUTS");
    code.setCode("UKI31");
    read.getOperatesAt().get(0).getCodes().add(code);
    assertEquals(
        Set.of("code.has-version", "feature.required"), rules(validator.validate(read, null)));
    code.setVersion("2024");
    List<Finding> found = validator.validate(read, null);
    assertEquals(
        "NUTS code 'UKI31' is not in NUTS 2024 (the United Kingdom left the scheme)",
        found.get(0).message());
    code.setVersion("2021");
    assertEquals(Set.of(), rules(validator.validate(read, null)));
  }

  private static Set<String> rules(List<Finding> found) {
    return found.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRuleThatFindsIsDescribed() throws ReflectiveOperationException {
    Set<String> described = validator.rules().keySet();
    for (Arguments one : mistakes().toList()) {
      String json = SOUND.replace((String) one.get()[0], (String) one.get()[1]);
      assertTrue(described.containsAll(rules(validate(json))), json);
    }
    assertTrue(validator.rules().values().stream().allMatch(sentence -> sentence.endsWith(".")));
  }

  @Test
  void everyVocabularyHasGermanLabelsAndDefinitions() {
    for (var vocabulary : VocabularyFiles.all()) {
      assertFalse(vocabulary.concepts().isEmpty());
      for (var concept : vocabulary.concepts()) {
        assertTrue(concept.labels().keySet().containsAll(Set.of("en", "de")), concept.id());
        assertTrue(concept.definition().keySet().containsAll(Set.of("en", "de")), concept.id());
      }
    }
  }
}
