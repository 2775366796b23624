package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.progress.Progress;

/**
 * The rows that no simplifying assumption may be made about, each with its reasons: those that were
 * named, and in an enhanced standard analysis those that are found (Schneider and Wagemann 2012,
 * chapter 8).
 *
 * @param reasons by number of the row
 */
record ExcludedRows(Map<Long, List<String>> reasons) {

  static ExcludedRows of(SetTable sets, QcaSettings settings, Progress progress) {
    Map<Long, List<String>> reasons = new TreeMap<>();
    String because = settings.because().isEmpty() ? "no reason was given" : settings.because();
    add(reasons, settings.options().excluded(), because);
    for (String expression : settings.untenable()) {
      List<Term> terms = Expression.parse(expression, sets.conditions());
      add(
          reasons,
          FoundRows.untenable(sets, settings.cuts(), terms, progress),
          "untenable: " + expression + " is ruled out");
    }
    if (settings.enhanced()) {
      add(
          reasons,
          FoundRows.contradictory(sets, settings.cuts(), progress),
          "contradictory: assumed for the outcome and for its negation");
      add(
          reasons,
          FoundRows.simultaneous(sets, settings.cuts(), progress),
          "simultaneous: sufficient for the outcome and for its negation");
    }
    return new ExcludedRows(reasons);
  }

  private static void add(Map<Long, List<String>> reasons, Set<Long> rows, String reason) {
    rows.forEach(row -> reasons.computeIfAbsent(row, any -> new ArrayList<>()).add(reason));
  }

  /** The settings with these rows excluded. */
  QcaSettings applied(QcaSettings asked) {
    return asked.with(asked.options().without(numbers()));
  }

  private Set<Long> numbers() {
    return new TreeSet<>(reasons.keySet());
  }

  ResultTable table(Conditions conditions) {
    return new ResultTable(
        "excluded-rows",
        "Rows that no assumption may be made about",
        "No solution covers one of them, not even where the row is positive.",
        List.of(
            Head.integer("row", "Row"),
            Head.text("configuration", "Configuration"),
            Head.text("reason", "Reason")),
        reasons.entrySet().stream()
            .map(
                entry ->
                    Row.of(
                        List.of(),
                        (double) entry.getKey(),
                        conditions.write(conditions.configuration(entry.getKey())),
                        String.join("; ", entry.getValue())))
            .toList());
  }
}
