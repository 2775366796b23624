package org.papilio.literature.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.table.RowScanner.Broken;
import org.papilio.literature.table.RowScanner.Found;
import org.papilio.literature.table.RowScanner.Row;

/** Goes through the rows of a table: to the header, and from there on each is a record. */
final class TableRows {

  /** How far down the header may stand. */
  static final int ROWS_BEFORE_HEADER = 20;

  private TableRows() {}

  /** Where rows come from, in order; null at the end. */
  @FunctionalInterface
  interface Source {
    @Nullable Found next() throws IOException;
  }

  /** How many columns of the best header are known, 0 when none of the first rows is one. */
  static int known(Source rows, @Nullable Mapping mapping) throws IOException {
    int best = 0;
    int seen = 0;
    for (Found found = rows.next();
        found != null && seen < ROWS_BEFORE_HEADER;
        found = rows.next()) {
      seen++;
      if (found instanceof Row row) {
        best = Math.max(best, Layout.score(row.cells(), mapping));
      }
    }
    return best;
  }

  /**
   * Hands every row to the sink as a record, or reports it.
   *
   * @param known what {@link #known} said of these rows
   */
  static void read(Source rows, int known, @Nullable Mapping mapping, RecordSink sink)
      throws IOException {
    Layout layout = null;
    int seen = 0;
    for (Found found = rows.next(); found != null; found = rows.next()) {
      seen++;
      if (found instanceof Broken broken) {
        sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
      } else if (found instanceof Row row) {
        if (layout != null) {
          RowReader.read(layout, row, sink);
        } else if (known > 0 && Layout.score(row.cells(), mapping) == known) {
          layout = Layout.of(row.cells(), mapping);
        } else if (known == 0 || seen > ROWS_BEFORE_HEADER) {
          noHeader(row, mapping, sink);
          return;
        } else {
          sink.note("line " + row.line() + " stands before the header.");
        }
      }
    }
  }

  private static void noHeader(Row row, @Nullable Mapping mapping, RecordSink sink) {
    String reason =
        mapping == null
            ? "no line names columns that are known, with title, abstract or DOI among them; say"
                + " what the columns mean with a mapping"
            : "no line names one of the columns of the mapping";
    sink.unreadable("line " + row.line(), reason, RowScanner.cut(row.raw()));
  }
}
