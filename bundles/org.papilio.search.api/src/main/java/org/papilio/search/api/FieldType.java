package org.papilio.search.api;

/** What the values of a field are, and so what may be asked of it. */
public enum FieldType {
  /** Running text in a language: words, phrases, prefixes, patterns, fuzzy words. */
  TEXT,
  /** A value of a list, with labels in several languages; can be a facet. Asked for like text. */
  KEYWORD,
  /** A year or a span of years, -9999 to 9999: ranges; can be a facet. */
  YEAR,
  /** A day or a span of days: ranges with partial dates such as {@code 2008-03}. */
  DATE,
  /** A number: ranges. */
  NUMBER
}
