package org.papilio.screening.api;

import java.util.List;

/**
 * What an item must have or must not have.
 *
 * @param id short name, such as {@code population}
 * @param includes whether it speaks for an item
 * @param text for people
 * @param words to highlight in titles and abstracts; may be empty
 */
public record Criterion(String id, boolean includes, String text, List<String> words) {

  public Criterion {
    if (id.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a criterion needs a short name and a text");
    }
    words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }
}
