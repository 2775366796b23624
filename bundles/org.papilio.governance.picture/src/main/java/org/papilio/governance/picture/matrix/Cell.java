package org.papilio.governance.picture.matrix;

import java.util.List;
import org.papilio.governance.api.CaseInstrument;

/**
 * What a place of the matrix holds.
 *
 * @param entries instruments with the case that has them, in the order of the cases
 * @param open how many of the same column have no known scale and may belong here too; 0 in the row
 *     of unknown scales itself
 */
record Cell(List<Entry> entries, int open) {

  /**
   * An instrument or policy of one case.
   *
   * @param owner place of the case among the cases of the matrix, from 0
   */
  record Entry(int owner, CaseInstrument instrument) {}

  Cell {
    entries = List.copyOf(entries);
  }

  int count() {
    return entries.size();
  }

  /** How many of them one case has. */
  int count(int owner) {
    return (int) entries.stream().filter(entry -> entry.owner() == owner).count();
  }

  /** How many cases have any. */
  int cases() {
    return (int) entries.stream().mapToInt(Entry::owner).distinct().count();
  }

  /** The first case's number less the second one's. */
  int difference() {
    return count(0) - count(1);
  }

  boolean empty() {
    return entries.isEmpty();
  }
}
