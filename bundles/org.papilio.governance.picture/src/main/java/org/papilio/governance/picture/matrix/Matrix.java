package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;

/**
 * Scales by families of instruments.
 *
 * @param cases titles of the cases, in their order
 * @param rows scales, highest first; the empty one, for "not known", last and only where it is used
 * @param columns families; the one for "not known" only where it is used
 * @param cells row by row
 * @param notes remarks that every picture of these cases must carry
 * @param recorded by case, whether it records any instrument or policy at all
 */
record Matrix(
    List<String> cases,
    List<Optional<Scale>> rows,
    List<Family> columns,
    List<Cell> cells,
    List<String> notes,
    List<Boolean> recorded) {

  /**
   * @param uses the instruments of each case
   * @param years only what may act in these years
   */
  static Matrix of(
      List<String> cases, List<String> notes, List<List<CaseInstrument>> uses, Years years) {
    List<List<CaseInstrument>> then =
        uses.stream()
            .map(list -> list.stream().filter(use -> use.years().mayMeet(years)).toList())
            .toList();
    Set<Scale> scales = new TreeSet<>(Scale.core());
    Set<Family> families = EnumSet.range(Family.SOCIAL_LEARNING, Family.POLICY);
    boolean anywhere = false;
    for (CaseInstrument use : then.stream().flatMap(List::stream).toList()) {
      scales.addAll(use.scales());
      families.add(Family.of(use));
      anywhere |= use.scales().isEmpty();
    }
    List<Optional<Scale>> rows = new ArrayList<>();
    List.copyOf(scales).reversed().forEach(scale -> rows.add(Optional.of(scale)));
    if (anywhere) {
      rows.add(Optional.empty());
    }
    List<Family> columns = List.copyOf(families);
    List<Cell> cells = new ArrayList<>();
    for (Optional<Scale> row : rows) {
      columns.forEach(column -> cells.add(cell(row, column, then)));
    }
    return new Matrix(
        List.copyOf(cases),
        rows,
        columns,
        cells,
        notes.stream().filter(note -> !note.isBlank()).distinct().toList(),
        uses.stream().map(list -> !list.isEmpty()).toList());
  }

  private static Cell cell(Optional<Scale> row, Family column, List<List<CaseInstrument>> uses) {
    List<Cell.Entry> entries = new ArrayList<>();
    for (int c = 0; c < uses.size(); c++) {
      for (CaseInstrument use : uses.get(c)) {
        boolean here = row.map(use.scales()::contains).orElse(use.scales().isEmpty());
        if (here && Family.of(use) == column) {
          entries.add(new Cell.Entry(c, use));
        }
      }
    }
    return new Cell(row, column, entries);
  }

  Cell at(int row, int column) {
    return cells.get(row * columns.size() + column);
  }

  /** The greatest number that a cell shows: instruments for one case, else cases. */
  int most() {
    return cells.stream()
        .mapToInt(cell -> cases.size() == 1 ? cell.of(0) : cell.cases())
        .max()
        .orElse(0);
  }
}
