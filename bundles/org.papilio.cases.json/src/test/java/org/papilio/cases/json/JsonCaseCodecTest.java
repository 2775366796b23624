package org.papilio.cases.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.UnknownFacet;
import org.papilio.model.evidence.impl.FacetImpl;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class JsonCaseCodecTest {

  private static final String TANODA =
      """
      {
        "format": "papilio-case",
        "version": 1,
        "id": "c1",
        "title": {"hu": "Tanoda", "en": "Study hall"},
        "kind": "ACTION",
        "policyFields": ["EDUCATION", "ROMA_INCLUSION"],
        "operatesAt": ["place-elsewhere"],
        "mainScale": "NEIGHBOURHOOD",
        "phases": [
          {
            "id": "p1",
            "kind": "PILOT",
            "period": {"start": "2008", "end": "2013-05"},
            "scales": ["SITE", "NEIGHBOURHOOD"],
            "budget": {"amount": 12000, "currency": "EUR", "year": 2012}
          }
        ],
        "actors": [
          {"id": "a1", "name": {"en": "Parish"}},
          {"id": "a2", "name": {"en": "School \\"A\\""}, "naturalPerson": true}
        ],
        "goals": [
          {"id": "g1", "text": {"en": "Stay in school"}, "heldBy": ["a1", "a2"]}
        ],
        "relations": [
          {"id": "r1", "from": "a2", "to": "a1", "strength": 3}
        ],
        "profile": {"id": "i1", "bottomLinked": 2},
        "dossier": {
          "sections": [
            {"id": "s1", "heading": "Needs", "text": "One\\ntwo", "lang": "en"}
          ]
        }
      }
      """;

  private final JsonCaseCodec codec = new JsonCaseCodec(List.of());

  @Test
  void whatWasReadIsWrittenWithTheSameBytes() {
    assertEquals(TANODA, codec.write(codec.read(TANODA, "case.json")));
  }

  @Test
  void referencesWithinTheFileAreResolvedAndOthersKeepTheirId() {
    Case read = (Case) codec.read(TANODA, "case.json");
    assertEquals(read.getActors().get(1), read.getRelations().get(0).getFrom());
    EObject place = read.getOperatesAt().get(0);
    assertTrue(place.eIsProxy());
    assertEquals("place-elsewhere", Ids.of(place));
  }

  @Test
  void keysMayStandInAnyOrderAndAreWrittenInTheOrderOfTheEcore() {
    String shuffled =
        """
        {"kind": "BOTH", "title": {"en": "T"}, "version": 1, "format": "papilio-case", "id": "x"}
        """;
    String expected =
        """
        {
          "format": "papilio-case",
          "version": 1,
          "id": "x",
          "title": {"en": "T"},
          "kind": "BOTH"
        }
        """;
    assertEquals(expected, codec.write(codec.read(shuffled, "case.json")));
  }

  @Test
  void registersNameTheirClass() {
    String register =
        """
        {
          "format": "papilio-register",
          "version": 1,
          "@type": "place#PlaceRegister",
          "id": "places",
          "units": [
            {"id": "u1", "name": {"en": "Szeged"}, "scale": "MUNICIPALITY"}
          ]
        }
        """;
    assertEquals(register, codec.write(codec.read(register, "places.json")));
  }

  @Test
  void aFacetOfAnAbsentPluginIsKeptAsItStood() {
    String odd =
        """
        {
          "format": "papilio-case",
          "version": 1,
          "id": "c1",
          "facets": [
            { "@type":"urn:example:1#Odd",   "nights" : [1,2 ,3.50],
                "deep": {"a": null, "b": "\\u00e9"} }
          ]
        }
        """;
    Case read = (Case) codec.read(odd, "case.json");
    UnknownFacet facet = assertInstanceOf(UnknownFacet.class, read.getFacets().get(0));
    assertEquals("urn:example:1#Odd", facet.getType());
    assertEquals(odd, codec.write(read));
  }

  @Test
  void aFacetIsKnownAsSoonAsItsPackageIsThere() {
    String json =
        """
        {
          "format": "papilio-case",
          "version": 1,
          "id": "c1",
          "facets": [
            {"@type": "urn:example:1#Shelter", "nights": 12}
          ]
        }
        """;
    Case read = (Case) new JsonCaseCodec(List.of(shelterPackage())).read(json, "case.json");
    EObject facet = read.getFacets().get(0);
    assertEquals(12, facet.eGet(facet.eClass().getEStructuralFeature("nights")));
    assertEquals(json, new JsonCaseCodec(List.of(shelterPackage())).write(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kindd\": \"ACTION\" | unknown key 'kindd' in Case; allowed: id, title, summary, kind",
        "\"kind\": \"ACTON\" | c.json:4:9 (kind): found 'ACTON' for CaseKind; allowed: POLICY,"
            + " ACTION, BOTH",
        "\"kind\": 3 | found a number for CaseKind",
        "\"title\": \"T\" | (title): found a string; allowed: texts by language",
        "\"phases\": {} | (phases): found an object; allowed: an array",
        "\"phases\": [{\"scales\": [\"SITE\", \"SITE\"]}] | (phases[0].scales[1]): 'SITE' stands"
            + " here twice",
        "\"phases\": [{\"budget\": {\"year\": 1e3}}] | (phases[0].budget.year): found 1e3; allowed:"
            + " a whole number",
        "\"phases\": [{\"budget\": {\"amount\": NaN}}] | not JSON",
        "\"goals\": [{\"id\": \"g\", \"heldBy\": [\"c1\"]}] | 'c1' is the id of one Case; allowed:"
            + " the id of one Actor",
        "\"operatesAt\": [\"u\", \"u\"] | 'u' is referred to twice",
        "\"facets\": [{\"nights\": 1}] | '@type' is missing",
        "\"actors\": [{\"@type\": \"urn:x#Y\"}] | unknown type 'urn:x#Y'; allowed: cases#Actor",
        "\"kind\": null | found null",
        "\"kind\": \"BOTH\", \"kind\": \"BOTH\" | uplicate",
      })
  void aMistakeIsToldWithPlaceAndWhatIsAllowed(String line, String expected) {
    String json =
        "{\n  \"format\": \"papilio-case\", \"version\": 1,\n  \"id\": \"c1\",\n" + line + "\n}";
    ProblemException refused =
        assertThrows(ProblemException.class, () -> codec.read(json, "c.json"));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    assertTrue(refused.getMessage().startsWith("c.json:"), refused.getMessage());
    assertTrue(refused.getMessage().contains(expected), refused.getMessage());
  }

  @Test
  void aDepthBombIsRefused() {
    String bomb = "[".repeat(100_000);
    ProblemException refused =
        assertThrows(ProblemException.class, () -> codec.read(bomb, "bomb.json"));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    assertTrue(refused.getMessage().contains("100"), refused.getMessage());
  }

  @Test
  void aNumberTooLargeForADoubleIsRefused() {
    String json =
        """
        {"format": "papilio-register", "version": 1, "@type": "place#PlaceRegister",
         "units": [{"id": "u", "point": {"latitude": 1e999, "longitude": 0}}]}
        """;
    assertThrows(ProblemException.class, () -> codec.read(json, "places.json"));
  }

  @Test
  void anEmptyFileAndAForeignOneAreRefused() {
    for (String json :
        List.of(
            "",
            "  \n",
            "[]",
            "{}",
            "{\"format\": \"papilio-case\"}",
            "12",
            "{\"format\": \"papilio-case\", \"version\": 2}",
            "{\"format\": \"papilio-case\", \"version\": 1} x")) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> codec.read(json, "case.json"), json);
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    }
  }

  @Test
  void textsThatUtf8CannotCarryAreEscaped() {
    Case read = (Case) codec.read(TANODA, "case.json");
    read.getTitle().get(0).setText("a\ud800b \ud83e\udd8b");
    String written = codec.write(read);
    assertTrue(written.contains("a\\ud800b \ud83e\udd8b"), written);
    Case again = (Case) codec.read(written, "case.json");
    assertEquals("a\ud800b \ud83e\udd8b", again.getTitle().get(0).getText());
  }

  @Test
  void valuesOfFeaturesHaveTheFormOfTheFile() {
    Case read = (Case) codec.read(TANODA, "case.json");
    assertEquals(
        "{\"hu\": \"Tanoda\", \"en\": \"Study hall\"}",
        codec.writeValue(read, CasesPackage.Literals.CASE__TITLE));
    assertEquals("", codec.writeValue(read, CasesPackage.Literals.CASE__TRAJECTORY));
    Object roles =
        codec.readValue(
            CasesPackage.Literals.PARTICIPATION__ROLES, "[\"LEAD\", \"FUNDER\"]", "edit");
    assertEquals(List.of("LEAD", "FUNDER"), roles);
    EObject actor =
        (EObject)
            codec.readItem(
                CasesPackage.Literals.CASE__ACTORS, "{\"name\": {\"en\": \"N\"}}", "edit");
    assertEquals(CasesPackage.Literals.ACTOR, actor.eClass());
    assertEquals(
        "\"a1\"",
        codec.writeItem(
            CasesPackage.Literals.GOAL__HELD_BY, read.getGoals().get(0).getHeldBy().get(0)));
  }

  @Test
  void twoTextsInOneLanguageCannotBeWritten() {
    Case read = (Case) codec.read(TANODA, "case.json");
    read.getTitle().get(1).setLang("hu");
    assertThrows(ProblemException.class, () -> codec.write(read));
  }

  static EPackage shelterPackage() {
    EClass shelter = EcoreFactory.eINSTANCE.createEClass();
    shelter.setName("Shelter");
    shelter.getESuperTypes().add(EvidencePackage.Literals.FACET);
    EAttribute nights = EcoreFactory.eINSTANCE.createEAttribute();
    nights.setName("nights");
    nights.setEType(EcorePackage.Literals.EINTEGER_OBJECT);
    shelter.getEStructuralFeatures().add(nights);
    EPackage made = EcoreFactory.eINSTANCE.createEPackage();
    made.setName("example");
    made.setNsPrefix("example");
    made.setNsURI("urn:example:1");
    made.getEClassifiers().add(shelter);
    made.setEFactoryInstance(new FacetFactory());
    return made;
  }

  @Test
  void packagesOfPluginsStandBehindOurs() {
    assertEquals(3, codec.packages().size());
    assertEquals(4, new JsonCaseCodec(List.of(shelterPackage())).packages().size());
  }

  /** Stands for the factory that a plug-in's generated code brings. */
  private static final class FacetFactory extends EFactoryImpl {
    @Override
    public EObject create(EClass eClass) {
      FacetImpl made = new FacetImpl() {};
      made.eSetClass(eClass);
      return made;
    }
  }
}
