package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.papilio.assess.api.Figure;

/** Figures with invented numbers, one of each kind and more. */
final class InventedFigures {

  private InventedFigures() {}

  /** Memberships of so many cases, many of them close to each other. */
  static Figure xy(int cases, long seed) {
    Random random = new Random(seed);
    Figure.Builder figure =
        Figure.of("xy", Figure.Kind.XY, "Membership in VOICE*LAW and in the outcome")
            .x(Figure.Axis.of("VOICE*LAW", 0, 1))
            .y(Figure.Axis.of("MAIN", 0, 1))
            .mark(Figure.Mark.diagonal())
            .mark(Figure.Mark.atX(0.5, ""))
            .mark(Figure.Mark.atY(0.5, ""))
            .caption("Cases on or above the diagonal agree with sufficiency.");
    for (int i = 0; i < cases; i++) {
      double x = Math.round(random.nextDouble() * 20) / 20.0;
      double y = Math.round(random.nextDouble() * 20) / 20.0;
      String group =
          x > 0.5
              ? y > 0.5 ? "typical" : "deviant in kind"
              : y > 0.5 ? "not covered" : "irrelevant";
      figure.point(new Figure.Point("case-" + i, "Invented case " + i, x, y, group));
    }
    return figure.build();
  }

  static Figure lines() {
    List<Figure.Spot> curve = new ArrayList<>();
    List<Figure.Spot> other = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      double x = 300 + i * 12;
      curve.add(new Figure.Spot(x, 1 / (1 + Math.exp(-(x - 550) / 60))));
      other.add(new Figure.Spot(x, Math.min(1, (x - 300) / 720)));
    }
    Figure.Builder figure =
        Figure.of("calibration", Figure.Kind.LINES, "Calibration of DEV")
            .x(Figure.Axis.of("raw value of DEV"))
            .y(Figure.Axis.of("membership", 0, 1))
            .line(new Figure.Line("membership", curve))
            .line(new Figure.Line("another way", other))
            .mark(Figure.Mark.atX(400, "out 400"))
            .mark(Figure.Mark.atX(550, "cross-over 550"))
            .mark(Figure.Mark.atX(900, "in 900"))
            .caption("The cases lie on the curve.");
    for (int i = 0; i < 18; i++) {
      double x = 310 + i * i * 2.2;
      figure.point(
          new Figure.Point(
              "case-" + i, "Place " + i, x, 1 / (1 + Math.exp(-(x - 550) / 60)), "cases"));
    }
    return figure.build();
  }

  static Figure grid(int rows, int columns, double lowest) {
    List<String> names = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      names.add("An initiative with a name " + r);
    }
    List<String> heads = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      heads.add(columns > 8 ? "Condition with a long name " + c : "C" + c);
    }
    Figure.Builder figure =
        Figure.of("grid", Figure.Kind.GRID, "Cases by terms")
            .x(Figure.Axis.named("terms", heads))
            .y(Figure.Axis.named("cases", names))
            .caption("Each cell is the membership of the case in the term.");
    Random random = new Random(7);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        Double number = random.nextInt(9) == 0 ? null : lowest + random.nextDouble() * (1 - lowest);
        figure.cell(new Figure.Cell(r, c, number, "", List.of("case-" + r)));
      }
    }
    return figure.build();
  }

  static Figure bars() {
    List<String> names = List.of("Krippendorff's alpha", "Gwet's AC1", "Cohen's kappa", "negative");
    double[] values = {0.74, 0.775, 0.31, -0.2};
    Figure.Builder figure =
        Figure.of("bars", Figure.Kind.BARS, "Agreement, with 95 % intervals")
            .x(Figure.Axis.named("coefficient", names))
            .y(Figure.Axis.of("agreement", -1, 1))
            .mark(Figure.Mark.atY(0.667, "0.667"))
            .caption("Bars beyond the dashed line permit tentative conclusions.");
    for (int i = 0; i < values.length; i++) {
      figure.point(new Figure.Point("", names.get(i), i, values[i], i < 3 ? "all raters" : "few"));
      figure.line(
          new Figure.Line(
              names.get(i),
              List.of(
                  new Figure.Spot(i, values[i] - 0.12),
                  new Figure.Spot(i, Math.min(1, values[i] + 0.12)))));
    }
    return figure.build();
  }

  static Figure radar() {
    return Figure.of("radar", Figure.Kind.RADAR, "Memberships of two cases")
        .x(
            Figure.Axis.named(
                "", List.of("VOICE", "LAW", "MIX", "A condition with a long name", "SCALE")))
        .y(Figure.Axis.of("", 0, 1))
        .line(
            new Figure.Line(
                "Quay Homes",
                List.of(
                    new Figure.Spot(0, 0.8),
                    new Figure.Spot(1, 0.6),
                    new Figure.Spot(2, 0.9),
                    new Figure.Spot(3, 0.3),
                    new Figure.Spot(4, 0.7))))
        .line(
            new Figure.Line(
                "Keys first",
                List.of(
                    new Figure.Spot(0, 0.2),
                    new Figure.Spot(1, 0.9),
                    new Figure.Spot(3, 1),
                    new Figure.Spot(4, 0.4))))
        .caption("Where a membership is not known, the ring is open.")
        .build();
  }

  static List<Figure> all() {
    return List.of(
        xy(12, 1),
        xy(60, 2),
        lines(),
        grid(9, 5, 0),
        grid(30, 24, 0),
        grid(6, 6, -1),
        bars(),
        radar());
  }
}
