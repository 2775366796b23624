package org.papilio.workbench.api;

import java.util.List;

/**
 * A table that says what a picture shows.
 *
 * @param caption what the rows are
 * @param columns names of the columns
 * @param rows cells as text, each row as long as {@code columns}; empty text = not known
 */
public record PictureTable(String caption, List<String> columns, List<List<String>> rows) {
  public PictureTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table '"
                + caption
                + "': a row has "
                + row.size()
                + " cells, columns are "
                + columns.size());
      }
    }
  }
}
