package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Subject;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * The cases of a table as sets: columns chosen, raw numbers calibrated, memberships of exactly 0.5
 * refused or moved, cases in the order of their ids so that no sum depends on the order of the
 * table.
 *
 * @param sets the sets, the outcome negated where this was asked for
 * @param subjects the cases, in the same order
 * @param outcome the outcome as it is written in formulas
 * @param raw the numbers before calibration by column, for columns that were calibrated
 * @param warnings what was moved or left out
 */
record CalibratedCases(
    SetTable sets,
    List<Subject> subjects,
    String outcome,
    Map<String, double[]> raw,
    List<String> warnings) {

  private static final Pattern OUTCOME = Pattern.compile("(~?)(.+?)(?:[\\[{](\\d+)[\\]}])?");

  static CalibratedCases of(CaseTable given, QcaSettings settings) {
    Matcher asked = OUTCOME.matcher(settings.outcome().strip());
    if (!asked.matches()) {
      throw Problem.usage("the outcome '" + settings.outcome() + "' is no name of a column")
          .exception();
    }
    String outcome = asked.group(2).strip();
    given.column(outcome);
    List<String> conditions =
        settings.conditions().isEmpty()
            ? given.columns().stream()
                .map(Column::id)
                .filter(id -> !id.equals(outcome) && !settings.clusters().contains(id))
                .toList()
            : settings.conditions();
    check(conditions, outcome, settings.anchors());
    List<String> warnings = new ArrayList<>();
    List<String> needed = new ArrayList<>(conditions);
    needed.add(outcome);
    CaseTable table = complete(given.only(needed), settings, warnings).byId();
    if (table.cases().isEmpty()) {
      throw Problem.badInput("there are no cases to compare").at(given.origin()).exception();
    }
    Map<String, double[]> raw = new LinkedHashMap<>();
    double[][] x = new double[conditions.size()][];
    for (int c = 0; c < x.length; c++) {
      x[c] = calibrated(table, conditions.get(c), settings, raw);
      moveHalves(conditions.get(c), x[c], table, settings, warnings);
    }
    double[] y = calibrated(table, outcome, settings, raw);
    boolean leveled = asked.group(3) != null;
    if (leveled) {
      int level = Integer.parseInt(asked.group(3));
      y = Arrays.stream(y).map(v -> v == level ? 1 : 0).toArray();
    }
    SetTable sets = SetKinds.sets(table.caseIds(), conditions, x, outcome, y, leveled);
    constant(sets, outcome, table);
    boolean negated = !asked.group(1).isEmpty();
    String written = (negated ? "~" : "") + outcome + (leveled ? "[" + asked.group(3) + "]" : "");
    return new CalibratedCases(
        negated ? sets.negated() : sets, table.cases(), written, raw, List.copyOf(warnings));
  }

  private static void check(List<String> conditions, String outcome, Map<String, String> anchors) {
    if (conditions.isEmpty()) {
      throw Problem.usage("there is no condition to compare by")
          .fix("name at least one column with --condition")
          .exception();
    }
    if (conditions.contains(outcome)) {
      throw Problem.usage("'" + outcome + "' is both the outcome and a condition").exception();
    }
    for (String condition : conditions) {
      if (condition.matches(".*[~*+,\\[\\]{}\\s].*")) {
        throw Problem.badInput("the name '" + condition + "' cannot stand in a formula")
            .allowing("names without blanks and without ~ * + , [ ] { }")
            .fix("rename the column")
            .exception();
      }
    }
    for (String column : anchors.keySet()) {
      if (!conditions.contains(column) && !column.equals(outcome)) {
        throw Problem.usage("calibration was given for '" + column + "', which is not compared")
            .allowing(String.join(", ", conditions) + ", " + outcome)
            .exception();
      }
    }
  }

  private static CaseTable complete(CaseTable table, QcaSettings settings, List<String> warnings) {
    Map<String, List<String>> missing = new TreeMap<>();
    for (Column column : table.columns()) {
      for (int i = 0; i < table.cases().size(); i++) {
        if (column.values().get(i).number() == null) {
          missing
              .computeIfAbsent(table.cases().get(i).id(), id -> new ArrayList<>())
              .add(column.id() + " is " + column.values().get(i).show());
        }
      }
    }
    if (missing.isEmpty()) {
      return table;
    }
    List<String> told = new ArrayList<>();
    missing.forEach((id, why) -> told.add(id + " (" + String.join(", ", why) + ")"));
    if (!settings.leaveOut()) {
      throw Problem.badInput("cases without a number that is needed: " + String.join("; ", told))
          .at(table.origin())
          .fix("fill these cells, drop the condition, or leave the cases out with --leave-out")
          .exception();
    }
    warnings.add(
        missing.size()
            + " of "
            + table.cases().size()
            + " cases left out because a value is absent: "
            + String.join("; ", told));
    return table.without(missing.keySet());
  }

  private static double[] calibrated(
      CaseTable table, String column, QcaSettings settings, Map<String, double[]> raw) {
    double[] numbers = table.numbers(column);
    String anchors = settings.anchors().get(column);
    if (anchors == null) {
      return numbers;
    }
    raw.put(column, numbers);
    try {
      return Calibration.parse(anchors, settings.inclusionDegree()).apply(numbers);
    } catch (ProblemException e) {
      throw e.problem().at("calibration of " + column).exception(e);
    }
  }

  private static void moveHalves(
      String condition,
      double[] memberships,
      CaseTable table,
      QcaSettings settings,
      List<String> warnings) {
    List<String> halves = new ArrayList<>();
    for (int i = 0; i < memberships.length; i++) {
      if (memberships[i] == 0.5) {
        halves.add(table.cases().get(i).id());
      }
    }
    if (halves.isEmpty()) {
      return;
    }
    double shift = settings.halfShift().orElse(0);
    if (shift == 0) {
      throw Problem.badInput(
              "membership of exactly 0.5 in "
                  + condition
                  + ": "
                  + String.join(", ", halves)
                  + ": neither in nor out, such a case belongs to no row of the truth table")
          .at(table.origin())
          .fix("decide for these cases, move the crossover, or give --half-shift, such as 0.001")
          .exception();
    }
    for (int i = 0; i < memberships.length; i++) {
      if (memberships[i] == 0.5) {
        memberships[i] += shift;
      }
    }
    warnings.add(
        "memberships of exactly 0.5 in "
            + condition
            + " were moved by "
            + shift
            + ": "
            + String.join(", ", halves));
  }

  private static void constant(SetTable sets, String outcome, CaseTable table) {
    for (int c = 0; c < sets.x().length; c++) {
      if (same(sets.x()[c])) {
        throw Problem.badInput(
                "the condition "
                    + sets.conditions().names().get(c)
                    + " is the same for all cases, so nothing can be learnt from it")
            .at(table.origin())
            .fix("leave it out, or calibrate it otherwise")
            .exception();
      }
    }
    if (same(sets.y())) {
      throw Problem.badInput("the outcome " + outcome + " is the same for all cases")
          .at(table.origin())
          .fix("choose cases that differ in the outcome, or calibrate it otherwise")
          .exception();
    }
  }

  private static boolean same(double[] values) {
    Set<Double> distinct = new HashSet<>();
    Arrays.stream(values).forEach(distinct::add);
    return distinct.size() < 2;
  }

  /** Ids of the cases with these indexes. */
  List<String> ids(List<Integer> indexes) {
    return indexes.stream().map(i -> subjects.get(i).id()).toList();
  }
}
