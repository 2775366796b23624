package org.papilio.platform.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param line its number in the sheet, from 1
 * @param cells as text; empty text for an empty cell
 */
public record SheetRow(long line, List<String> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
