package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;

/**
 * One property of all cases of a table.
 *
 * @param id the name by which parameters speak of it, such as {@code DEV}
 * @param title the name to show
 * @param source where it comes from: the id of an indicator, or the name of a file
 * @param unit unit of its numbers; may be empty
 * @param values one per case, in the order of the table
 */
public record Column(
    String id, String title, String source, String unit, List<IndicatorValue> values) {

  public Column {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a column of a case table needs a name; it is empty");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(unit, "unit");
    values = List.copyOf(values);
  }
}
