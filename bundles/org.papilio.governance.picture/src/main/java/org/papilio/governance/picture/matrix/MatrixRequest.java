package org.papilio.governance.picture.matrix;

import java.util.List;
import java.util.Optional;
import org.papilio.governance.api.InstrumentList;
import org.papilio.workbench.api.Overlay;

/**
 * What a matrix is to show.
 *
 * @param byCase with several cases: true to count cases that have any, false to count instruments
 * @param without cases that were asked for and have no such phase; they are named, not counted
 * @param filter what the filter says, for the subtitle; empty when nothing is filtered
 * @param overlay judgements on the cases
 * @param open how many counted instruments have no known years although years were asked for
 * @param width px of the drawing, at least 640
 * @param framed true for title, key and sources around the drawing
 * @param fonts true to embed the typefaces, false to name them
 * @param prefix beginning of every XML id
 */
record MatrixRequest(
    Matrix matrix,
    Mode mode,
    boolean byCase,
    List<InstrumentList> without,
    String filter,
    Optional<Overlay> overlay,
    int open,
    double width,
    boolean framed,
    boolean fonts,
    String prefix) {

  /** What the cells say. */
  enum Mode {
    /** The number and the names of the instruments of one case. */
    ONE,
    /** The number over several cases, and which of them have any. */
    SEVERAL,
    /** How many more or fewer the first case has than the second. */
    DIFFERENCE
  }

  /** The number that stands for a cell, 0 or more; for a difference, of both cases together. */
  int value(Cell cell) {
    return mode == Mode.SEVERAL && byCase ? cell.cases() : cell.count();
  }

  /** The judgement on one of the cases, by its place in the matrix. */
  Optional<Overlay.Mark> mark(int owner) {
    String slug = matrix.cases().get(owner).caseId();
    return overlay.flatMap(
        o -> o.marks().stream().filter(mark -> mark.subject().equals(slug)).findFirst());
  }

  /** Whether a judgement rests on anything in a cell. */
  boolean grounds(Cell cell) {
    return cell.entries().stream()
        .anyMatch(
            entry ->
                mark(entry.owner())
                    .filter(mark -> mark.elements().contains(entry.instrument().id()))
                    .isPresent());
  }

  MatrixRequest {
    without = List.copyOf(without);
  }
}
