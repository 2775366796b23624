package org.papilio.assess.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import org.papilio.assess.api.Figure;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/**
 * Bars that lie, so that their names can be read: the kind BARS. Bars of one name stand below each
 * other; a line of two spots at the index of a name is the interval of its bar.
 */
final class BarPlot {

  private static final double LONGEST_NAME = 230;
  private static final double BAR = 16;
  private static final double GAP = 10;

  private final Figure figure;
  private final Sheet sheet;
  private final Groups groups;

  BarPlot(Figure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.groups = new Groups(figure);
  }

  void draw() {
    List<String> names = figure.x().names();
    double longest =
        DoubleStream.concat(
                names.stream().mapToDouble(n -> sheet.width(Face.TEXT, Sheet.LABEL, n)),
                figure.points().stream()
                    .mapToDouble(p -> sheet.width(Face.TEXT, Sheet.LABEL, name(p))))
            .map(width -> Math.min(width, LONGEST_NAME))
            .max()
            .orElse(0);
    double left = Sheet.MARGIN + Math.ceil(longest) + 10;
    double right = Sheet.WIDTH - Sheet.MARGIN - 52;
    NumberAxis axis =
        NumberAxis.around(
            figure.y(),
            DoubleStream.concat(
                DoubleStream.of(0),
                DoubleStream.concat(
                    figure.points().stream().mapToDouble(Figure.Point::y),
                    figure.lines().stream()
                        .flatMap(line -> line.spots().stream())
                        .mapToDouble(Figure.Spot::y))),
            left,
            right);
    double top = sheet.bottom() + 4;
    double bottom = top + height();
    ticks(axis, top, bottom);
    bars(axis, left, top);
    marks(axis, top, bottom);
    sheet.axisName(left, right - left, bottom + 38, figure.y().title());
    sheet.used(bottom + 44);
    key(left, bottom + 62);
  }

  private String name(Figure.Point point) {
    return figure.x().nameAt(point.x(), point.label());
  }

  private double height() {
    double y = GAP;
    String before = null;
    for (Figure.Point point : figure.points()) {
      y += BAR + (before == null || before.equals(name(point)) ? 1 : GAP);
      before = name(point);
    }
    return y + GAP;
  }

  private void ticks(NumberAxis axis, double top, double bottom) {
    sheet.svg.rect(axis.from(), top, axis.to() - axis.from(), bottom - top, "fill", Paper.AREA);
    for (double tick : axis.ticks()) {
      sheet.svg.line(axis.at(tick), top, axis.at(tick), bottom, "stroke", Paper.RULE);
      sheet.middle(
          axis.at(tick), bottom + 17, Sheet.LABEL, axis.label(tick, sheet.locale), Paper.INK_2);
    }
  }

  private void bars(NumberAxis axis, double left, double top) {
    double zero = axis.at(Math.max(axis.lowest(), Math.min(axis.highest(), 0)));
    double y = top + GAP;
    String before = null;
    for (Figure.Point point : figure.points()) {
      String name = name(point);
      boolean same = name.equals(before);
      if (before != null) {
        y += same ? 1 : GAP;
      }
      if (!same) {
        String fitted = sheet.fit(Face.TEXT, Sheet.LABEL, name, LONGEST_NAME);
        sheet.end(left - 8, y + 12.5, Sheet.LABEL, fitted, Paper.INK);
      }
      bar(axis, point, zero, y);
      before = name;
      y += BAR;
    }
    sheet.svg.line(zero, top, zero, y + GAP, "stroke", Paper.AXIS);
  }

  private void bar(NumberAxis axis, Figure.Point point, double zero, double y) {
    Svg svg = sheet.svg;
    double end = axis.at(Math.max(axis.lowest(), Math.min(axis.highest(), point.y())));
    svg.group("class", "bar", "data-case", point.subject());
    svg.content(
        "title",
        sheet.messages.text(
            point.group().isEmpty() ? "bar" : "bar.group",
            point.label(),
            sheet.number(point.y()),
            point.group()));
    svg.rect(
        Math.min(zero, end),
        y,
        Math.max(1, Math.abs(end - zero)),
        BAR,
        "fill",
        groups.hue(point.group()));
    double beside = Math.max(zero, end);
    for (Figure.Line line : figure.lines()) {
      if (isIntervalOf(line, point)) {
        double from = axis.at(line.spots().get(0).y());
        double to = axis.at(line.spots().get(1).y());
        String d =
            "M%s %sv8m0 -4H%sm0 -4v8"
                .formatted(Svg.number(from), Svg.number(y + 4), Svg.number(to));
        svg.path(d, "stroke", Paper.SURFACE, "stroke-width", 4, "fill", "none");
        svg.path(d, "stroke", Paper.INK, "stroke-width", 1.5, "fill", "none");
        beside = Math.max(beside, Math.max(from, to));
      }
    }
    sheet.begin(beside + 6, y + 12.5, Sheet.LABEL, sheet.number(point.y()), Paper.INK);
    svg.end();
  }

  /** An interval belongs to the bar of its index, and of its name where several share the index. */
  private static boolean isIntervalOf(Figure.Line line, Figure.Point point) {
    return line.spots().size() == 2
        && line.spots().stream().allMatch(spot -> spot.x() == point.x())
        && (line.name().isEmpty()
            || line.name().equals(point.label())
            || line.name().equals(point.group()));
  }

  private void marks(NumberAxis axis, double top, double bottom) {
    for (Figure.Mark mark : figure.marks()) {
      if (mark.kind() == Figure.MarkKind.AT_Y
          && mark.at() >= axis.lowest()
          && mark.at() <= axis.highest()) {
        double at = axis.at(mark.at());
        sheet.svg.line(
            at,
            top,
            at,
            bottom,
            "stroke",
            Paper.WINE,
            "stroke-dasharray",
            "4 4",
            "stroke-width",
            1.2);
        sheet.middle(at, top - 4, Sheet.SMALL, mark.label(), Paper.WINE);
      }
    }
  }

  private void key(double left, double y) {
    Key key = new Key();
    groups.names().stream()
        .filter(group -> !group.isEmpty())
        .forEach(
            group ->
                key.add(
                    (x, middle) ->
                        sheet.svg.rect(x - 8, middle - 6, 16, 12, "fill", groups.hue(group)),
                    group));
    if (!key.isEmpty()) {
      key.rows(sheet, left, y);
    }
  }
}
