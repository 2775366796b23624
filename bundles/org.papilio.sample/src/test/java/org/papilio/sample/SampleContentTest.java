package org.papilio.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseCodec;
import org.papilio.domain.housing.HousingPackage;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Absence;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;

class SampleContentTest {

  private static final Map<String, Case> CASES = new TreeMap<>();
  private static final Set<String> REGISTERED = new HashSet<>();
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @BeforeAll
  static void readAll() {
    CaseCodec codec = SampleFiles.codecWith(HousingPackage.eINSTANCE);
    for (Path file : SampleFiles.cases()) {
      Case content = (Case) codec.read(SampleFiles.text(file), file.toString());
      CASES.put(file.getParent().getFileName().toString(), content);
    }
    for (Path file : SampleFiles.registers()) {
      ids(codec.read(SampleFiles.text(file), file.toString())).forEach(REGISTERED::add);
    }
  }

  @Test
  void hasTwelveCasesInSixCountriesOfWhichAtLeastThreeFailedOrWereCoOpted() {
    List<Trajectory> ended =
        CASES.values().stream()
            .map(Case::getTrajectory)
            .filter(t -> t == Trajectory.CO_OPTED || t == Trajectory.ENDED_FAILED)
            .toList();

    assertEquals(12, CASES.size());
    assertTrue(ended.size() >= 3, ended::toString);
  }

  @Test
  void isFullEnoughToBeDrawnAndCompared() {
    CASES.forEach(
        (name, content) -> {
          int actors = content.getParticipations().size();
          int relations = content.getRelations().size();
          assertTrue(actors >= 8 && actors <= 25, name + " has " + actors + " actors");
          assertTrue(relations >= 15 && relations <= 45, name + " has " + relations + " relations");
          assertTrue(content.getDossier().getSections().size() >= 6, name);
        });
  }

  @Test
  void refersToNothingThatIsNotThere() {
    List<String> lost = new ArrayList<>();
    CASES.forEach(
        (name, content) -> {
          Set<String> own = ids(content);
          EcoreUtil.ExternalCrossReferencer.find(content).keySet().stream()
              .filter(EObject::eIsProxy)
              .map(proxy -> ((InternalEObject) proxy).eProxyURI().fragment())
              .filter(id -> !own.contains(id) && !REGISTERED.contains(id))
              .forEach(id -> lost.add(name + ": " + id));
        });

    assertEquals(List.of(), lost);
  }

  @Test
  void givesEachElementAnIdOfItsOwn() {
    Set<String> seen = new HashSet<>(REGISTERED);
    List<String> twice = new ArrayList<>();
    CASES.values().stream()
        .flatMap(content -> ids(content).stream())
        .filter(id -> !seen.add(id))
        .forEach(twice::add);

    assertEquals(List.of(), twice);
  }

  @Test
  void cutsPassagesExactlyOutOfTheirSections() {
    for (Case content : CASES.values()) {
      for (Excerpt excerpt : content.getDossier().getExcerpts()) {
        if (excerpt.getSection() != null) {
          String text = excerpt.getSection().getText();
          assertEquals(excerpt.getText(), text.substring(excerpt.getStart(), excerpt.getEnd()));
        }
      }
    }
  }

  @Test
  void knowsAllFourKindsOfAbsenceAndDissent() {
    Map<Absence, Integer> absences = new EnumMap<>(Absence.class);
    Set<StatementStatus> states = new TreeSet<>();
    CASES
        .values()
        .forEach(
            content ->
                EcoreUtil.getAllContents(content, true)
                    .forEachRemaining(
                        object -> {
                          if (object instanceof Statement statement) {
                            absences.merge(statement.getAbsence(), 1, Integer::sum);
                            states.add(statement.getStatus());
                          }
                        }));

    assertEquals(Set.of(Absence.values()), absences.keySet());
    assertEquals(Set.of(StatementStatus.values()), states);
  }

  @Test
  void datesOneInitiativeDifferentlyByTwoSources() {
    Case content = CASES.get("asviken-thread-and-tone");
    Set<String> starts = new TreeSet<>();
    content.getPhases().get(1).getStatements().stream()
        .filter(statement -> statement.getFeature().equals("period"))
        .forEach(
            statement ->
                starts.add(
                    statement.getValue()
                        + " by "
                        + statement.getSources().getFirst().getSource().getKind()));

    assertEquals(Set.of("2008..2013 by NEWS", "2009..2013 by REPORT"), starts);
  }

  @Test
  void isRatedByThreeAndMoreWithStakeholdersWhoPointToPassagesOfTheCase() {
    assertEquals(12, SampleFiles.ratings().size());
    for (Path file : SampleFiles.ratings()) {
      String text = SampleFiles.text(file);
      String name = file.getFileName().toString().replace(".json", "");
      assertTrue(matches(text, "\"rater\":\"([^\"]+)\"").size() >= 3, name);
      assertTrue(matches(text, "\"role\":\"([A-Z]+)\"").contains("STAKEHOLDER"), name);
      Set<String> own = ids(CASES.get(name));
      for (String list : matches(text, "\"evidence\":\\[([^]]*)]")) {
        Matcher id = ID.matcher(list);
        while (id.find()) {
          assertTrue(own.contains(id.group()), name + ": " + id.group());
        }
      }
    }
  }

  private static Set<String> matches(String text, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> ids(EObject root) {
    Set<String> ids = new HashSet<>();
    if (root instanceof Identified identified) {
      ids.add(identified.getId());
    }
    EcoreUtil.getAllContents(root, true)
        .forEachRemaining(
            object -> {
              if (object instanceof Identified identified) {
                ids.add(identified.getId());
              }
            });
    return ids;
  }
}
