package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.matrix.Cell.Entry;

/**
 * Counts instruments and policies by scale and family, over one or several cases. What two cases
 * have counts twice, once for each; what acts on several scales counts on each of them, and once in
 * the totals over scales.
 */
final class Matrix {

  /**
   * A case and those of its instruments that are counted.
   *
   * @param counted what is used or in force in the chosen years
   */
  record Share(InstrumentList of, List<CaseInstrument> counted) {
    Share {
      counted = List.copyOf(counted);
    }
  }

  private final List<Share> shares;
  private final PolicyScale place;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Row, List<Entry>> byRow = new HashMap<>();
  private final Map<Column, List<Entry>> byColumn = new HashMap<>();
  private final Map<Row, Map<Column, List<Entry>>> byBoth = new HashMap<>();

  Matrix(List<Share> shares, PolicyScale place) {
    this.shares = List.copyOf(shares);
    this.place = place;
    for (int i = 0; i < shares.size(); i++) {
      for (CaseInstrument one : shares.get(i).counted()) {
        put(new Entry(i, one));
      }
    }
  }

  private void put(Entry entry) {
    entries.add(entry);
    Column column = Column.of(entry.instrument());
    byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(entry);
    for (Row row : rowsOf(entry)) {
      byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(entry);
      byBoth
          .computeIfAbsent(row, r -> new HashMap<>())
          .computeIfAbsent(column, c -> new ArrayList<>())
          .add(entry);
    }
  }

  private List<Row> rowsOf(Entry entry) {
    Set<Scale> scales = place.of(entry.instrument());
    return scales.isEmpty() ? List.of(Row.UNKNOWN) : scales.stream().map(Row::of).toList();
  }

  List<InstrumentList> cases() {
    return shares.stream().map(Share::of).toList();
  }

  PolicyScale place() {
    return place;
  }

  /** Every counted instrument and policy once, in the order of the cases. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  int count(NodeKind kind) {
    return (int) entries.stream().filter(e -> e.instrument().kind() == kind).count();
  }

  /** All known families and functions; "not known" only where something stands in it. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Column.Group group : Column.Group.values()) {
      Column.all().stream().filter(column -> column.group() == group).forEach(columns::add);
      Column unknown = new Column(group, "");
      if (byColumn.containsKey(unknown)) {
        columns.add(unknown);
      }
    }
    return columns;
  }

  /** The nine scales from the largest; "scale not known" below them only if it holds something. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(Row.scales());
    if (!row(Row.UNKNOWN).empty()) {
      rows.add(Row.UNKNOWN);
    }
    return rows;
  }

  Cell cell(Row row, Column column) {
    int open = row.known() ? at(Row.UNKNOWN, column).size() : 0;
    return new Cell(at(row, column), open);
  }

  private List<Entry> at(Row row, Column column) {
    return byBoth.getOrDefault(row, Map.of()).getOrDefault(column, List.of());
  }

  /** Everything on a scale. */
  Cell row(Row row) {
    return new Cell(byRow.getOrDefault(row, List.of()), 0);
  }

  /** Everything of a family, on whatever scale, each once. */
  Cell column(Column column) {
    return new Cell(byColumn.getOrDefault(column, List.of()), 0);
  }

  /** Everything. */
  Cell whole() {
    return new Cell(entries, 0);
  }
}
