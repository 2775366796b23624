package org.papilio.search.api;

import java.util.List;

/**
 * A passage of a hit with the words that were found.
 *
 * @param field name of the field
 * @param anchor id of the element or passage of the object it comes from; empty for the object
 *     itself
 * @param text the passage: the whole value when it is short, else the part around the words
 * @param offset where the passage begins in the value, in characters
 * @param marks where the found words stand in {@code text}, ascending, without overlap
 */
public record Highlight(String field, String anchor, String text, int offset, List<Mark> marks) {

  public Highlight {
    marks = List.copyOf(marks);
  }

  /**
   * One found word.
   *
   * @param start first character in the passage
   * @param end behind its last character
   */
  public record Mark(int start, int end) {}
}
