package org.papilio.search.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseId;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.ActorRegister;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Absence;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.DossierSection;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.Statement;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.PlacePackage;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

class CaseDocumentTest {

  private static final List<EPackage> OURS =
      List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE);
  private static final Vocabulary GROUPS =
      new Vocabulary() {
        @Override
        public String scheme() {
          return "target-group";
        }

        @Override
        public List<Concept> concepts() {
          return List.of(
              new Concept(
                  "HOMELESS_PEOPLE",
                  Map.of("en", "Homeless people", "de", "Wohnungslose"),
                  Map.of(),
                  Optional.empty()));
        }
      };

  @Test
  void textsKeepTheirLanguageAndTheElementTheyStandIn() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getTitle().add(text("hu", "Tanoda"));
    DossierSection section = EvidenceFactory.eINSTANCE.createDossierSection();
    section.setId("s1");
    section.setText("Children learn after school.");
    Dossier dossier = EvidenceFactory.eINSTANCE.createDossier();
    dossier.getSections().add(section);
    content.setDossier(dossier);
    SearchDocument document = document(content);
    assertEquals("Tanoda", document.title());
    assertEquals("hu", document.language());
    assertTrue(document.values().contains(new FieldValue.Text("title", "Tanoda", "hu", "")));
    assertTrue(
        document
            .values()
            .contains(new FieldValue.Text("dossier", "Children learn after school.", "", "s1")));
  }

  @Test
  void aTermIsFoundByItsLabelsInAllLanguages() {
    Case content = CasesFactory.eINSTANCE.createCase();
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setId("g1");
    group.setConcept("HOMELESS_PEOPLE");
    content.getGroups().add(group);
    assertEquals(
        List.of(
            new FieldValue.Keyword(
                "targetGroup",
                "HOMELESS_PEOPLE",
                Map.of("en", "Homeless people", "de", "Wohnungslose"),
                "g1")),
        values(content, "targetGroup"));
  }

  @Test
  void theCountryIsThatOfTheNationalUnitOrOfTheCode() {
    SpatialUnit town = PlaceFactory.eINSTANCE.createSpatialUnit();
    town.setScale(ScaleLevel.MUNICIPALITY);
    TerritorialCode code = PlaceFactory.eINSTANCE.createTerritorialCode();
    code.setScheme("NUTS");
    code.setVersion("2024");
    code.setCode("EL301");
    town.getCodes().add(code);
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getOperatesAt().add(town);
    FieldValue.Keyword country = (FieldValue.Keyword) values(content, "country").getFirst();
    assertEquals("GR", country.code());
    assertEquals("Griechenland", country.labels().get("de"));
  }

  @Test
  void aCaseLastsFromItsFirstPhaseToItsLast() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getPhases().add(phase("2012-03", "2014"));
    content.getPhases().add(phase("2008~", null));
    assertEquals(List.of(new FieldValue.Years("year", 2008, 2014, "")), values(content, "year"));
  }

  @Test
  void anActorOfARegisterIsFoundInEveryCaseItTakesPartIn() {
    Actor city = CasesFactory.eINSTANCE.createActor();
    city.getName().add(text("de", "Stadt Wien"));
    ActorRegister register = CasesFactory.eINSTANCE.createActorRegister();
    register.getActors().add(city);
    Participation part = CasesFactory.eINSTANCE.createParticipation();
    part.setId("p1");
    part.setActor(city);
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getParticipations().add(part);
    assertEquals(
        List.of(new FieldValue.Text("actor", "Stadt Wien", "de", "p1")), values(content, "actor"));
  }

  @Test
  void unknownAndWithheldAreDifferentAnswers() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getStatements().add(absence("budget", Absence.UNKNOWN));
    content.getStatements().add(absence("budget", Absence.WITHHELD));
    assertEquals(
        Set.of("budget UNKNOWN", "budget WITHHELD"),
        values(content, "absent").stream()
            .map(value -> ((FieldValue.Keyword) value).code())
            .collect(Collectors.toSet()));
  }

  @Test
  void aPlugInsAttributesBecomeFieldsNamedAfterItsPackage() {
    EPackage gardens = EcoreFactory.eINSTANCE.createEPackage();
    gardens.setName("gardens");
    gardens.setNsURI("urn:test:gardens");
    EClass plot = EcoreFactory.eINSTANCE.createEClass();
    plot.setName("Plot");
    plot.getESuperTypes().add(EvidencePackage.Literals.FACET);
    EAttribute crops = attribute("crops", EcorePackage.Literals.ESTRING);
    crops.setUpperBound(-1);
    EAttribute area = attribute("area", EcorePackage.Literals.EDOUBLE_OBJECT);
    plot.getEStructuralFeatures().addAll(List.of(crops, area));
    gardens.getEClassifiers().add(plot);

    List<EPackage> all = new java.util.ArrayList<>(OURS);
    all.add(gardens);
    Map<String, FieldInfo> fields =
        new CaseFields(all, new CaseLabels(all, List.of()))
            .all().stream().collect(Collectors.toMap(FieldInfo::name, field -> field));
    assertEquals(FieldType.TEXT, fields.get("gardens.crops").type());
    assertEquals(Set.of("gardens.crop"), fields.get("gardens.crops").aliases());
    assertEquals(FieldType.NUMBER, fields.get("gardens.area").type());
  }

  @Test
  void aLiteralIsLabelledAndCounted() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setTrajectory(Trajectory.CO_OPTED);
    FieldValue.Keyword value = (FieldValue.Keyword) values(content, "trajectory").getFirst();
    assertEquals("CO_OPTED", value.code());
    assertTrue(
        new CaseDocuments(OURS, List.of())
            .fields().stream().anyMatch(f -> f.name().equals("trajectory") && f.facet()));
  }

  private static EAttribute attribute(String name, org.eclipse.emf.ecore.EDataType type) {
    EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
    attribute.setName(name);
    attribute.setEType(type);
    return attribute;
  }

  private static Statement absence(String feature, Absence absence) {
    Statement statement = EvidenceFactory.eINSTANCE.createStatement();
    statement.setFeature(feature);
    statement.setAbsence(absence);
    return statement;
  }

  private static Phase phase(String start, String end) {
    Period period = EvidenceFactory.eINSTANCE.createPeriod();
    period.setStart(start);
    period.setEnd(end);
    Phase phase = CasesFactory.eINSTANCE.createPhase();
    phase.setPeriod(period);
    return phase;
  }

  private static LocalText text(String language, String words) {
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(words);
    return text;
  }

  private static List<FieldValue> values(Case content, String field) {
    return document(content).values().stream().filter(v -> v.field().equals(field)).toList();
  }

  private static SearchDocument document(Case content) {
    CaseLabels labels = new CaseLabels(OURS, List.of(GROUPS));
    return CaseDocument.of(new CaseId("a"), content, new CaseFields(OURS, labels), labels);
  }
}
