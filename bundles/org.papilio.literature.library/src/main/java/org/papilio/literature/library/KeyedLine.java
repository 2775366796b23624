package org.papilio.literature.library;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record.
 *
 * @param line its new line; null to remove it
 */
record KeyedLine(String key, @Nullable String line) {

  /** Its size in a file, about; 0 for a record that is removed. */
  long size() {
    return line == null ? 0 : line.length() + 1;
  }

  /** Characters held, for deciding when there are enough in memory. */
  long weight() {
    return 100L + key.length() + (line == null ? 0 : line.length());
  }
}
