package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.qca.QcaReport.NamedModel;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * Whether a solution holds in every group of cases alike: countries, years of a panel (between), or
 * the units of a panel over the years (within). After García-Castro and Ariño, A general approach
 * to panel data set-theoretic research, 2016: the consistency and the coverage of each group beside
 * the pooled ones, and the distance √Σ (cₖ / Σ c − 1 / K)² of the K groups from being all alike.
 */
final class Clusters {

  private final CalibratedCases cases;
  private final CaseTable given;
  private final List<String> columns;
  private final Progress progress;

  /**
   * @param given the table in which the columns stand
   * @param columns columns of numbers or texts; equal values make a group
   */
  Clusters(CalibratedCases cases, CaseTable given, List<String> columns, Progress progress) {
    this.cases = cases;
    this.given = given;
    this.columns = columns;
    this.progress = progress;
  }

  /** Every term of a model, and the model, in each group. */
  ResultTable of(NamedModel model) {
    List<Row> rows = new ArrayList<>();
    for (String column : columns) {
      Map<String, List<Integer>> groups = groups(column);
      for (Term term : model.terms()) {
        add(column, cases.sets().conditions().write(term), List.of(term), groups, rows);
      }
      if (model.terms().size() > 1) {
        add(column, "all terms", model.terms(), groups, rows);
      }
    }
    return new ResultTable(
        "clusters",
        "Model " + model.name() + " in groups of cases",
        "The first row of each term holds all cases, and how far the groups are from being alike: 0"
            + " the same in all. Coverage of a sufficient term is its consistency as a necessary"
            + " one.",
        List.of(
            Head.text("by", "Groups by"),
            Head.text("term", "Term"),
            Head.text("group", "Group"),
            Head.integer("n", "Cases"),
            Head.number("incl", "inclS"),
            Head.number("covs", "covS"),
            Head.number("incl-distance", "Distance of inclS"),
            Head.number("covs-distance", "Distance of covS")),
        rows);
  }

  private void add(
      String column,
      String name,
      List<Term> terms,
      Map<String, List<Integer>> groups,
      List<Row> rows) {
    progress.check();
    double[] membership = cases.sets().membership(terms);
    List<Fit> fits = groups.values().stream().map(group -> fit(membership, group)).toList();
    List<Integer> all = IntStream.range(0, membership.length).boxed().toList();
    Fit pooled = fit(membership, all);
    rows.add(
        Row.of(
            cases.ids(all),
            column,
            name,
            "all",
            all.size(),
            pooled.inclS(),
            pooled.covS(),
            distance(fits.stream().mapToDouble(Fit::inclS).toArray()),
            distance(fits.stream().mapToDouble(Fit::covS).toArray())));
    int at = 0;
    for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
      Fit fit = fits.get(at++);
      rows.add(
          Row.of(
              cases.ids(group.getValue()),
              column,
              name,
              group.getKey(),
              group.getValue().size(),
              fit.inclS(),
              fit.covS(),
              null,
              null));
    }
  }

  private Fit fit(double[] membership, List<Integer> group) {
    double[] x = group.stream().mapToDouble(i -> membership[i]).toArray();
    double[] y = group.stream().mapToDouble(i -> cases.sets().y()[i]).toArray();
    return Fit.of(x, y);
  }

  /** Not defined when a group has no number, for then nothing is known of how far it is off. */
  static double distance(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    double squares = 0;
    for (double number : numbers) {
      double off = number / sum - 1.0 / numbers.length;
      squares += off * off;
    }
    return Math.sqrt(squares);
  }

  private Map<String, List<Integer>> groups(String name) {
    Column column = given.column(name);
    List<String> ids = given.caseIds();
    Map<String, List<Integer>> groups = new TreeMap<>();
    List<String> without = new ArrayList<>();
    for (int i = 0; i < cases.subjects().size(); i++) {
      String id = cases.subjects().get(i).id();
      IndicatorValue value = column.values().get(ids.indexOf(id));
      if (value.hasValue()) {
        groups.computeIfAbsent(value.show(), group -> new ArrayList<>()).add(i);
      } else {
        without.add(id + " (" + value.show() + ")");
      }
    }
    if (!without.isEmpty()) {
      throw Problem.badInput(
              "the column '" + name + "' does not say the group of " + String.join(", ", without))
          .at(given.origin())
          .fix("fill these cells, or leave these cases out")
          .exception();
    }
    if (groups.size() < 2) {
      throw Problem.badInput("the column '" + name + "' makes one group of all cases")
          .at(given.origin())
          .fix("name a column that tells cases apart, or leave out --cluster")
          .exception();
    }
    return groups;
  }
}
