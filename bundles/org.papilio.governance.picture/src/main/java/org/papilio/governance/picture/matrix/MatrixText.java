package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** What the matrix says in words and tables, in one language. */
final class MatrixText {

  private final Matrix matrix;
  private final Messages messages;

  MatrixText(Matrix matrix, Locale locale) {
    this.matrix = matrix;
    this.messages = Messages.of(MatrixText.class, locale);
  }

  Messages messages() {
    return messages;
  }

  String scale(Optional<Scale> scale) {
    return scale
        .map(known -> messages.text("scale." + known))
        .orElseGet(() -> messages.text("matrix.scale.unknown"));
  }

  String family(Family family) {
    return messages.text("matrix.family." + family);
  }

  /** What a cell says when it is pointed at. */
  String cell(Cell cell) {
    String place = scale(cell.scale()) + ", " + family(cell.family()) + ": ";
    if (cell.entries().isEmpty()) {
      return place + messages.text("matrix.none");
    }
    boolean several = matrix.cases().size() > 1;
    String head =
        several ? messages.text("matrix.of", cell.cases(), matrix.cases().size()) + ": " : "";
    return place
        + head
        + cell.entries().stream()
            .map(
                entry ->
                    PlainText.clean(entry.use().label())
                        + (several ? " (" + title(entry.caseIndex()) + ")" : ""))
            .collect(Collectors.joining("; "));
  }

  private String title(int caseIndex) {
    return PlainText.clean(matrix.cases().get(caseIndex));
  }

  /** Cases that record no instrument and no policy, of which nothing can be said. */
  List<String> notRecorded() {
    return IntStream.range(0, matrix.cases().size())
        .filter(c -> !matrix.recorded().get(c))
        .mapToObj(this::title)
        .toList();
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.text("matrix.text.size", matrix.cases().size())
            + " "
            + String.join(
                ", ", IntStream.range(0, matrix.cases().size()).mapToObj(this::title).toList())
            + ".");
    matrix.cells().stream()
        .filter(cell -> !cell.entries().isEmpty())
        .forEach(cell -> sentences.add(cell(cell) + "."));
    List<String> silent = notRecorded();
    if (!silent.isEmpty()) {
      sentences.add(messages.text("matrix.notrecorded", String.join(", ", silent)));
    }
    return String.join(" ", sentences);
  }

  /** The matrix itself, and one row for each instrument. */
  List<PictureTable> tables(boolean difference) {
    List<String> heads = new ArrayList<>();
    heads.add(messages.text("matrix.column.scale"));
    matrix.columns().forEach(column -> heads.add(family(column)));
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < matrix.rows().size(); r++) {
      List<String> row = new ArrayList<>();
      row.add(scale(matrix.rows().get(r)));
      for (int c = 0; c < matrix.columns().size(); c++) {
        row.add(number(matrix.at(r, c), difference));
      }
      rows.add(row);
    }
    List<List<String>> each = new ArrayList<>();
    for (Cell cell : matrix.cells()) {
      for (Cell.Entry entry : cell.entries()) {
        each.add(
            List.of(
                matrix.cases().get(entry.caseIndex()),
                entry.use().label(),
                family(cell.family()),
                scale(cell.scale()),
                entry.use().years().text()));
      }
    }
    String shown =
        messages.text(
            difference
                ? "matrix.table.difference"
                : matrix.cases().size() == 1 ? "matrix.table.one" : "matrix.table.several");
    return List.of(
        new PictureTable(shown, heads, rows),
        new PictureTable(
            messages.text("matrix.table.instruments"),
            List.of(
                messages.text("ladders.column.case"),
                messages.text("matrix.column.instrument"),
                messages.text("column.family"),
                messages.text("matrix.column.scale"),
                messages.text("column.years")),
            each));
  }

  /** What a cell shows as a number; empty for nothing. */
  String number(Cell cell, boolean difference) {
    if (cell.entries().isEmpty()) {
      return "";
    }
    if (difference) {
      return cell.of(0) + " | " + cell.of(1);
    }
    return Integer.toString(matrix.cases().size() == 1 ? cell.of(0) : cell.cases());
  }
}
