package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.papilio.assess.api.Figure;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/** Points and lines over two axes of numbers: the kinds XY and LINES. */
final class NumberPlot {

  private static final double LEFT = Sheet.MARGIN + 58;
  private static final double SIDE = 452;
  private static final double WIDE = Sheet.WIDTH - LEFT - Sheet.MARGIN;
  private static final double LOW = 330;

  private final Figure figure;
  private final Sheet sheet;
  private final Groups groups;
  private final Box area;
  private final NumberAxis x;
  private final NumberAxis y;

  NumberPlot(Figure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.groups = new Groups(figure);
    // Two memberships are compared in a square, where the diagonal is one.
    boolean square = figure.kind() == Figure.Kind.XY;
    this.area = new Box(LEFT, sheet.bottom() + 14, square ? SIDE : WIDE, square ? SIDE : LOW);
    this.x =
        NumberAxis.around(
            figure.x(),
            DoubleStream.concat(
                figure.points().stream().mapToDouble(Figure.Point::x),
                figure.lines().stream()
                    .flatMap(l -> l.spots().stream())
                    .mapToDouble(Figure.Spot::x)),
            area.x(),
            area.right());
    this.y =
        NumberAxis.around(
            figure.y(),
            DoubleStream.concat(
                figure.points().stream().mapToDouble(Figure.Point::y),
                figure.lines().stream()
                    .flatMap(l -> l.spots().stream())
                    .mapToDouble(Figure.Spot::y)),
            area.bottom(),
            area.y());
  }

  void draw() {
    Svg svg = sheet.svg;
    svg.rect(area.x(), area.y(), area.width(), area.height(), "fill", Paper.AREA);
    axes(svg);
    marks(svg);
    lines(svg);
    points(svg);
    svg.rect(area.x(), area.y(), area.width(), area.height(), "fill", "none", "stroke", Paper.AXIS);
    sheet.used(area.bottom() + 44);
    key(svg);
  }

  private void axes(Svg svg) {
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), area.y(), x.at(tick), area.bottom(), "stroke", Paper.RULE);
      sheet.middle(
          x.at(tick), area.bottom() + 17, Sheet.LABEL, x.label(tick, sheet.locale), Paper.INK_2);
    }
    for (double tick : y.ticks()) {
      svg.line(area.x(), y.at(tick), area.right(), y.at(tick), "stroke", Paper.RULE);
      sheet.end(
          area.x() - 8, y.at(tick) + 4, Sheet.LABEL, y.label(tick, sheet.locale), Paper.INK_2);
    }
    sheet.axisName(area.x(), area.width(), area.bottom() + 38, figure.x().title());
    sheet.upwards(
        Sheet.MARGIN + 8, area.y() + area.height() / 2, area.height(), figure.y().title());
  }

  private void marks(Svg svg) {
    for (Figure.Mark mark : figure.marks()) {
      switch (mark.kind()) {
        case AT_X -> {
          double at = x.at(mark.at());
          if (at >= area.x() && at <= area.right()) {
            if (mark.anchor() != null) {
              anchor(svg, mark.anchor(), mark.at());
            }
            svg.line(at, area.y(), at, area.bottom(), dashed());
            sheet.middle(at, area.y() - 5, Sheet.SMALL, mark.label(), Paper.INK_2);
            if (mark.anchor() != null) {
              svg.end();
            }
          }
        }
        case AT_Y -> {
          double at = y.at(mark.at());
          if (at >= area.y() && at <= area.bottom()) {
            svg.line(area.x(), at, area.right(), at, dashed());
            String name = sheet.fit(Face.TEXT, Sheet.SMALL, mark.label(), area.width() / 2);
            sheet.end(area.right() - 5, at - 5, Sheet.SMALL, name, Paper.INK_2);
          }
        }
        case DIAGONAL -> {
          double from = Math.max(x.lowest(), y.lowest());
          double to = Math.min(x.highest(), y.highest());
          svg.line(
              x.at(from),
              y.at(from),
              x.at(to),
              y.at(to),
              "stroke",
              Paper.WINE,
              "stroke-width",
              1.3);
        }
      }
    }
  }

  /** Opens a group that says what it is, and how px become numbers, to who lets it be moved. */
  private void anchor(Svg svg, Figure.Anchor anchor, double at) {
    svg.group(
        "class",
        "anchor",
        "data-parameter",
        anchor.parameter(),
        "data-column",
        anchor.column(),
        "data-place",
        anchor.place(),
        "data-at",
        at,
        "data-lowest",
        x.lowest(),
        "data-highest",
        x.highest(),
        "data-from",
        area.x(),
        "data-to",
        area.right());
  }

  private static Object[] dashed() {
    return new Object[] {"stroke", Paper.AXIS, "stroke-dasharray", "4 4", "stroke-width", 1.2};
  }

  private void lines(Svg svg) {
    for (int i = 0; i < figure.lines().size(); i++) {
      Figure.Line line = figure.lines().get(i);
      StringBuilder d = new StringBuilder();
      for (Figure.Spot spot : line.spots()) {
        d.append(d.isEmpty() ? 'M' : 'L');
        d.append(Svg.number(inside(x.at(spot.x()), area.x(), area.right()))).append(' ');
        d.append(Svg.number(inside(y.at(spot.y()), area.y(), area.bottom())));
      }
      if (!d.isEmpty()) {
        stroke(svg, d.toString(), i);
      }
    }
  }

  private static void stroke(Svg svg, String d, int index) {
    svg.path(
        d,
        "fill",
        "none",
        "stroke",
        Paper.hue(index),
        "stroke-width",
        2,
        "stroke-linejoin",
        "round",
        "stroke-dasharray",
        Paper.dash(index));
  }

  private static double inside(double at, double low, double high) {
    return Math.max(low, Math.min(high, at));
  }

  private void points(Svg svg) {
    List<NameTags.Wanted> wanted = new ArrayList<>();
    for (Figure.Point point : figure.points()) {
      wanted.add(new NameTags.Wanted(point.label(), x.at(point.x()), y.at(point.y())));
    }
    NameTags tags =
        new NameTags(
            sheet, new Box(area.x() + 2, area.y() + 2, area.width() - 4, area.height() - 4));
    List<NameTags.Placed> placed = tags.place(wanted);
    for (NameTags.Placed tag : placed) {
      if (tag.far()) {
        double toX = inside(tag.of().x(), tag.box().x(), tag.box().right());
        double toY = inside(tag.of().y(), tag.box().y() + 2, tag.box().bottom() - 2);
        svg.line(tag.of().x(), tag.of().y(), toX, toY, "stroke", Paper.AXIS, "stroke-width", 0.8);
      }
    }
    for (Figure.Point point : figure.points()) {
      svg.group("class", "point", "data-case", point.subject());
      svg.content(
          "title",
          sheet.messages.text(
              point.group().isEmpty() ? "point" : "point.group",
              point.label(),
              sheet.number(point.x()),
              sheet.number(point.y()),
              point.group()));
      groups.sign(svg, point.group(), x.at(point.x()), y.at(point.y()));
      svg.end();
    }
    for (NameTags.Placed tag : placed) {
      double base = tag.box().bottom() - 3.5;
      svg.text(
          Face.TEXT,
          Sheet.SMALL,
          tag.box().x() + 1,
          base,
          tag.text(),
          "fill",
          Paper.INK,
          "stroke",
          Paper.AREA,
          "stroke-width",
          2.5,
          "paint-order",
          "stroke");
    }
  }

  private void key(Svg svg) {
    Key key = new Key();
    for (String group : groups.names()) {
      if (!group.isEmpty()) {
        long count = figure.points().stream().filter(p -> p.group().equals(group)).count();
        key.add(
            (at, height) -> groups.sign(svg, group, at, height),
            sheet.messages.text("key.group", group, count));
      }
    }
    for (int i = 0; i < figure.lines().size(); i++) {
      int index = i;
      key.add(
          (at, height) ->
              stroke(svg, "M" + Svg.number(at - 10) + " " + Svg.number(height) + "h20", index),
          figure.lines().get(i).name());
    }
    if (figure.marks().stream().anyMatch(m -> m.kind() == Figure.MarkKind.DIAGONAL)) {
      key.add(
          (at, height) ->
              svg.line(
                  at - 8,
                  height + 5,
                  at + 8,
                  height - 5,
                  "stroke",
                  Paper.WINE,
                  "stroke-width",
                  1.3),
          sheet.messages.text("key.diagonal"));
    }
    if (key.isEmpty()) {
      return;
    }
    if (figure.kind() == Figure.Kind.XY) {
      key.column(
          sheet, area.right() + 18, area.y() + 14, Sheet.WIDTH - Sheet.MARGIN - area.right() - 18);
    } else {
      key.rows(sheet, area.x(), area.bottom() + 64);
    }
  }
}
