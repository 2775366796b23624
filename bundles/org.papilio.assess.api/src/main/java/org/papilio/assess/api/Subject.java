package org.papilio.assess.api;

import java.util.Objects;

/**
 * Who a row of a case table is about.
 *
 * @param id identifier of the case; in a plain table the name in its first column
 * @param title the name to show; the id again where there is no other
 */
public record Subject(String id, String title) {

  public Subject {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a case of a table needs a name; it is empty");
    }
    Objects.requireNonNull(title, "title");
  }

  public static Subject of(String id) {
    return new Subject(id, id);
  }
}
