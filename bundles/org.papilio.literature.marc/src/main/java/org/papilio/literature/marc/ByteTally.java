package org.papilio.literature.marc;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What speaks for one coding of bytes or another.
 *
 * @param high bytes above 0x7F
 * @param valid characters of several bytes in UTF-8
 * @param invalid bytes that belong to no character in UTF-8
 * @param escapes whether there are escape sequences of MARC-8
 * @param ampersands whether there are character references, {@code &#x}
 * @param marks bytes that MARC-8 has for diacritics, in front of a letter
 * @param likelyMarks of these, in front of a letter that often has one
 * @param strange bytes that MARC-8 does not have, or diacritics in front of no letter
 * @param neighbours high bytes next to a high byte
 */
record ByteTally(
    int high,
    int valid,
    int invalid,
    boolean escapes,
    boolean ampersands,
    int marks,
    int likelyMarks,
    int strange,
    int neighbours) {

  private static final List<Charset> CYRILLIC =
      List.of(
          Charset.forName("windows-1251"), Charset.forName("IBM866"), Charset.forName("KOI8-R"));
  private static final String OFTEN_MARKED = "aeiouyAEIOUYcnszCNSZgGhHdDtTrRlL";

  static ByteTally of(byte[] b, int from, int to) {
    int high = 0;
    int valid = 0;
    int invalid = 0;
    int marks = 0;
    int likely = 0;
    int strange = 0;
    int neighbours = 0;
    boolean escapes = false;
    boolean ampersands = false;
    int characterEnd = from;
    for (int i = from; i < to; i++) {
      int c = b[i] & 0xFF;
      if (c < 0x80) {
        escapes |= c == 0x1B;
        ampersands |= c == '&' && i + 2 < to && b[i + 1] == '#' && b[i + 2] == 'x';
        continue;
      }
      high++;
      neighbours += i > from && b[i - 1] < 0 || i + 1 < to && b[i + 1] < 0 ? 1 : 0;
      if (i >= characterEnd) {
        int length = MarcText.utf8Length(b, i, to);
        valid += length > 0 ? 1 : 0;
        invalid += length > 0 ? 0 : 1;
        characterEnd = i + Math.max(1, length);
      }
      if (c >= 0xE0 && c != 0xFF) {
        int letter = i + 1;
        while (letter < to && letter < i + 3 && (b[letter] & 0xFF) >= 0xE0) {
          letter++;
        }
        int next = letter < to ? b[letter] & 0xFF : 0;
        boolean good =
            Character.isLetterOrDigit(next) && next < 0x80
                || next > 0xA0 && next < 0xC0
                || next == '&';
        marks += good ? 1 : 0;
        likely += good && OFTEN_MARKED.indexOf(next) >= 0 ? 1 : 0;
        strange += good ? 0 : 1;
      } else {
        boolean known = c >= 0xA1 && c <= 0xC8 || c == 0x88 || c == 0x89 || c == 0x8D || c == 0x8E;
        strange += known ? 0 : 1;
      }
    }
    return new ByteTally(
        high, valid, invalid, escapes, ampersands, marks, likely, strange, neighbours);
  }

  /** Whether the bytes are UTF-8, with a few bad ones at most. */
  boolean unicode(boolean said) {
    return valid > 0 && (invalid == 0 || valid >= (said ? invalid : 3 * invalid));
  }

  /** Whether the bytes may be MARC-8; against what the leader says only with good reason. */
  boolean ansel(boolean saysUnicode) {
    boolean known = strange * 10 <= high;
    return known && (!saysUnicode || likelyMarks * 10 >= marks * 7);
  }

  /** Whether high bytes make words, as in codings of one byte for Cyrillic. */
  boolean cyrillic() {
    return high >= 8 && neighbours * 10 >= high * 7;
  }

  /** Of the usual codings for Cyrillic the one that gives the most small letters. */
  static Charset cyrillic(byte[] b, int from, int to) {
    Charset best = CYRILLIC.getFirst();
    long most = Long.MIN_VALUE;
    for (Charset charset : CYRILLIC) {
      String text = new String(b, from, to - from, charset);
      long small = text.chars().filter(c -> c >= 'а' && c <= 'я').count();
      long foreign = text.chars().filter(c -> c >= 0x2500 || c > 0x80 && c < 0xC0).count();
      if (small - 2 * foreign > most) {
        most = small - 2 * foreign;
        best = charset;
      }
    }
    return best;
  }
}
