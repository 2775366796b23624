package org.papilio.assess.overlay;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.problem.Problem;

/**
 * What one table of a finding says about single cases: a column of numbers, where each row is one
 * case; or whether a row covers a case, where a row is a term, a type or a cluster of cases.
 *
 * @param id table and column, or table and row, parted by a slash
 * @param label for people
 * @param covers true for the cover of a row: 1 covered, 0 not
 * @param values by slug of the case; a case without one is not judged
 */
record Saying(String id, String label, boolean covers, Map<String, Double> values) {

  /** Rows of a table beyond these are not offered. */
  private static final int MOST_ROWS = 24;

  /** Everything that a finding says about single cases, in the order of its tables. */
  static List<Saying> all(Finding finding) {
    List<Saying> all = new ArrayList<>();
    for (ResultTable table : finding.tables()) {
      if (eachRowIsACase(table)) {
        columns(table, all);
      } else {
        rows(table, finding, all);
      }
    }
    return List.copyOf(all);
  }

  /**
   * One of {@link #all}, by its id.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, with those that there are
   */
  static Saying find(Finding finding, String id) {
    List<Saying> all = all(finding);
    return all.stream()
        .filter(saying -> saying.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("the finding says nothing called '" + id + "' about its cases")
                    .allowing(
                        all.isEmpty()
                            ? "it says nothing about single cases"
                            : all.stream().map(Saying::id).collect(Collectors.joining(", ")))
                    .exception());
  }

  private static boolean eachRowIsACase(ResultTable table) {
    Set<String> seen = new HashSet<>();
    return table.rows().size() > 1
        && table.rows().stream()
            .allMatch(row -> row.cases().size() == 1 && seen.add(row.cases().getFirst()));
  }

  private static void columns(ResultTable table, List<Saying> all) {
    for (int c = 0; c < table.columns().size(); c++) {
      ResultTable.Head head = table.columns().get(c);
      if (!head.kind().equals("number") && !head.kind().equals("integer")) {
        continue;
      }
      Map<String, Double> values = new LinkedHashMap<>();
      for (ResultTable.Row row : table.rows()) {
        if (row.cells().get(c) instanceof Double number) {
          values.put(row.cases().getFirst(), number);
        }
      }
      if (!values.isEmpty()) {
        all.add(
            new Saying(
                table.id() + "/" + head.id(), table.title() + ": " + head.title(), false, values));
      }
    }
  }

  /** Only where rows have names and differ in the cases that they cover. */
  private static void rows(ResultTable table, Finding finding, List<Saying> all) {
    boolean named =
        table.rows().stream().map(row -> name(table, row)).distinct().count()
            == table.rows().size();
    long covers = table.rows().stream().map(ResultTable.Row::cases).distinct().count();
    boolean plural = table.rows().stream().anyMatch(row -> row.cases().size() > 1);
    if (!named || covers < 2 || !plural || table.rows().size() > MOST_ROWS) {
      return;
    }
    Set<String> judged = new HashSet<>();
    finding.tables().forEach(t -> t.rows().forEach(row -> judged.addAll(row.cases())));
    for (int r = 0; r < table.rows().size(); r++) {
      ResultTable.Row row = table.rows().get(r);
      if (row.cases().isEmpty()) {
        continue;
      }
      Map<String, Double> values = new LinkedHashMap<>();
      judged.stream().sorted().forEach(slug -> values.put(slug, 0.0));
      row.cases().forEach(slug -> values.put(slug, 1.0));
      all.add(
          new Saying(
              table.id() + "/" + (r + 1), table.title() + ": " + name(table, row), true, values));
    }
  }

  private static String name(ResultTable table, ResultTable.Row row) {
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (table.columns().get(c).kind().equals("text") && row.cells().get(c) instanceof String s) {
        parts.add(s);
      }
    }
    return String.join(" ", parts).strip();
  }

  /** From the least to the greatest value; shares lie from 0 to 1. */
  double[] range() {
    DoubleSummaryStatistics found =
        values.values().stream().mapToDouble(value -> value).summaryStatistics();
    if (found.getMin() >= 0 && found.getMax() <= 1) {
      return new double[] {0, 1};
    }
    return found.getMax() > found.getMin()
        ? new double[] {found.getMin(), found.getMax()}
        : new double[] {found.getMin() - 1, found.getMax()};
  }
}
