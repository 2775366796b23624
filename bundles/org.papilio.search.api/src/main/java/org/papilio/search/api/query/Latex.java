package org.papilio.search.api.query;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accents as BibTeX writes them, so that {@code B{\'e}land} is {@code Béland}. */
final class Latex {

  private static final Map<Character, Character> MARKS =
      Map.ofEntries(
          Map.entry('\'', '\u0301'),
          Map.entry('`', '\u0300'),
          Map.entry('^', '\u0302'),
          Map.entry('"', '\u0308'),
          Map.entry('~', '\u0303'),
          Map.entry('=', '\u0304'),
          Map.entry('.', '\u0307'),
          Map.entry('u', '\u0306'),
          Map.entry('v', '\u030C'),
          Map.entry('H', '\u030B'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'),
          Map.entry('r', '\u030A'));
  private static final Map<String, String> LETTERS =
      Map.of(
          "ss", "ß", "ae", "æ", "AE", "Æ", "oe", "œ", "OE", "Œ", "aa", "å", "AA", "Å", "o", "ø",
          "O", "Ø");

  private Latex() {}

  /** Whether the sign behind a backslash may be an accent. */
  static boolean isMark(char sign) {
    return MARKS.containsKey(sign);
  }

  /**
   * An accent or special letter.
   *
   * @param letter the letter meant, composed
   * @param length signs it takes in the query, from the backslash on
   */
  record Accent(String letter, int length) {}

  /**
   * Reads what stands at a backslash.
   *
   * @param text the query
   * @param at place of the backslash
   * @return the letter meant; null when it is no accent
   */
  static @Nullable Accent at(String text, int at) {
    if (at + 1 >= text.length()) {
      return null;
    }
    char command = text.charAt(at + 1);
    Character mark = MARKS.get(command);
    if (mark != null) {
      int next = at + 2;
      if (next + 2 < text.length() && text.charAt(next) == '{' && text.charAt(next + 2) == '}') {
        return composed(text.charAt(next + 1), mark, 5);
      }
      if (!Character.isLetter(command) && next < text.length()) {
        return composed(text.charAt(next), mark, 3);
      }
    }
    return letterAt(text, at);
  }

  private static @Nullable Accent letterAt(String text, int at) {
    for (int length = 2; length >= 1; length--) {
      int end = at + 1 + length;
      if (end <= text.length()
          && LETTERS.containsKey(text.substring(at + 1, end))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return new Accent(LETTERS.get(text.substring(at + 1, end)), length + 1);
      }
    }
    return null;
  }

  /** Only where Unicode knows the letter: in {@code \"now\"} the quotes stay quotes. */
  private static @Nullable Accent composed(char letter, char mark, int length) {
    String composed = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
    return Character.isLetter(letter) && composed.length() == 1
        ? new Accent(composed, length)
        : null;
  }
}
