package org.papilio.governance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.measures.GraphMeasures;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.Period;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Invocation;

/** The worked example: A1, A2, B1, B2, C1, D1 and eight arcs, all of learning but the last. */
class MeasuresVerbTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  private static Case example() {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.setId("case");
    Map<String, ScaleLevel> scales =
        Map.of(
            "A", ScaleLevel.NEIGHBOURHOOD,
            "B", ScaleLevel.MUNICIPALITY,
            "C", ScaleLevel.NATIONAL,
            "D", ScaleLevel.EU);
    List<String> names = List.of("A1", "A2", "B1", "B2", "C1", "D1");
    for (String name : names) {
      Actor actor = CasesFactory.eINSTANCE.createActor();
      actor.setId(name);
      actor.setHomeScale(scales.get(name.substring(0, 1)));
      content.getActors().add(actor);
    }
    for (String arc : List.of("A1A2", "A2B1", "B1B2", "B2C1", "A1B1", "C1B1", "D1B2", "B1A1")) {
      GovernanceRelation relation = CasesFactory.eINSTANCE.createGovernanceRelation();
      relation.setId(arc);
      relation.setFrom(content.getActors().get(names.indexOf(arc.substring(0, 2))));
      relation.setTo(content.getActors().get(names.indexOf(arc.substring(2))));
      relation.setKind(arc.equals("B1A1") ? RelationKind.FINANCE : RelationKind.LEARNING);
      content.getRelations().add(relation);
    }
    content.getRelations().getLast().setPeriod(period("2015"));
    Phase pilot = CasesFactory.eINSTANCE.createPhase();
    pilot.setId("pilot");
    pilot.setKind(PhaseKind.PILOT);
    pilot.setPeriod(period("2012"));
    pilot.getPeriod().setEnd("2014");
    content.getPhases().add(pilot);
    return content;
  }

  private static Period period(String start) {
    Period period = EvidenceFactory.eINSTANCE.createPeriod();
    period.setStart(start);
    return period;
  }

  private void run(Map<String, Object> options) throws Exception {
    Snapshot snapshot =
        standIn(
            Snapshot.class,
            Map.of(
                "read", example(),
                "ids", List.of(new CaseId("six-actors")),
                "revision", new Revision("0123456789012345678901234567890123456789")));
    CaseBase cases = standIn(CaseBase.class, Map.of("snapshot", snapshot));
    Workspace workspace = standIn(Workspace.class, Map.of("cases", cases));
    Invocation in =
        (Invocation)
            Proxy.newProxyInstance(
                Invocation.class.getClassLoader(),
                new Class<?>[] {Invocation.class},
                (proxy, method, given) ->
                    switch (method.getName()) {
                      case "operands" -> List.of("all");
                      case "option" -> Optional.ofNullable((String) options.get((String) given[0]));
                      case "options" -> options.getOrDefault((String) given[0], List.of());
                      case "path" -> folder.resolve((String) given[0]);
                      case "out" -> new PrintWriter(out, true);
                      case "locale" -> Locale.ENGLISH;
                      default -> null;
                    });
    new MeasuresVerb(
            standIn(Workspaces.class, Map.of("open", workspace)),
            new CaseGraphs(),
            new GraphMeasures())
        .run(in);
  }

  private static <T> T standIn(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answers.get(method.getName())));
  }

  /** The start of the lines of one measure: case, title, phase, years, flow, id, label, value. */
  private List<String> lines(String file, String measure) throws Exception {
    return Files.readAllLines(folder.resolve(file)).stream()
        .filter(line -> line.contains("," + measure + ","))
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(2, 9)))
        .toList();
  }

  @Test
  void theWholeTheKindsAndThePhasesStandInOneFile() throws Exception {
    run(Map.of("by", List.of("phase", "kind"), "to", "m.csv"));
    List<String> density = lines("m.csv", "density");
    assertEquals(24, density.size()); // whole and pilot, each with all flows and eleven kinds
    assertEquals(",,,density,Density,0.26666666666666666,", density.getFirst());
    assertTrue(
        density.contains("pilot,2012–2014,,density,Density,0.23333333333333334,"),
        density.toString());
    assertTrue(
        density.contains(",,kind finance,density,Density,0.03333333333333333,"),
        density.toString());
  }

  @Test
  void whatHasNoArcsIsNotApplicableAndItsCellEmpty() throws Exception {
    run(Map.of("flow", List.of("conflict"), "to", "m.csv"));
    assertEquals(
        List.of(",,kind conflict,ei,E-I index by scale,,not applicable"), lines("m.csv", "ei"));
  }

  @Test
  void aSectorThatIsNotRecordedIsUnknown() throws Exception {
    run(Map.of("to", "m.csv"));
    assertEquals(List.of(",,,ei.sector,E-I index by sector,,unknown"), lines("m.csv", "ei.sector"));
  }

  @Test
  void theListingNamesItsPart() throws Exception {
    run(Map.of("phase", "pilot", "family", List.of("learning")));
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.getFirst().endsWith("(six-actors), phase pilot 2012–2014, learning"));
    assertTrue(lines.contains("  " + String.format("%-42s %s", "Density", "0.2333")));
  }

  @Test
  void jsonHasWhatEachNumberRestsOn() throws Exception {
    run(Map.of("flow", List.of("finance"), "to", "new/m.json"));
    String json = Files.readString(folder.resolve("new/m.json"));
    assertTrue(json.contains("\"restsOn\" : [ \"B1A1\" ]"), json);
  }

  @Test
  void wrongCallsSayWhatIsAllowed() {
    assertEquals(
        "--to: the format of 'm.xls' is not known; allowed: names that end in .csv or .json",
        problem(Map.of("to", "m.xls")));
    assertTrue(
        problem(Map.of("flow", List.of("love")))
            .startsWith("--flow: 'love' is not known; allowed: finance, staff"));
    assertEquals(
        "--by: 'year' is not known; allowed: phase, kind, family",
        problem(Map.of("by", List.of("year"))));
    assertEquals(
        "--phase: the case six-actors has no phase 'decline'; allowed: pilot",
        problem(Map.of("phase", "decline")));
  }

  private String problem(Map<String, Object> options) {
    return assertThrows(ProblemException.class, () -> run(options)).problem().line();
  }
}
