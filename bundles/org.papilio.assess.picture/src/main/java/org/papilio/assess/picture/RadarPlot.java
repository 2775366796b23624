package org.papilio.assess.picture;

import java.util.List;
import org.papilio.assess.api.Figure;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/** Rings over spokes: the kind RADAR. A spoke that a ring does not know opens the ring. */
final class RadarPlot {

  private static final double RADIUS = 170;

  private final Figure figure;
  private final Sheet sheet;

  RadarPlot(Figure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
  }

  void draw() {
    List<String> spokes = figure.x().names();
    NumberAxis axis =
        NumberAxis.around(
            figure.y(),
            figure.lines().stream()
                .flatMap(line -> line.spots().stream())
                .mapToDouble(Figure.Spot::y),
            0,
            RADIUS);
    double middleX = Sheet.MARGIN + 140 + RADIUS;
    double middleY = sheet.bottom() + 24 + RADIUS;
    web(spokes, axis, middleX, middleY);
    for (int i = 0; i < figure.lines().size(); i++) {
      ring(figure.lines().get(i), i, spokes.size(), axis, middleX, middleY);
    }
    sheet.used(middleY + RADIUS + 30);
    key(middleY + RADIUS + 54);
  }

  private void web(List<String> spokes, NumberAxis axis, double x, double y) {
    Svg svg = sheet.svg;
    for (double tick : axis.ticks()) {
      StringBuilder d = new StringBuilder();
      for (int i = 0; i < spokes.size(); i++) {
        d.append(i == 0 ? 'M' : 'L').append(spot(i, spokes.size(), axis.at(tick), x, y));
      }
      if (!d.isEmpty()) {
        svg.path(d.append('Z').toString(), "fill", "none", "stroke", Paper.RULE);
      }
    }
    for (int i = 0; i < spokes.size(); i++) {
      double angle = angle(i, spokes.size());
      double toX = x + RADIUS * StrictMath.cos(angle);
      double toY = y + RADIUS * StrictMath.sin(angle);
      svg.line(x, y, toX, toY, "stroke", Paper.RULE);
      double nameX = x + (RADIUS + 12) * StrictMath.cos(angle);
      double nameY = y + (RADIUS + 14) * StrictMath.sin(angle) + 4;
      String name = sheet.fit(Face.TEXT, Sheet.LABEL, spokes.get(i), 150);
      double cos = StrictMath.cos(angle);
      if (Math.abs(cos) < 0.2) {
        sheet.middle(nameX, nameY, Sheet.LABEL, name, Paper.INK);
      } else if (cos > 0) {
        sheet.begin(nameX, nameY, Sheet.LABEL, name, Paper.INK);
      } else {
        sheet.end(nameX, nameY, Sheet.LABEL, name, Paper.INK);
      }
    }
    // The outermost number would meet the name of the first spoke.
    for (double tick : axis.ticks().subList(0, Math.max(0, axis.ticks().size() - 1))) {
      sheet.begin(
          x + 4, y - axis.at(tick) - 2, Sheet.SMALL, axis.label(tick, sheet.locale), Paper.INK_2);
    }
  }

  private void ring(Figure.Line line, int index, int spokes, NumberAxis axis, double x, double y) {
    Double[] known = new Double[spokes];
    for (Figure.Spot spot : line.spots()) {
      int at = (int) Math.round(spot.x());
      if (at >= 0 && at < spokes) {
        known[at] = axis.at(Math.max(axis.lowest(), Math.min(axis.highest(), spot.y())));
      }
    }
    StringBuilder d = new StringBuilder();
    boolean closed = true;
    for (int i = 0; i < spokes; i++) {
      int next = (i + 1) % spokes;
      if (known[i] == null || known[next] == null) {
        closed = false;
        continue;
      }
      d.append('M').append(spot(i, spokes, known[i], x, y));
      d.append('L').append(spot(next, spokes, known[next], x, y));
    }
    Svg svg = sheet.svg;
    svg.group("class", "ring");
    svg.content("title", line.name());
    if (closed && spokes > 2) {
      StringBuilder fill = new StringBuilder();
      for (int i = 0; i < spokes; i++) {
        fill.append(i == 0 ? 'M' : 'L').append(spot(i, spokes, known[i], x, y));
      }
      svg.path(fill.append('Z').toString(), "fill", Paper.hue(index), "fill-opacity", 0.07);
    }
    if (!d.isEmpty()) {
      stroke(svg, d.toString(), index);
    }
    for (int i = 0; i < spokes; i++) {
      if (known[i] != null) {
        double angle = angle(i, spokes);
        svg.element(
            "circle",
            "cx",
            x + known[i] * StrictMath.cos(angle),
            "cy",
            y + known[i] * StrictMath.sin(angle),
            "r",
            3,
            "fill",
            Paper.hue(index));
      }
    }
    svg.end();
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
        "stroke-linecap",
        "round",
        "stroke-dasharray",
        Paper.dash(index));
  }

  private static String spot(int spoke, int spokes, double distance, double x, double y) {
    double angle = angle(spoke, spokes);
    return Svg.number(x + distance * StrictMath.cos(angle))
        + " "
        + Svg.number(y + distance * StrictMath.sin(angle));
  }

  /**
   * The first spoke points up, the others follow clockwise. StrictMath gives the same everywhere.
   */
  private static double angle(int spoke, int spokes) {
    return -Math.PI / 2 + 2 * Math.PI * spoke / Math.max(1, spokes);
  }

  private void key(double y) {
    Key key = new Key();
    for (int i = 0; i < figure.lines().size(); i++) {
      int index = i;
      key.add(
          (x, middle) ->
              stroke(sheet.svg, "M" + Svg.number(x - 10) + " " + Svg.number(middle) + "h20", index),
          figure.lines().get(i).name());
    }
    if (!key.isEmpty()) {
      key.rows(sheet, Sheet.MARGIN, y);
    }
  }
}
