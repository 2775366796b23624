package org.papilio.search.api.engine;

import java.util.List;

/**
 * A text of a document in which words may have been found.
 *
 * @param field name of the field as sources declare it
 * @param anchor place in the object
 * @param language ISO 639-1 code of the text
 * @param text the value of a text; the code of a keyword
 * @param labels what people read for the code, the preferred one first; empty for a text
 */
public record Passage(
    String field, String anchor, String language, String text, List<String> labels) {

  public Passage {
    labels = List.copyOf(labels);
  }
}
