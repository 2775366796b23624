package org.papilio.literature.ris;

import java.util.List;

/**
 * One record as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param type value of TY; empty when it has none
 * @param tags all but TY and ER, in order
 * @param repairs what the scanner had to overlook, in words
 */
record RisRecord(int line, String type, List<Tag> tags, List<String> repairs) {

  /**
   * A tag and its value; lines of continuation are joined by line feeds.
   *
   * @param name two characters
   */
  record Tag(String name, String value) {}

  /** Values of a tag, in order, blank ones left out. */
  List<String> values(String name) {
    return tags.stream()
        .filter(tag -> tag.name().equals(name) && !tag.value().isBlank())
        .map(tag -> tag.value().strip())
        .toList();
  }

  /** The first value of the first of these tags that has one; else empty text. */
  String first(String... names) {
    for (String name : names) {
      for (Tag tag : tags) {
        if (tag.name().equals(name) && !tag.value().isBlank()) {
          return tag.value().strip();
        }
      }
    }
    return "";
  }
}
