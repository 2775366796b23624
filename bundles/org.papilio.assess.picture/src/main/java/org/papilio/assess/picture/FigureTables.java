package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.text.Messages;

/** What figures show, as tables. */
final class FigureTables {

  private final Figure figure;
  private final Messages messages;

  FigureTables(Figure figure, Messages messages) {
    this.figure = figure;
    this.messages = messages;
  }

  List<ResultTable> tables() {
    List<ResultTable> tables = new ArrayList<>();
    switch (figure.kind()) {
      case GRID -> tables.add(grid());
      case RADAR -> tables.add(radar());
      case BARS -> tables.add(bars());
      case XY, LINES -> {
        if (!figure.points().isEmpty()) {
          tables.add(points());
        }
        if (!figure.lines().isEmpty() || tables.isEmpty()) {
          tables.add(lines());
        }
      }
    }
    return tables;
  }

  private ResultTable table(String suffix, List<Head> heads, List<Row> rows) {
    return new ResultTable(figure.id() + suffix, figure.title(), figure.caption(), heads, rows);
  }

  private ResultTable points() {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("name", messages.text("table.name")));
    heads.add(Head.number("x", orElse(figure.x().title(), "x")));
    heads.add(Head.number("y", orElse(figure.y().title(), "y")));
    heads.add(Head.text("group", messages.text("table.group")));
    return table(
        "",
        heads,
        figure.points().stream()
            .map(p -> Row.of(cases(p), p.label(), p.x(), p.y(), p.group()))
            .toList());
  }

  private ResultTable lines() {
    List<Row> rows = new ArrayList<>();
    figure
        .lines()
        .forEach(
            line ->
                line.spots()
                    .forEach(spot -> rows.add(Row.of(List.of(), line.name(), spot.x(), spot.y()))));
    return table(
        "-lines",
        List.of(
            Head.text("line", messages.text("table.line")),
            Head.number("x", orElse(figure.x().title(), "x")),
            Head.number("y", orElse(figure.y().title(), "y"))),
        rows);
  }

  private ResultTable bars() {
    List<Row> rows =
        figure.points().stream()
            .map(p -> Row.of(cases(p), figure.x().nameAt(p.x(), p.label()), p.y(), p.group()))
            .toList();
    return table(
        "",
        List.of(
            Head.text("name", orElse(figure.x().title(), messages.text("table.name"))),
            Head.number("value", orElse(figure.y().title(), messages.text("table.value"))),
            Head.text("group", messages.text("table.group"))),
        rows);
  }

  private ResultTable grid() {
    List<String> columns = figure.x().names();
    boolean words = figure.cells().stream().anyMatch(cell -> !cell.text().isEmpty());
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("row", orElse(figure.y().title(), messages.text("table.row"))));
    for (int c = 0; c < columns.size(); c++) {
      heads.add(
          words
              ? Head.text("column-" + c, columns.get(c))
              : Head.number("column-" + c, columns.get(c)));
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < figure.y().names().size(); r++) {
      @Nullable Object[] cells = new Object[columns.size() + 1];
      cells[0] = figure.y().names().get(r);
      List<String> cases = new ArrayList<>();
      for (Figure.Cell cell : figure.cells()) {
        if (cell.row() == r) {
          cells[cell.column() + 1] = words ? words(cell) : cell.number();
          cell.cases().stream().filter(id -> !cases.contains(id)).forEach(cases::add);
        }
      }
      rows.add(Row.of(cases, cells));
    }
    return table("", heads, rows);
  }

  private static @Nullable String words(Figure.Cell cell) {
    Double number = cell.number();
    return !cell.text().isEmpty() ? cell.text() : number == null ? null : number.toString();
  }

  private ResultTable radar() {
    List<String> spokes = figure.x().names();
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("ring", messages.text("table.line")));
    for (int s = 0; s < spokes.size(); s++) {
      heads.add(Head.number("spoke-" + s, spokes.get(s)));
    }
    List<Row> rows = new ArrayList<>();
    for (Figure.Line line : figure.lines()) {
      @Nullable Object[] cells = new Object[spokes.size() + 1];
      cells[0] = line.name();
      for (Figure.Spot spot : line.spots()) {
        int at = (int) Math.round(spot.x());
        if (at >= 0 && at < spokes.size()) {
          cells[at + 1] = spot.y();
        }
      }
      rows.add(Row.of(List.of(), cells));
    }
    return table("", heads, rows);
  }

  private static List<String> cases(Figure.Point point) {
    return point.subject().isEmpty() ? List.of() : List.of(point.subject());
  }

  private static String orElse(String title, String other) {
    return Objects.requireNonNull(title).isEmpty() ? other : title;
  }
}
