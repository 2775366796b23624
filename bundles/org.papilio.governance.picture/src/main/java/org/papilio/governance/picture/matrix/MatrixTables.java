package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** A matrix as tables: the counts, and the instruments behind them. */
final class MatrixTables {

  private final MatrixRequest request;
  private final Matrix matrix;
  private final MatrixText text;
  private final Messages messages;

  MatrixTables(MatrixRequest request, MatrixText text) {
    this.request = request;
    this.matrix = request.matrix();
    this.text = text;
    this.messages = text.messages();
  }

  List<PictureTable> tables() {
    return List.of(counts(), instruments());
  }

  private PictureTable counts() {
    List<Column> columns = matrix.columns();
    List<String> names = new ArrayList<>();
    names.add(messages.text("column.scale"));
    columns.forEach(column -> names.add(text.column(column)));
    names.add(messages.text("matrix.all"));
    List<List<String>> rows = new ArrayList<>();
    for (Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(text.row(row));
      columns.forEach(column -> cells.add(value(matrix.cell(row, column), row.known())));
      cells.add(value(matrix.row(row), row.known()));
      rows.add(cells);
    }
    List<String> totals = new ArrayList<>();
    totals.add(messages.text("matrix.total"));
    columns.forEach(column -> totals.add(value(matrix.column(column), true)));
    totals.add(value(matrix.whole(), true));
    rows.add(totals);
    return new PictureTable(messages.text(counted()), names, rows);
  }

  private String counted() {
    boolean cases = request.mode() == Mode.SEVERAL && request.byCase();
    return "table.matrix." + (cases ? "CASES" : request.mode());
  }

  /** A number; empty, which says "not known", where nothing is recorded and something may be. */
  private String value(Cell cell, boolean known) {
    if (cell.empty()) {
      return cell.open() > 0 ? "" : "0";
    }
    if (request.mode() != Mode.DIFFERENCE) {
      return Integer.toString(request.value(cell));
    }
    return known ? text.signed(cell) + " (" + text.pair(cell) + ")" : text.pair(cell);
  }

  private PictureTable instruments() {
    List<String> columns =
        Stream.of("case", "name", "kind", "family", "scales", "years", "sources")
            .map(key -> messages.text("column." + key))
            .toList();
    return new PictureTable(
        messages.text("table.instruments"),
        columns,
        matrix.entries().stream().map(this::instrument).toList());
  }

  private List<String> instrument(Cell.Entry entry) {
    CaseInstrument one = entry.instrument();
    Column column = Column.of(one);
    NodeKind kind = one.kind();
    return List.of(
        text.owner(entry.owner()),
        one.label(),
        messages.text("node." + kind),
        column.known() ? text.column(column) : "",
        matrix.place().of(one).reversed().stream()
            .map(scale -> text.row(Row.of(scale)))
            .collect(Collectors.joining(", ")),
        one.period().text(),
        one.sources().stream().map(SourceNote::text).collect(Collectors.joining("; ")));
  }
}
