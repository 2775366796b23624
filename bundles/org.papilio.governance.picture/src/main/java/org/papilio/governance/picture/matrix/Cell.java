package org.papilio.governance.picture.matrix;

import java.util.List;
import java.util.Optional;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.Scale;

/**
 * A cell of the matrix.
 *
 * @param scale its row; empty for "not known"
 * @param family its column
 * @param entries what stands in it, by case in the order of the cases
 */
record Cell(Optional<Scale> scale, Family family, List<Entry> entries) {

  /** An instrument of a case. */
  record Entry(int caseIndex, CaseInstrument use) {}

  Cell {
    entries = List.copyOf(entries);
  }

  /** Number of instruments of a case. */
  int of(int caseIndex) {
    return (int) entries.stream().filter(entry -> entry.caseIndex() == caseIndex).count();
  }

  /** Number of cases with an instrument here. */
  int cases() {
    return (int) entries.stream().mapToInt(Entry::caseIndex).distinct().count();
  }
}
