package org.papilio.assess.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Subject;

/** Small tables for tests. */
public final class CaseTables {

  private CaseTables() {}

  /**
   * A table from text.
   *
   * @param columns names parted by commas
   * @param lines name of the case and one number or {@link Absence} per column, parted by blanks
   */
  public static CaseTable of(String columns, String... lines) {
    List<String> names = List.of(columns.split(","));
    List<Subject> cases = new ArrayList<>();
    List<List<IndicatorValue>> values = new ArrayList<>();
    names.forEach(n -> values.add(new ArrayList<>()));
    for (String line : lines) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length != names.size() + 1) {
        throw new IllegalArgumentException(
            "'"
                + line
                + "' has "
                + (cells.length - 1)
                + " values for "
                + names.size()
                + " columns");
      }
      cases.add(Subject.of(cells[0]));
      for (int c = 0; c < names.size(); c++) {
        values.get(c).add(value(cells[c + 1], cells[0] + ", " + names.get(c)));
      }
    }
    return new CaseTable(
        "a table of a test",
        cases,
        IntStream.range(0, names.size())
            .mapToObj(c -> new Column(names.get(c), names.get(c), "test", "", values.get(c)))
            .toList());
  }

  /**
   * A table from a file beside a test class: names of the columns in the first line, then one line
   * for each case, parted by commas without quotes; the first column names the case. A cell is a
   * number or an {@link Absence}.
   *
   * @throws IllegalArgumentException when there is no such file, or a line has too many or too few
   *     cells
   */
  public static CaseTable csv(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no file " + file + " beside " + beside);
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .map(line -> line.replaceAll("\\s*,\\s*", " "))
              .toList();
      return of(
          lines.getFirst().substring(lines.getFirst().indexOf(' ') + 1).replace(' ', ','),
          lines.subList(1, lines.size()).toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The same cases again and again, under names of their own, up to a number of cases; for tests at
   * size.
   */
  static CaseTable repeated(CaseTable table, int cases) {
    List<Subject> subjects = new ArrayList<>();
    List<List<IndicatorValue>> values = new ArrayList<>();
    table.columns().forEach(column -> values.add(new ArrayList<>()));
    for (int i = 0; i < cases; i++) {
      int from = i % table.cases().size();
      subjects.add(Subject.of(table.cases().get(from).id() + "-" + i / table.cases().size()));
      for (int c = 0; c < values.size(); c++) {
        values.get(c).add(table.columns().get(c).values().get(from));
      }
    }
    return with(table, subjects, values);
  }

  private static CaseTable with(
      CaseTable table, List<Subject> subjects, List<List<IndicatorValue>> values) {
    return new CaseTable(
        table.origin(),
        subjects,
        IntStream.range(0, values.size())
            .mapToObj(
                c -> {
                  Column column = table.columns().get(c);
                  return new Column(
                      column.id(), column.title(), column.source(), column.unit(), values.get(c));
                })
            .toList());
  }

  private static IndicatorValue value(String cell, String place) {
    List<Ground> ground = List.of(Ground.cell(place, cell));
    for (Absence absence : Absence.values()) {
      if (absence.name().equals(cell)) {
        return IndicatorValue.absent(absence, "as the test says", ground);
      }
    }
    return IndicatorValue.of(Double.parseDouble(cell), place, ground);
  }

  /** The same table with its cases in another order. */
  public static CaseTable shuffled(CaseTable table, long seed) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, table.cases().size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<List<IndicatorValue>> values = new ArrayList<>();
    table.columns().forEach(c -> values.add(order.stream().map(c.values()::get).toList()));
    return with(table, order.stream().map(table.cases()::get).toList(), values);
  }

  /** The same table with one value absent. */
  public static CaseTable without(CaseTable table, int caseIndex, String column, Absence absence) {
    return replacing(
        table, caseIndex, column, IndicatorValue.absent(absence, "taken out by the test"));
  }

  /** The same table with another value in one cell. */
  static CaseTable replacing(
      CaseTable table, int caseIndex, String column, IndicatorValue replacement) {
    List<List<IndicatorValue>> values = new ArrayList<>();
    for (Column each : table.columns()) {
      List<IndicatorValue> copy = new ArrayList<>(each.values());
      if (each.id().equals(column)) {
        copy.set(caseIndex, replacement);
      }
      values.add(copy);
    }
    return with(table, table.cases(), values);
  }
}
