package org.papilio.literature.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body must have. The server tells what is missing as bad input, since it is thrown while
 * the body is read.
 */
final class Required {

  private Required() {}

  /**
   * @param name of the member in JSON
   * @throws IllegalArgumentException when it is absent or null
   */
  static <T> T member(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  /**
   * @param name of the member in JSON
   * @throws IllegalArgumentException when it is absent or null, or holds null
   */
  static <T> List<T> list(@Nullable List<T> values, String name) {
    for (T value : member(values, name)) {
      member(value, name + "[]");
    }
    return List.copyOf(member(values, name));
  }
}
