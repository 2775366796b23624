package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.assess.api.Finding;
import org.papilio.assess.qca.QcaReport.NamedModel;
import org.papilio.assess.qca.TruthTable.Cuts;

/** The comparison as a script for R and its package QCA, with the data in it. */
final class RScript {

  private final CalibratedCases cases;
  private final QcaSettings settings;
  private final StringBuilder out = new StringBuilder();

  RScript(CalibratedCases cases, QcaSettings settings) {
    this.cases = cases;
    this.settings = settings;
  }

  Finding.File file(Map<String, List<NamedModel>> models) {
    SetTable sets = cases.sets();
    List<String> names = sets.conditions().names();
    String outcome = plainOutcome();
    line("# Does the comparison again with the R package QCA (install.packages(\"QCA\")).");
    line("library(QCA)");
    line("");
    line("sets <- data.frame(");
    for (int c = 0; c < names.size(); c++) {
      line("  " + quoted(names.get(c)) + " = " + vector(sets.x()[c]) + ",");
    }
    double[] y = sets.y();
    line("  " + quoted(outcome) + " = " + vector(isNegated() ? complement(y) : y) + ",");
    line("  check.names = FALSE,");
    line(
        "  row.names = c("
            + cases.subjects().stream().map(s -> quoted(s.id())).collect(Collectors.joining(", "))
            + "))");
    calibrations();
    line("");
    Cuts cuts = settings.cuts();
    line(
        "table <- truthTable(sets, outcome = "
            + quoted((isNegated() ? "~" : "") + outcome)
            + ", conditions = c("
            + names.stream().map(RScript::quoted).collect(Collectors.joining(", "))
            + "),");
    line(
        "  incl.cut = "
            + (cuts.exclusion() < cuts.inclusion()
                ? "c(" + cuts.inclusion() + ", " + cuts.exclusion() + ")"
                : String.valueOf(cuts.inclusion()))
            + ", pri.cut = "
            + cuts.pri()
            + ", n.cut = "
            + cuts.cases()
            + ", show.cases = TRUE)");
    line("print(table)");
    models.forEach(
        (solution, listed) -> {
          line("");
          line(solution + " <- minimize(table" + arguments(solution) + ", details = TRUE)");
          line("print(" + solution + ")");
          line("# Found here:");
          listed.stream()
              .limit(20)
              .forEach(
                  m ->
                      line(
                          "# "
                              + m.name()
                              + ": "
                              + sets.conditions().write(m.terms())
                              + " -> "
                              + cases.outcome()));
        });
    return new Finding.File(
        "comparison.R",
        "text/x-r",
        "Does the comparison again with the R package QCA; the data are in it",
        out.toString());
  }

  private String arguments(String solution) {
    List<String> given = new ArrayList<>();
    if (!solution.equals("complex")) {
      given.add("include = " + quoted(settings.options().contradictionsOpen() ? "?,C" : "?"));
      if (!settings.options().excluded().isEmpty()) {
        given.add(
            "exclude = c("
                + settings.options().excluded().stream()
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))
                + ")");
      }
    }
    if (solution.equals("intermediate")) {
      given.add("dir.exp = " + quoted(settings.expectations().orElse("")));
    }
    if (settings.options().everyModel()) {
      given.add("all.sol = TRUE");
    }
    if (settings.options().withoutDominated()) {
      given.add("row.dom = TRUE");
    }
    return given.stream().map(a -> ", " + a).collect(Collectors.joining());
  }

  /** The direct calibrations once more from the raw numbers, held against the memberships. */
  private void calibrations() {
    cases
        .raw()
        .forEach(
            (column, raw) -> {
              String anchors = settings.anchors().get(column);
              if (!(Calibration.parse(anchors, settings.inclusionDegree())
                      instanceof Calibration.Direct direct)
                  || !direct.logistic()) {
                return;
              }
              line("");
              line("# " + settings.rationales().getOrDefault(column, "no rationale was given"));
              line("raw <- " + vector(raw));
              line(
                  "check <- calibrate(raw, type = \"fuzzy\", thresholds = \"e="
                      + direct.exclusion()
                      + ", c="
                      + direct.crossover()
                      + ", i="
                      + direct.inclusion()
                      + "\", idm = "
                      + direct.inclusionDegree()
                      + ")");
              line(
                  "stopifnot(all.equal(check, sets[[" + quoted(column) + "]], tolerance = 0.002))");
            });
  }

  private boolean isNegated() {
    return cases.outcome().startsWith("~");
  }

  private String plainOutcome() {
    // One value of a multi-value outcome is a crisp set already.
    return cases.outcome().replaceFirst("^~", "").replaceFirst("[\\[{]\\d+[\\]}]$", "");
  }

  private static double[] complement(double[] y) {
    return Arrays.stream(y).map(v -> 1 - v).toArray();
  }

  private static String vector(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(n -> n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n))
        .collect(Collectors.joining(", ", "c(", ")"));
  }

  /** A text as R reads it; line breaks cannot end a comment or a text early. */
  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ")
        + "\"";
  }

  private void line(String text) {
    out.append(text.replaceAll("[\\r\\n]+", " ")).append('\n');
  }
}
