package org.papilio.assess.tck;

import java.util.ArrayList;
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
    java.util.Collections.shuffle(order, new Random(seed));
    return new CaseTable(
        table.origin(),
        order.stream().map(table.cases()::get).toList(),
        table.columns().stream()
            .map(
                c ->
                    new Column(
                        c.id(),
                        c.title(),
                        c.source(),
                        c.unit(),
                        order.stream().map(c.values()::get).toList()))
            .toList());
  }

  /** The same table with one value absent. */
  public static CaseTable without(CaseTable table, int caseIndex, String column, Absence absence) {
    return new CaseTable(
        table.origin(),
        table.cases(),
        table.columns().stream()
            .map(
                c -> {
                  if (!c.id().equals(column)) {
                    return c;
                  }
                  List<IndicatorValue> values = new ArrayList<>(c.values());
                  values.set(caseIndex, IndicatorValue.absent(absence, "taken out by the test"));
                  return new Column(c.id(), c.title(), c.source(), c.unit(), values);
                })
            .toList());
  }
}
