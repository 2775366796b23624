package org.papilio.literature.bibtex;

import java.util.List;

/** What a BibTeX file consists of, at its top level. */
sealed interface Block {

  /** The line on which it begins, from 1. */
  int line();

  /**
   * One entry, values as they stand in the file with {@code @string} resolved and delimiters off.
   *
   * @param type lower case
   * @param key as it stands; empty when there is none
   * @param repairs what the scanner had to overlook, in words
   */
  record Entry(int line, String type, String key, List<Field> fields, List<String> repairs)
      implements Block {}

  /**
   * A field of an entry.
   *
   * @param name lower case
   */
  record Field(String name, String value) {}

  /** A {@code @comment}, {@code @preamble} or text between entries, to be kept. */
  record Remark(int line, String kind, String text) implements Block {}

  /** A {@code @string} definition. */
  record Definition(int line, String name, String value) implements Block {}

  /** What could not be read. */
  record Broken(int line, String reason, String raw) implements Block {}
}
