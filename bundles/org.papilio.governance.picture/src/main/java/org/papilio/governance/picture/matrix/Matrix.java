package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  Matrix(List<Share> shares, PolicyScale place) {
    this.shares = List.copyOf(shares);
    this.place = place;
    for (int i = 0; i < shares.size(); i++) {
      for (CaseInstrument one : shares.get(i).counted()) {
        entries.add(new Entry(i, one));
      }
    }
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
    Set<Column> found = new LinkedHashSet<>();
    entries.forEach(entry -> found.add(Column.of(entry.instrument())));
    List<Column> columns = new ArrayList<>();
    for (Column.Group group : Column.Group.values()) {
      Column.all().stream().filter(column -> column.group() == group).forEach(columns::add);
      Column unknown = new Column(group, "");
      if (found.contains(unknown)) {
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
    List<Entry> here = entries.stream().filter(e -> in(column, e) && at(row, e)).toList();
    int open =
        row.known()
            ? (int) entries.stream().filter(e -> in(column, e) && at(Row.UNKNOWN, e)).count()
            : 0;
    return new Cell(here, open);
  }

  /** Everything on a scale. */
  Cell row(Row row) {
    return new Cell(entries.stream().filter(e -> at(row, e)).toList(), 0);
  }

  /** Everything of a family, on whatever scale, each once. */
  Cell column(Column column) {
    return new Cell(entries.stream().filter(e -> in(column, e)).toList(), 0);
  }

  /** Everything. */
  Cell whole() {
    return new Cell(entries, 0);
  }

  private static boolean in(Column column, Entry entry) {
    return Column.of(entry.instrument()).equals(column);
  }

  private boolean at(Row row, Entry entry) {
    Set<Scale> scales = place.of(entry.instrument());
    return row.scale().map(scales::contains).orElse(scales.isEmpty());
  }
}
