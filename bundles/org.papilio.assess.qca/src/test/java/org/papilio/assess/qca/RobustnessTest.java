package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.Subject;
import org.papilio.assess.tck.CaseTables;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** What decisions could have been taken otherwise, each held against running the method again. */
class RobustnessTest {

  private static final String NONE = "";

  /** Invented raw numbers of 24 cases in three conditions and an outcome. */
  private static CaseTable raw() {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double a = random.nextInt(100) + 0.5;
      double b = random.nextInt(100) + 0.5;
      double c = random.nextInt(100) + 0.5;
      double y = Math.max(Math.min(a, b), 100 - c) + random.nextInt(20) - 10 + 0.25;
      lines.add("case%02d %s %s %s %s".formatted(i, a, b, c, y));
    }
    return CaseTables.of("A,B,C,Y", lines.toArray(String[]::new));
  }

  private static Finding find(CaseTable table, String... given) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("outcome", List.of("Y"));
    parameters.put("calibrate", List.of("A=10,48,90", "B=10,48,90", "C=10,48,90", "Y=10,48,90"));
    parameters.put("solution", List.of("parsimonious"));
    for (int i = 0; i < given.length; i += 2) {
      if (given[i + 1].equals(NONE)) {
        parameters.remove(given[i]);
      } else {
        parameters.put(given[i], Arrays.asList(given[i + 1].split(";")));
      }
    }
    QcaMethod method = new QcaMethod();
    return method.assess(
        new AssessmentRequest(
            table, Parameters.of(method.parameters(), parameters), Progress.NONE));
  }

  private static Set<Object> models(Finding finding) {
    return finding
        .table("solution-parsimonious")
        .map(
            t -> {
              Set<Object> terms = new java.util.TreeSet<>();
              t.rows().forEach(r -> terms.add(r.cells().get(0) + " " + r.cells().get(1)));
              return terms;
            })
        .orElse(Set.of());
  }

  private static ResultTable.Row row(ResultTable table, String first) {
    return table.rows().stream()
        .filter(r -> first.equals(r.cells().get(0)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(first + " is not in " + table));
  }

  @Test
  void withinItsRangeTheSolutionStaysAndBeyondItDoesNot() {
    Set<Object> initial = models(find(raw()));
    ResultTable ranges = find(raw(), "robustness", "true").table("robustness-ranges").orElseThrow();
    int closed = 0;
    for (String what : List.of("incl.cut", "A, anchor 2", "C, anchor 2", "B, anchor 3")) {
      ResultTable.Row range = row(ranges, what);
      double low = (Double) range.cells().get(2);
      double high = (Double) range.cells().get(3);
      String open = (String) range.cells().get(4);
      assertEquals(initial, models(at(what, low)), what + " " + low);
      assertEquals(initial, models(at(what, high)), what + " " + high);
      double width = what.equals("incl.cut") ? 0.001 : 0.2;
      if (open.isEmpty() || open.equals("above")) {
        assertNotEquals(initial, beyond(what, low - width), what + " below " + low);
        closed++;
      }
      if (open.isEmpty() || open.equals("below")) {
        assertNotEquals(initial, beyond(what, high + width), what + " above " + high);
        closed++;
      }
    }
    assertTrue(closed >= 4, closed + " ends are closed");
  }

  /** Models at a place; none where anchors would no longer rise. */
  private static Set<Object> beyond(String what, double place) {
    try {
      return models(at(what, place));
    } catch (ProblemException e) {
      return Set.of();
    }
  }

  private static Finding at(String what, double place) {
    if (what.equals("incl.cut")) {
      return find(raw(), "incl-cut", String.valueOf(place));
    }
    String column = what.substring(0, 1);
    int anchor = what.charAt(what.length() - 1) - '1';
    List<String> calibrations = new ArrayList<>();
    for (String name : List.of("A", "B", "C", "Y")) {
      Object[] anchors = {10.0, 48.0, 90.0};
      if (name.equals(column)) {
        anchors[anchor] = place;
      }
      calibrations.add("%s=%s,%s,%s".formatted(name, anchors[0], anchors[1], anchors[2]));
    }
    return find(raw(), "calibrate", String.join(";", calibrations));
  }

  @Test
  void eachCaseIsLeftOutOnce() {
    Finding finding = find(raw(), "robustness", "true");
    ResultTable table = finding.table("robustness-cases").orElseThrow();
    assertEquals(24, table.rows().size());
    for (ResultTable.Row row : table.rows()) {
      String left = (String) row.cells().get(0);
      boolean same = models(find(raw().without(Set.of(left)))).equals(models(find(raw())));
      assertEquals(same ? "the same" : "changed", row.cells().get(1), left);
    }
  }

  /**
   * With so low a cut-off a row is sufficient for the outcome and for its negation. Nothing may
   * cover it, and the search must not go on for a model that does.
   */
  @Test
  void aPositiveRowThatIsExcludedIsNotExplained() {
    Finding enhanced = find(raw(), "enhanced", "true", "incl-cut", "0.55");
    assertTrue(enhanced.completeness().complete(), enhanced.completeness().statement());
    assertTrue(
        enhanced.warnings().stream().anyMatch(w -> w.contains("no solution covers")),
        () -> String.join("; ", enhanced.warnings()));
  }

  /** Which rows an enhanced analysis excludes depends on the cases: each variant finds its own. */
  @Test
  void rowsAreFoundAnewWithoutEachCase() {
    ResultTable table =
        find(raw(), "robustness", "true", "enhanced", "true")
            .table("robustness-cases")
            .orElseThrow();
    Finding enhanced = find(raw(), "enhanced", "true");
    Set<Object> whole = models(enhanced);
    for (ResultTable.Row row : table.rows()) {
      String left = (String) row.cells().get(0);
      boolean same = models(find(raw().without(Set.of(left)), "enhanced", "true")).equals(whole);
      assertEquals(same ? "the same" : "changed", row.cells().get(1), left);
    }
  }

  /** Rows 1, 3 and 4 of both, but of 2 × 3 configurations in one and of 2 × 2 in the other. */
  @Test
  void equalRowNumbersOfOtherLevelsAreSolvedAnew() {
    CaseTable three = CaseTables.of("B,M,Y", "a 0 0 0", "b 0 2 0", "c 1 0 1");
    CaseTable two = CaseTables.of("B,M,Y", "a 0 0 0", "b 1 0 0", "c 1 1 1");
    QcaSettings settings =
        QcaSettings.of(
            Parameters.of(new QcaMethod().parameters(), Map.of("outcome", List.of("Y"))));
    Resolver resolver = new Resolver("parsimonious", Progress.NONE);
    assertEquals("B[1]", resolver.solve(three, settings).written());
    assertEquals("M", resolver.solve(two, settings).written());
  }

  @Test
  void stretchesOfASweepAreWhatTheMethodSaysThere() {
    Finding finding = find(raw(), "sweep", "incl-cut=0.6..1");
    ResultTable sweep = finding.table("sweep").orElseThrow();
    assertTrue(sweep.rows().size() > 2, sweep.rows().size() + " stretches");
    for (ResultTable.Row stretch : sweep.rows()) {
      double from = (Double) stretch.cells().get(0);
      double to = (Double) stretch.cells().get(1);
      assertEquals(
          models(find(raw(), "incl-cut", String.valueOf(from))),
          models(find(raw(), "incl-cut", String.valueOf((from + to) / 2))),
          from + " to " + to);
    }
    Figure figure = finding.figure("sweep").orElseThrow();
    assertEquals(
        List.of("consistency", "coverage"),
        figure.lines().stream().map(Figure.Line::name).toList());
    ResultTable anchors = find(raw(), "sweep", "A:2=20..80").table("sweep").orElseThrow();
    assertTrue(anchors.rows().size() > 1);
  }

  @Test
  void aSweepThatCannotBeReadIsRefused() {
    for (String wrong : List.of("incl-cut", "incl-cut=1..0", "A=10..20", "Z:1=1..2", "A:9=1..2")) {
      ProblemException refusal =
          assertThrows(ProblemException.class, () -> find(raw(), "sweep", wrong), wrong);
      assertTrue(refusal.getMessage().contains("anchor of a calibrated column"), wrong);
    }
  }

  private static CaseTable judged(double spread) {
    CaseTable raw = raw();
    Random random = new Random(3);
    List<Column> columns = new ArrayList<>();
    for (Column column : raw.columns()) {
      List<IndicatorValue> values = new ArrayList<>();
      for (IndicatorValue value : column.values()) {
        List<Judgement> judgements = new ArrayList<>();
        for (String rater : List.of("ada", "ben", "eva")) {
          double said = value.number() + spread * (random.nextDouble() - 0.5);
          judgements.add(new Judgement(rater, "", "", 1, said, null));
        }
        values.add(value.judged(judgements));
      }
      columns.add(new Column(column.id(), column.title(), "rating", "", values));
    }
    return new CaseTable("invented", raw.cases(), columns);
  }

  private static double share(Finding finding, String term) {
    return (Double) row(finding.table("robustness-raters").orElseThrow(), term).cells().get(2);
  }

  @Test
  void ratersWhoAgreeLeaveTheSolutionAndThoseWhoDoNotShakeIt() {
    Finding agreed = find(judged(0), "robustness", "true", "draws", "50");
    assertEquals(1.0, share(agreed, "the whole solution"));
    Finding shaken = find(judged(60), "robustness", "true", "draws", "200");
    assertTrue(share(shaken, "the whole solution") < 1, "nothing was shaken");
    assertEquals(shaken, find(judged(60), "robustness", "true", "draws", "200"));
    assertEquals(
        shaken.table("robustness-raters"),
        find(CaseTables.shuffled(judged(60), 5), "robustness", "true", "draws", "200")
            .table("robustness-raters"));
    assertTrue(find(raw(), "robustness", "true").table("robustness-raters").isEmpty());
  }

  @Test
  void alternativesAreMeasuredAsDefined() {
    Finding finding = find(raw(), "robustness", "true");
    ResultTable table = finding.table("robustness-alternatives").orElseThrow();
    double least = (Double) row(table, "RF_SC_minTS").cells().get(5);
    double most = (Double) row(table, "RF_SC_maxTS").cells().get(5);
    double cov = (Double) row(table, "RF_cov").cells().get(5);
    assertTrue(least > 0 && least <= 1 && most > 0 && most <= 1 && cov <= 1 + 1e-12);
    // The robust core is what all have in common, so it covers no more than the solution.
    double core = (Double) row(table, "robust core").cells().get(3);
    ResultTable.Row own =
        finding.table("solution-parsimonious").orElseThrow().rows().stream()
            .filter(r -> r.cells().get(1).equals("all terms"))
            .findFirst()
            .orElse(finding.table("solution-parsimonious").orElseThrow().rows().getFirst());
    assertEquals(cov, core / (Double) own.cells().get(4), 1e-9);
  }

  @Test
  void enhancedAnalysisExcludesRowsWithTheirReason() {
    // The third row is a remainder that both solutions assume.
    CaseTable table = CaseTables.of("A,B,C,Y", "p 1 1 0 1", "q 0 0 0 0", "r 0 0 1 0", "s 1 1 1 1");
    Finding plain = find(table, "calibrate", NONE, "solution", "parsimonious");
    Finding enhanced = find(table, "calibrate", NONE, "enhanced", "true");
    ResultTable excluded = enhanced.table("excluded-rows").orElseThrow();
    assertTrue(
        excluded.rows().stream()
            .allMatch(r -> ((String) r.cells().get(2)).startsWith("contradictory")));
    assertFalse(excluded.rows().isEmpty());
    assertNotEquals(models(plain), models(enhanced));
    Finding untenable =
        find(
            table,
            "calibrate",
            NONE,
            "untenable",
            "A*~B",
            "exclude",
            "3",
            "because",
            "does not exist");
    String reasons = untenable.table("excluded-rows").orElseThrow().rows().toString();
    assertTrue(
        reasons.contains("does not exist") && reasons.contains("A*~B is ruled out"), reasons);
  }

  @Test
  void typicalAndDeviantCasesAreTold() {
    CaseTable table =
        CaseTables.of(
            "A,B,Y",
            "fits 0.9 0.2 0.95",
            "further 0.6 0.1 0.9",
            "deviant 0.8 0.3 0.2",
            "missed 0.1 0.4 0.8",
            "neither 0.1 0.2 0.1",
            "other 0.2 0.9 0.1");
    Finding finding = find(table, "calibrate", NONE, "incl-cut", "0.6");
    ResultTable types = finding.table("case-types").orElseThrow();
    for (ResultTable.Row row : types.rows()) {
      if (row.cells().get(2).equals("typical") && row.cells().get(5).equals(1.0)) {
        double best = distance(row);
        types.rows().stream()
            .filter(r -> r.cells().get(0).equals(row.cells().get(0)))
            .filter(r -> r.cells().get(2).equals("typical"))
            .forEach(r -> assertTrue(distance(r) >= best, r + " before " + row));
      }
    }
    assertTrue(
        types.rows().stream()
            .anyMatch(
                r ->
                    r.cases().equals(List.of("deviant"))
                        && r.cells().get(2).equals("deviant in kind")));
    ResultTable pairs = finding.table("case-pairs").orElseThrow();
    assertTrue(
        pairs.rows().stream().anyMatch(r -> r.cases().equals(List.of("fits", "deviant"))),
        pairs.toString());
  }

  private static double distance(ResultTable.Row row) {
    double x = (Double) row.cells().get(3);
    double y = (Double) row.cells().get(4);
    return 2 * (y - x) + 1 - x;
  }

  @TempDir Path folder;

  private Finding.File script() {
    return find(raw(), "rationale", "A=a \"reason\"\nwith a line break").files().getFirst();
  }

  @Test
  void theScriptHoldsTheDataAndTheSettings() {
    String text = script().text();
    assertTrue(text.contains("outcome = \"Y\", conditions = c(\"A\", \"B\", \"C\")"), text);
    assertTrue(text.contains("incl.cut = 0.8, pri.cut = 0.0, n.cut = 1"), text);
    assertTrue(text.contains("minimize(table, include = \"?\", details = TRUE)"), text);
    assertTrue(text.contains("# a \"reason\" with a line break\n"), text);
    assertEquals(24, text.substring(text.indexOf("row.names")).split("\"case").length - 1);
  }

  @Test
  void theScriptIsReadByR() throws Exception {
    assumeTrue(runs("Rscript", "--version"), "Rscript is not on this machine");
    Path file = Files.writeString(folder.resolve("comparison.R"), script().text());
    assertTrue(
        runs("Rscript", "-e", "invisible(parse(file = '" + file + "'))"), "R cannot read it");
    assumeTrue(runs("Rscript", "-e", "library(QCA)"), "the R package QCA is not on this machine");
    assertTrue(runs("Rscript", file.toString()), "R does not run it");
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void casesStandAsSubjectsInEachFigure() {
    Finding finding = find(raw());
    List<String> ids = raw().cases().stream().map(Subject::id).sorted().toList();
    Figure calibration = finding.figure("calibration-A").orElseThrow();
    assertEquals(ids, calibration.points().stream().map(Figure.Point::subject).toList());
    Figure chart = finding.figure("chart-parsimonious").orElseThrow();
    assertEquals(ids.size(), chart.y().names().size());
    assertTrue(finding.figure("truth-table").isPresent());
  }

  /** The two cases of A*B share A and B wholly, C by half. */
  @Test
  void profilesShowWhatTheCasesOfATermShare() {
    CaseTable table =
        CaseTables.of("A,B,C,Y", "a 1 1 0 1", "b 1 1 1 1", "c 0 1 1 0", "d 1 0 0 0", "e 0 0 1 0");
    Figure radar = find(table, "calibrate", NONE).figure("profiles-parsimonious").orElseThrow();
    assertEquals(List.of("A", "B", "C", "Y"), radar.x().names());
    assertEquals(1, radar.lines().size());
    assertEquals("A*B", radar.lines().getFirst().name());
    assertEquals(
        List.of(1.0, 1.0, 0.5, 1.0),
        radar.lines().getFirst().spots().stream().map(Figure.Spot::y).toList());
  }
}
