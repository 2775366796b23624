package org.papilio.literature.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table mean, by position.
 *
 * @param header as it stands in the file
 * @param columns one for each of the header; empty for one that is kept as it is
 * @param ignored whether a column is left out on purpose
 * @param defaults variable to value
 * @param ours whether {@link CsvWriting} wrote it
 */
record Layout(
    List<String> header,
    List<Optional<Column>> columns,
    List<Boolean> ignored,
    Map<String, String> defaults,
    boolean ours) {

  static Layout of(List<String> header, @Nullable Mapping mapping) {
    List<Optional<Column>> columns = new ArrayList<>();
    List<Boolean> ignored = new ArrayList<>();
    for (String name : header) {
      String stripped = name.strip();
      Optional<Column> column;
      if (mapping == null) {
        column = Headers.column(stripped);
      } else if (!mapping.id().isEmpty() && stripped.equals(mapping.id())) {
        column = Optional.of(Column.to(Column.ID, 0));
      } else {
        column = Optional.ofNullable(mapping.columns().get(stripped));
      }
      columns.add(column);
      ignored.add(mapping != null && mapping.ignored().contains(stripped));
    }
    return new Layout(
        header.stream().map(String::strip).toList(),
        columns,
        ignored,
        mapping == null ? Map.of() : mapping.defaults(),
        mapping == null && Headers.ours(header));
  }

  /** How much a row looks like the header of a table. */
  static int score(List<String> row, @Nullable Mapping mapping) {
    if (mapping == null) {
      return Headers.score(row);
    }
    return (int)
        row.stream()
            .map(String::strip)
            .filter(name -> mapping.columns().containsKey(name) || name.equals(mapping.id()))
            .count();
  }
}
