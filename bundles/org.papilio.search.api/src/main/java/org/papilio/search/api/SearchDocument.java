package org.papilio.search.api;

import java.util.List;

/**
 * What is searchable of one object.
 *
 * @param id unique within its kind; what opens the object: the name of a case, the key of a record
 * @param title what a list of hits shows; one line
 * @param line a second line for lists, such as authors, year and journal; may be empty
 * @param language ISO 639-1 code of most of its texts; empty when unknown
 * @param part whether it is a part of a larger work, such as a chapter: where a citation fits both,
 *     the whole comes first
 * @param values all values of all fields, in the order in which highlights shall show them; the
 *     title must be among them to be found
 */
public record SearchDocument(
    String id, String title, String line, String language, boolean part, List<FieldValue> values) {

  public SearchDocument {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document without an id");
    }
    values = List.copyOf(values);
  }

  /** A document that is no part of another. */
  public SearchDocument(
      String id, String title, String line, String language, List<FieldValue> values) {
    this(id, title, line, language, false, values);
  }
}
