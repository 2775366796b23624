package org.papilio.cases.table;

import java.util.List;

/**
 * A table with a header.
 *
 * @param header the names of the columns
 * @param rows in the order of the file; cells that are not there are missing at the end
 */
record Table(List<String> header, List<Row> rows) {

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line its number in the file, from 1
   */
  record Row(long line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
