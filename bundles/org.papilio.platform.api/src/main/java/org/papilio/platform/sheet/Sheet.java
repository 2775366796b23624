package org.papilio.platform.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written.
 *
 * @param name on its tab
 * @param heads of the columns; empty for none
 * @param rows cells: numbers and truth values stay such, null is an empty cell, all else is text
 */
public record Sheet(String name, List<String> heads, List<List<@Nullable Object>> rows) {

  public Sheet {
    heads = List.copyOf(heads);
    List<List<@Nullable Object>> kept = new ArrayList<>();
    rows.forEach(row -> kept.add(Collections.unmodifiableList(new ArrayList<>(row))));
    rows = Collections.unmodifiableList(kept);
  }
}
