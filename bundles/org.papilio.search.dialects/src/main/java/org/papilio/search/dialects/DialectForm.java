package org.papilio.search.dialects;

import java.util.List;
import org.papilio.search.api.dialect.Translated.Warning;

/** How one database spells the parts of a search string. */
interface DialectForm {

  /** For people: "PubMed". */
  String label();

  default String and() {
    return "AND";
  }

  default String or() {
    return "OR";
  }

  default String not() {
    return "NOT";
  }

  /** Whether a plain word finds its inflections. */
  default boolean inflects() {
    return true;
  }

  /** Whether a field can hold a group in parentheses; else each word has its own. */
  default boolean groups() {
    return true;
  }

  /** Words that mean something else unless they stand in quotes, as a regular expression. */
  String reserved();

  /** Whether there is a field for these fields of ours together. */
  boolean knows(List<String> fields);

  /** A group, or a word, in a field that it {@link #knows}. */
  String inFields(List<String> fields, String words);

  default String word(String word) {
    return word.matches("[\\p{L}\\p{N}-]+") && !word.matches(reserved()) ? word : quoted(word);
  }

  default String phrase(String words) {
    return quoted(words);
  }

  /** A pattern in our signs: {@code *} for any letters, {@code ?} for one. */
  default String pattern(String pattern, List<Warning> warnings) {
    return pattern;
  }

  /**
   * Two parts near each other.
   *
   * @param fields where, for a form that does not group; else empty
   */
  String near(String left, String right, int distance, List<String> fields, List<Warning> warnings);

  /**
   * Years of publication.
   *
   * @param from first year; empty for none
   * @param to last year; empty for none
   */
  String years(String from, String to, boolean fromIncluded, boolean toIncluded);

  /** The first year of a range, its end taken in; {@code none} when open. */
  static String first(String from, boolean included, String none) {
    return from.isEmpty() ? none : included ? from : String.valueOf(Integer.parseInt(from) + 1);
  }

  /** The last year of a range, its end taken in; {@code none} when open. */
  static String last(String to, boolean included, String none) {
    return to.isEmpty() ? none : included ? to : String.valueOf(Integer.parseInt(to) - 1);
  }

  static String quoted(String words) {
    return '"' + words.replace("\"", "") + '"';
  }
}
