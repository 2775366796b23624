package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.matrix.Cell.Entry;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.platform.text.Messages;

/** Says in words what a matrix shows, in one language. */
final class MatrixText {

  /** Names told when a cell is pointed at; the table has all of them. */
  private static final int MOST_NAMES = 24;

  private final MatrixRequest request;
  private final Matrix matrix;
  private final Messages messages;
  private final Locale locale;

  MatrixText(MatrixRequest request, Locale locale) {
    this.request = request;
    this.matrix = request.matrix();
    this.messages = Messages.of(MatrixText.class, locale);
    this.locale = locale;
  }

  Messages messages() {
    return messages;
  }

  Locale locale() {
    return locale;
  }

  String group(Column.Group group) {
    return messages.text("matrix.group." + group);
  }

  String column(Column column) {
    boolean policy = column.group() == Column.Group.POLICY;
    if (!column.known()) {
      return messages.text(policy ? "matrix.unknown.function" : "matrix.unknown.family");
    }
    return messages.text((policy ? "function." : "instrument.") + column.family());
  }

  String row(Row row) {
    return row.scale()
        .map(scale -> messages.text("scale." + scale))
        .orElseGet(() -> messages.text("matrix.unknown.row"));
  }

  /** A counted text: {@code key.one} for 1, {@code key.many} for all else. */
  String count(String key, int count) {
    return messages.text(key + (count == 1 ? ".one" : ".many"), count);
  }

  /** The name of a case by its place in the matrix. */
  String owner(int owner) {
    return PlainText.clean(matrix.cases().get(owner).title());
  }

  String title() {
    return switch (request.mode()) {
      case ONE -> owner(0);
      case SEVERAL -> messages.text("matrix.title.several", matrix.cases().size());
      case DIFFERENCE -> messages.text("matrix.title.difference", owner(0), owner(1));
    };
  }

  String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("matrix.title"));
    if (request.mode() == Mode.ONE) {
      InstrumentList of = matrix.cases().getFirst();
      parts.add(of.place());
      parts.add(of.period().text());
    }
    parts.add(messages.text("matrix.place." + matrix.place()));
    parts.add(request.filter());
    request.overlay().ifPresent(o -> parts.add(o.title()));
    Set<String> notes = new LinkedHashSet<>();
    matrix.cases().forEach(one -> notes.add(one.note()));
    parts.addAll(notes);
    return parts.stream()
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  /** The number printed in a cell that is not empty. */
  String number(Cell cell, Row row) {
    if (request.mode() != Mode.DIFFERENCE) {
      return Integer.toString(request.value(cell));
    }
    return row.known() ? signed(cell) + (cell.open() > 0 ? "?" : "") : pair(cell);
  }

  /** "+2", "−1", or "=" where both have the same number. */
  String signed(Cell cell) {
    int difference = cell.difference();
    return difference == 0 ? "=" : (difference > 0 ? "+" : "−") + Math.abs(difference);
  }

  /** The numbers of both cases, the first one first. */
  String pair(Cell cell) {
    return cell.count(0) + " : " + cell.count(1);
  }

  /** What a cell says when it is pointed at. */
  String cell(Row row, Column column, Cell cell) {
    List<String> parts = new ArrayList<>();
    parts.add(row(row) + ", " + column(column) + ": " + amount(cell, row));
    if (!cell.empty()) {
      parts.add(names(cell.entries()));
    }
    if (cell.open() > 0) {
      parts.add(count("matrix.open", cell.open()));
    }
    return String.join("; ", parts);
  }

  private String amount(Cell cell, Row row) {
    if (cell.empty()) {
      return messages.text(cell.open() > 0 ? "matrix.none.open" : "matrix.none");
    }
    return switch (request.mode()) {
      case ONE -> Integer.toString(cell.count());
      case SEVERAL -> messages.text("matrix.in", cell.count(), cell.cases(), matrix.cases().size());
      case DIFFERENCE -> row.known() ? signed(cell) + " (" + pair(cell) + ")" : pair(cell);
    };
  }

  /** Names with their years, and the case where there are several. */
  private String names(List<Entry> entries) {
    List<String> names =
        new ArrayList<>(entries.stream().limit(MOST_NAMES).map(this::name).toList());
    if (entries.size() > MOST_NAMES) {
      names.add(messages.text("matrix.more", entries.size() - MOST_NAMES));
    }
    return String.join("; ", names);
  }

  private String name(Entry entry) {
    CaseInstrument one = entry.instrument();
    List<String> about = new ArrayList<>();
    if (request.mode() != Mode.ONE) {
      about.add(owner(entry.owner()));
    }
    about.add(years(one));
    about.removeIf(String::isEmpty);
    String label = PlainText.clean(one.label());
    return about.isEmpty() ? label : label + " (" + String.join(", ", about) + ")";
  }

  /** Its years; "years not known" where none is stated. */
  String years(CaseInstrument one) {
    String years = one.period().text();
    return years.isEmpty() ? messages.text("matrix.years.unknown") : years;
  }

  /** What is cited for what is shown, each once. */
  List<String> sources() {
    Set<String> labels = new LinkedHashSet<>();
    matrix
        .entries()
        .forEach(e -> e.instrument().sources().forEach(source -> labels.add(source.label())));
    return List.copyOf(labels);
  }

  /** How many of the shown have no source of their own; empty when all have one. */
  String unsourced() {
    int without =
        (int) matrix.entries().stream().filter(e -> e.instrument().sources().isEmpty()).count();
    return without == 0 ? "" : messages.text("matrix.unsourced", without, matrix.entries().size());
  }

  /** Remarks that a reader must not miss: what is not known, and who is not counted. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (matrix.entries().isEmpty()) {
      remarks.add(
          messages.text(
              request.filter().isEmpty() ? "matrix.text.nothing" : "matrix.text.nothing.then"));
    }
    int unplaced = matrix.row(Row.UNKNOWN).count();
    if (unplaced > 0) {
      remarks.add(count("matrix.text.unplaced", unplaced));
    }
    if (request.open() > 0) {
      remarks.add(count("matrix.text.undated", request.open()));
    }
    if (!request.without().isEmpty()) {
      remarks.add(
          messages.text(
              "matrix.text.without",
              request.without().stream()
                  .map(one -> PlainText.clean(one.title()))
                  .collect(Collectors.joining(", "))));
    }
    return remarks;
  }

  /** The picture in a few sentences. */
  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(title() + ", " + subtitle() + ".");
    if (request.mode() == Mode.SEVERAL) {
      sentences.add(messages.text("matrix.text.cases", owners()));
    }
    sentences.add(
        messages.text(
            "matrix.text.size", matrix.count(NodeKind.INSTRUMENT), matrix.count(NodeKind.POLICY)));
    if (!matrix.entries().isEmpty()) {
      sentences.add(messages.text("matrix.text.scales", byScale()));
      sentences.add(messages.text("matrix.text.families", byFamily()));
    }
    List<String> silent = silent();
    if (!silent.isEmpty()) {
      sentences.add(messages.text("matrix.text.silent", String.join(", ", silent)));
    }
    if (request.mode() == Mode.DIFFERENCE) {
      sentences.addAll(differences());
    }
    sentences.addAll(remarks());
    return String.join(" ", sentences);
  }

  /** The names of all cases, in order. */
  String owners() {
    return matrix.cases().stream()
        .map(one -> PlainText.clean(one.title()))
        .collect(Collectors.joining("; "));
  }

  private String byScale() {
    return matrix.rows().stream()
        .filter(row -> !matrix.row(row).empty())
        .map(row -> row(row) + " " + number(matrix.row(row), row))
        .collect(Collectors.joining(", "));
  }

  private String byFamily() {
    return matrix.columns().stream()
        .filter(column -> !matrix.column(column).empty())
        .map(
            column -> column(column) + " " + number(matrix.column(column), Row.scales().getFirst()))
        .collect(Collectors.joining(", "));
  }

  private List<String> silent() {
    return Row.scales().stream().filter(row -> matrix.row(row).empty()).map(this::row).toList();
  }

  private List<String> differences() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (Row row : Row.scales()) {
      for (Column column : matrix.columns()) {
        Cell cell = matrix.cell(row, column);
        String where = row(row) + " / " + column(column) + " " + signed(cell);
        if (cell.difference() != 0) {
          (cell.difference() > 0 ? first : second).add(where);
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!first.isEmpty()) {
      sentences.add(messages.text("matrix.text.more", owner(0), String.join(", ", first)));
    }
    if (!second.isEmpty()) {
      sentences.add(messages.text("matrix.text.more", owner(1), String.join(", ", second)));
    }
    return sentences;
  }
}
