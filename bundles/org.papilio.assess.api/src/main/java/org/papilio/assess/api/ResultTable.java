package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of a finding, such as a truth table.
 *
 * @param id stable name within the finding, such as {@code truth-table}
 * @param title what it shows
 * @param note how to read it; may be empty
 * @param columns its columns, each id once
 * @param rows its rows, each with one cell per column
 */
public record ResultTable(
    String id, String title, String note, List<Head> columns, List<Row> rows) {

  /**
   * A column.
   *
   * @param id stable name, such as {@code incl}
   * @param title what stands above it
   * @param kind {@code number}, {@code integer}, {@code text} or {@code list}
   */
  public record Head(String id, String title, String kind) {

    public static Head number(String id, String title) {
      return new Head(id, title, "number");
    }

    public static Head integer(String id, String title) {
      return new Head(id, title, "integer");
    }

    public static Head text(String id, String title) {
      return new Head(id, title, "text");
    }

    public static Head list(String id, String title) {
      return new Head(id, title, "list");
    }
  }

  /**
   * A row.
   *
   * @param cells a Double, String, Boolean, list of String, or null for "not defined"; any other
   *     number becomes a Double, NaN and infinities become null
   * @param cases ids of the cases that the row speaks of, from which the way leads down to their
   *     values and passages
   */
  public record Row(List<@Nullable Object> cells, List<String> cases) {
    public Row {
      List<@Nullable Object> copy = new ArrayList<>(cells.size());
      for (Object cell : cells) {
        copy.add(plain(cell));
      }
      cells = Collections.unmodifiableList(copy);
      cases = List.copyOf(cases);
    }

    /** A row from its cells in order. */
    public static Row of(List<String> cases, @Nullable Object... cells) {
      return new Row(Arrays.asList(cells), cases);
    }

    private static @Nullable Object plain(@Nullable Object cell) {
      return switch (cell) {
        case null -> null;
        case Number number -> Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
        case String text -> text;
        case Boolean truth -> truth;
        case List<?> list -> list.stream().map(String::valueOf).toList();
        default ->
            throw new IllegalArgumentException(
                "a cell is a number, text, truth value or list of texts, not "
                    + cell.getClass().getName());
      };
    }
  }

  public ResultTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "table "
                + id
                + " has "
                + columns.size()
                + " columns and a row of "
                + row.cells().size()
                + " cells");
      }
    }
  }

  /** The same table, in which rows that name no case speak of these. */
  public ResultTable speakingOf(List<String> cases) {
    return new ResultTable(
        id,
        title,
        note,
        columns,
        rows.stream().map(row -> row.cases.isEmpty() ? new Row(row.cells, cases) : row).toList());
  }
}
