package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Subject;
import org.papilio.assess.qca.QcaReport.NamedModel;
import org.papilio.assess.qca.TruthTable.Row;

/** The figures of a set-theoretic comparison, as data. */
final class QcaFigures {

  /** Cases and rows up to which a figure is read rather than searched. */
  private static final int MOST_ROWS = 200;

  private static final int CURVE = 120;

  /** Fewer spokes make no shape, more no readable one. */
  private static final int FEWEST_SPOKES = 3;

  private static final int MOST_SPOKES = 16;
  private static final int MOST_RINGS = 6;

  private final CalibratedCases cases;
  private final TruthTable table;
  private final Conditions conditions;

  QcaFigures(CalibratedCases cases, TruthTable table) {
    this.cases = cases;
    this.table = table;
    this.conditions = cases.sets().conditions();
  }

  /** Membership of each case in a model or term against the outcome. */
  Figure xy(String solution, NamedModel model) {
    return xy(
        "xy-" + solution + "-" + model.name().split(" ")[0].toLowerCase(Locale.ROOT),
        "Membership in the " + solution + " model " + model.name() + " and in the outcome",
        model.terms());
  }

  /** One figure for each term of a model that has several. */
  List<Figure> terms(String solution, NamedModel model) {
    if (model.terms().size() < 2) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    for (int t = 0; t < model.terms().size(); t++) {
      Term term = model.terms().get(t);
      figures.add(
          xy(
              "xy-" + solution + "-term-" + (t + 1),
              "Membership in the term " + conditions.write(term) + " and in the outcome",
              List.of(term)));
    }
    return figures;
  }

  private Figure xy(String id, String title, List<Term> terms) {
    double[] x = cases.sets().membership(terms);
    List<Figure.Point> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double y = cases.sets().y()[i];
      Subject subject = cases.subjects().get(i);
      points.add(
          new Figure.Point(subject.id(), subject.title(), x[i], y, CaseType.of(x[i], y).word()));
    }
    return Figure.of(id, Figure.Kind.XY, title)
        .x(Figure.Axis.of(conditions.write(terms), 0, 1))
        .y(Figure.Axis.of(cases.outcome(), 0, 1))
        .points(points)
        .mark(Figure.Mark.diagonal())
        .mark(Figure.Mark.atX(0.5, ""))
        .mark(Figure.Mark.atY(0.5, ""))
        .caption(
            "Cases on or above the diagonal agree with sufficiency; cases at the lower right belong"
                + " to the model but not to the outcome.")
        .build();
  }

  /** What the cases of each term look like in all conditions: a ring for each term of a model. */
  List<Figure> profiles(String solution, NamedModel model) {
    if (conditions.multiValue()
        || conditions.count() < FEWEST_SPOKES
        || conditions.count() > MOST_SPOKES
        || model.terms().size() > MOST_RINGS) {
      return List.of();
    }
    List<String> spokes = new ArrayList<>(conditions.names());
    spokes.add(cases.outcome());
    Figure.Builder figure =
        Figure.of(
                "profiles-" + solution,
                Figure.Kind.RADAR,
                "Profiles of the cases that each term of the "
                    + solution
                    + " model "
                    + model.name()
                    + " covers")
            .x(Figure.Axis.named("", spokes))
            .y(Figure.Axis.of("mean membership", 0, 1))
            .caption(
                "Mean membership, from 0 to 1, of the cases that are more in the term than out of"
                    + " it: what they share beside the conditions that the term names.");
    for (Term term : model.terms()) {
      int[] covered =
          IntStream.range(0, cases.subjects().size())
              .filter(i -> cases.sets().membership(i, term) > 0.5)
              .toArray();
      if (covered.length > 0) {
        figure.line(new Figure.Line(conditions.write(term), profile(covered)));
      }
    }
    return List.of(figure.build());
  }

  private List<Figure.Spot> profile(int[] covered) {
    List<Figure.Spot> spots = new ArrayList<>();
    for (int spoke = 0; spoke <= conditions.count(); spoke++) {
      double[] of = spoke < conditions.count() ? cases.sets().x()[spoke] : cases.sets().y();
      spots.add(
          new Figure.Spot(
              spoke, Arrays.stream(covered).mapToDouble(i -> of[i]).average().orElse(0)));
    }
    return spots;
  }

  /** Rows of the truth table by condition, with outcome and consistency. */
  List<Figure> truthTable() {
    if (table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
      return List.of();
    }
    List<String> columns = new ArrayList<>(conditions.names());
    columns.add(cases.outcome());
    columns.add("inclS");
    Figure.Builder figure =
        Figure.of("truth-table", Figure.Kind.GRID, "Truth table")
            .x(Figure.Axis.named("", columns))
            .y(
                Figure.Axis.named(
                    "Row",
                    table.rows().stream()
                        .map(
                            r ->
                                "row "
                                    + r.number()
                                    + ", "
                                    + r.n()
                                    + (r.n() == 1 ? " case" : " cases"))
                        .toList()))
            .caption(
                "Dark: the condition is present, or the row is taken as positive. The last column"
                    + " is how far the cases of the row agree with the outcome.");
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      List<String> members = cases.ids(row.members());
      for (int c = 0; c < conditions.count(); c++) {
        int value = row.configuration().value(c);
        double share = value / (conditions.levels().get(c) - 1.0);
        figure.cell(new Figure.Cell(r, c, share, String.valueOf(value), members));
      }
      Double out =
          switch (row.code()) {
            case POSITIVE -> 1.0;
            case NEGATIVE -> 0.0;
            case CONTRADICTION -> 0.5;
            case TOO_FEW -> null;
          };
      figure.cell(new Figure.Cell(r, conditions.count(), out, row.code().sign(), members));
      figure.cell(
          new Figure.Cell(
              r,
              conditions.count() + 1,
              row.consistency(),
              String.format(Locale.ROOT, "%.2f", row.consistency()),
              members));
    }
    return List.of(figure.build());
  }

  /** Cases by the terms of a model. */
  List<Figure> chart(String solution, NamedModel model) {
    if (cases.subjects().size() > MOST_ROWS) {
      return List.of();
    }
    List<String> columns = new ArrayList<>(model.terms().stream().map(conditions::write).toList());
    columns.add("solution");
    columns.add(cases.outcome());
    Figure.Builder figure =
        Figure.of(
                "chart-" + solution,
                Figure.Kind.GRID,
                "Cases by the terms of the " + solution + " model " + model.name())
            .x(Figure.Axis.named("", columns))
            .y(Figure.Axis.named("Case", cases.subjects().stream().map(Subject::title).toList()))
            .caption("The darker, the more a case belongs to a term, the solution or the outcome.");
    double[] whole = cases.sets().membership(model.terms());
    for (int i = 0; i < whole.length; i++) {
      List<String> own = List.of(cases.subjects().get(i).id());
      for (int t = 0; t < model.terms().size(); t++) {
        figure.cell(
            new Figure.Cell(i, t, cases.sets().membership(i, model.terms().get(t)), "", own));
      }
      figure.cell(new Figure.Cell(i, model.terms().size(), whole[i], "", own));
      figure.cell(new Figure.Cell(i, model.terms().size() + 1, cases.sets().y()[i], "", own));
    }
    return List.of(figure.build());
  }

  /** The curve of each calibration with the cases on it, and the gaps between their numbers. */
  List<Figure> calibrations(QcaSettings settings) {
    List<Figure> figures = new ArrayList<>();
    cases.raw().forEach((column, raw) -> figures.add(calibration(column, raw, settings)));
    return figures;
  }

  private Figure calibration(String column, double[] raw, QcaSettings settings) {
    String anchors = settings.anchors().get(column);
    Calibration calibration = Calibration.parse(anchors, settings.inclusionDegree());
    double[] memberships = calibration.apply(raw);
    double top = Arrays.stream(memberships).max().orElse(1);
    Figure.Builder figure =
        Figure.of("calibration-" + column, Figure.Kind.LINES, "Calibration of " + column)
            .x(Figure.Axis.of(column + ", before calibration"))
            .y(Figure.Axis.of("membership", 0, Math.max(1, top)))
            .caption(
                "Calibrated by "
                    + anchors
                    + (settings.rationales().containsKey(column)
                        ? ": " + settings.rationales().get(column)
                        : ""));
    double least = Arrays.stream(raw).min().orElse(0);
    double most = Arrays.stream(raw).max().orElse(1);
    // What is relative to all cases has no value beside them.
    if (calibration instanceof Calibration.Direct || calibration instanceof Calibration.Bell) {
      double[] places = new double[CURVE + 1];
      Arrays.setAll(places, i -> least + (most - least) * i / CURVE);
      double[] curve = calibration.apply(places);
      List<Figure.Spot> spots = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        spots.add(new Figure.Spot(places[i], curve[i]));
      }
      figure.line(new Figure.Line("membership", spots));
    }
    AnchorText written = new AnchorText(anchors);
    for (int place = 0; place < written.count(); place++) {
      double at = written.value(place);
      figure.mark(
          Figure.Mark.atX(at, meaning(calibration, at))
              .showing(new Figure.Anchor("calibrate", column, place)));
    }
    figure.mark(Figure.Mark.atY(0.5, ""));
    for (int i = 0; i < raw.length; i++) {
      Subject subject = cases.subjects().get(i);
      figure.point(new Figure.Point(subject.id(), subject.title(), raw[i], memberships[i], ""));
    }
    return figure.build();
  }

  /** What an anchor stands for, where it has a name. */
  private static String meaning(Calibration calibration, double at) {
    if (!(calibration instanceof Calibration.Direct direct)) {
      return "";
    }
    return at == direct.exclusion() ? "out" : at == direct.crossover() ? "cross-over" : "in";
  }
}
