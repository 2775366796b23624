package org.papilio.assess.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.papilio.assess.api.Figure;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/** Rows by columns, each cell tinted by its number: the kind GRID. */
final class GridPlot {

  private static final double LONGEST_NAME = 210;
  private static final double CELL_HEIGHT = 24;
  private static final double WIDEST_CELL = 120;
  private static final double NARROWEST_CELL = 10;

  /** Where names of columns would meet, they are turned by half a right angle. */
  private static final double TURNED = Math.sqrt(0.5);

  private final Figure figure;
  private final Sheet sheet;
  private final List<String> rows;
  private final List<String> columns;
  private final double lowest;
  private final double highest;
  private final boolean bothWays;
  private final boolean anyUnknown;

  GridPlot(Figure figure, Sheet sheet) {
    this.figure = figure;
    this.sheet = sheet;
    this.rows = figure.y().names();
    this.columns = figure.x().names();
    List<Double> numbers =
        figure.cells().stream().map(Figure.Cell::number).filter(Objects::nonNull).toList();
    double least = numbers.stream().min(Comparator.naturalOrder()).orElse(0.0);
    double most = numbers.stream().max(Comparator.naturalOrder()).orElse(1.0);
    this.bothWays = least < 0;
    double reach = Math.max(Math.abs(least), Math.abs(most));
    // Shares and memberships keep the whole range from 0 to 1, so that equal tints mean the same.
    this.lowest = bothWays ? -reach : most <= 1 ? 0 : Math.min(0, least);
    this.highest = bothWays ? reach : most <= 1 ? 1 : most;
    this.anyUnknown =
        figure.cells().stream().anyMatch(cell -> cell.number() == null && cell.text().isEmpty());
  }

  void draw() {
    double names =
        rows.stream()
            .mapToDouble(name -> sheet.width(Face.TEXT, Sheet.LABEL, name))
            .map(width -> Math.min(width, LONGEST_NAME))
            .max()
            .orElse(0);
    double left = Sheet.MARGIN + Math.ceil(names) + 10;
    double room = Sheet.WIDTH - Sheet.MARGIN - left;
    double width =
        Math.max(
            NARROWEST_CELL, Math.min(WIDEST_CELL, Math.floor(room / Math.max(1, columns.size()))));
    boolean turned =
        columns.stream().anyMatch(name -> sheet.width(Face.TEXT, Sheet.LABEL, name) > width - 6);
    double above = turned ? turnedHeight() : 20;
    double top = sheet.bottom() + (figure.x().title().isEmpty() ? 0 : 20) + above;
    axisTitles(left);
    for (int c = 0; c < columns.size(); c++) {
      columnName(columns.get(c), left + c * width, width, top, turned);
    }
    for (int r = 0; r < rows.size(); r++) {
      String name = sheet.fit(Face.TEXT, Sheet.LABEL, rows.get(r), LONGEST_NAME);
      sheet.end(left - 8, top + r * CELL_HEIGHT + 16, Sheet.LABEL, name, Paper.INK);
    }
    for (Figure.Cell cell : figure.cells()) {
      cell(cell, left + cell.column() * width, top + cell.row() * CELL_HEIGHT, width);
    }
    double bottom = top + rows.size() * CELL_HEIGHT;
    sheet.svg.rect(
        left, top, columns.size() * width, bottom - top, "fill", "none", "stroke", Paper.AXIS);
    sheet.used(bottom + 10);
    key(left, bottom + 28);
  }

  private void axisTitles(double left) {
    if (!figure.x().title().isEmpty()) {
      String title =
          sheet.fit(
              Face.MEDIUM, Sheet.LABEL, figure.x().title(), Sheet.WIDTH - Sheet.MARGIN - left);
      sheet.svg.text(Face.MEDIUM, Sheet.LABEL, left, sheet.bottom() + 10, title, "fill", Paper.INK);
    }
  }

  private double turnedHeight() {
    double longest =
        columns.stream()
            .mapToDouble(name -> sheet.width(Face.TEXT, Sheet.LABEL, name))
            .map(width -> Math.min(width, LONGEST_NAME))
            .max()
            .orElse(0);
    return Math.ceil(longest * TURNED) + 14;
  }

  private void columnName(String name, double x, double width, double top, boolean turned) {
    if (!turned) {
      sheet.middle(x + width / 2, top - 7, Sheet.LABEL, name, Paper.INK);
      return;
    }
    // A turned name at the right edge may not leave the sheet.
    double room = Math.min(LONGEST_NAME, (Sheet.WIDTH - 4 - (x + width / 2)) / TURNED);
    sheet.svg.group(
        "transform",
        "translate(" + Svg.number(x + width / 2) + " " + Svg.number(top - 6) + ") rotate(-45)");
    sheet.begin(0, 0, Sheet.LABEL, sheet.fit(Face.TEXT, Sheet.LABEL, name, room), Paper.INK);
    sheet.svg.end();
  }

  private void cell(Figure.Cell cell, double x, double y, double width) {
    Svg svg = sheet.svg;
    Double number = cell.number();
    String shown =
        !cell.text().isEmpty() ? cell.text() : number == null ? "" : sheet.number(number);
    boolean one = cell.cases().size() == 1;
    svg.group(
        "class",
        "cell",
        "data-case",
        one ? cell.cases().get(0) : "",
        "data-cases",
        one ? "" : String.join(" ", cell.cases()));
    svg.content(
        "title",
        sheet.messages.text(
            "cell",
            rows.get(cell.row()),
            columns.get(cell.column()),
            shown.isEmpty() ? sheet.messages.text("unknown") : shown));
    String ink = Paper.INK;
    if (number != null) {
      double share = share(number);
      svg.rect(
          x, y, width, CELL_HEIGHT, "fill", Paper.tint(share, bothWays), "stroke", Paper.SURFACE);
      ink = Paper.onTint(share, bothWays);
    } else {
      svg.rect(x, y, width, CELL_HEIGHT, "fill", Paper.SURFACE, "stroke", Paper.RULE);
      if (cell.text().isEmpty()) {
        hatch(x, y, width, CELL_HEIGHT);
      }
    }
    if (!shown.isEmpty() && sheet.width(Face.TEXT, Sheet.SMALL, shown) <= width - 4) {
      sheet.middle(x + width / 2, y + 16, Sheet.SMALL, shown, ink);
    }
    svg.end();
  }

  private double share(double number) {
    return (number - lowest) / (highest - lowest);
  }

  /** Slanted lines, cut at the edges by geometry, since not every reader of SVG knows patterns. */
  private void hatch(double x, double y, double width, double height) {
    StringBuilder d = new StringBuilder();
    for (double at = 6; at < width + height; at += 6) {
      double startX = Math.min(at, width);
      double startY = Math.max(0, at - width);
      double endX = Math.max(0, at - height);
      double endY = Math.min(at, height);
      d.append('M').append(Svg.number(x + startX)).append(' ').append(Svg.number(y + startY));
      d.append('L').append(Svg.number(x + endX)).append(' ').append(Svg.number(y + endY));
    }
    sheet.svg.path(d.toString(), "stroke", Paper.AXIS, "stroke-width", 0.8, "fill", "none");
  }

  private void key(double left, double y) {
    Svg svg = sheet.svg;
    double x = left;
    if (figure.cells().stream().anyMatch(cell -> cell.number() != null)) {
      x = tints(svg, x, y);
    }
    if (anyUnknown) {
      svg.rect(x, y - 12, 24, 15, "fill", Paper.SURFACE, "stroke", Paper.RULE);
      hatch(x, y - 12, 24, 15);
      sheet.begin(x + 32, y, Sheet.LABEL, sheet.messages.text("unknown"), Paper.INK);
    }
    sheet.used(y + 6);
  }

  private double tints(Svg svg, double left, double y) {
    String low = sheet.number(lowest);
    String high = sheet.number(highest);
    double x = left;
    sheet.begin(x, y, Sheet.LABEL, low, Paper.INK);
    x += sheet.width(Face.TEXT, Sheet.LABEL, low) + 8;
    for (int i = 0; i <= 6; i++) {
      svg.rect(x, y - 12, 20, 15, "fill", Paper.tint(i / 6.0, bothWays), "stroke", Paper.RULE);
      x += 20;
    }
    x += 8;
    sheet.begin(x, y, Sheet.LABEL, high, Paper.INK);
    return x + sheet.width(Face.TEXT, Sheet.LABEL, high) + 32;
  }
}
