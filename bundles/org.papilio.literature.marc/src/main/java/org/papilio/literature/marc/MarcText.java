package org.papilio.literature.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text, and text without the punctuation that ISBD puts between fields. */
final class MarcText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private MarcText() {}

  /** UTF-8; a byte that belongs to no character is read as Windows-1252. */
  static String lenient(byte[] b, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    int good = from;
    while (at < to) {
      int length = b[at] >= 0 ? 1 : utf8Length(b, at, to);
      if (length == 0) {
        text.append(new String(b, good, at - good, StandardCharsets.UTF_8));
        text.append(new String(b, at, 1, WINDOWS_1252));
        at++;
        good = at;
      } else {
        at += length;
      }
    }
    return text.append(new String(b, good, to - good, StandardCharsets.UTF_8)).toString();
  }

  /** Length of the well-formed character of several bytes at a place; 0 when there is none. */
  static int utf8Length(byte[] b, int i, int to) {
    int first = b[i] & 0xFF;
    int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 0;
    length = first >= 0xF0 && first <= 0xF4 ? 4 : length;
    if (length == 0 || i + length > to) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = b[i + 1] & 0xFF;
    boolean bad =
        first == 0xE0 && second < 0xA0
            || first == 0xED && second > 0x9F
            || first == 0xF0 && second < 0x90
            || first == 0xF4 && second > 0x8F;
    return bad ? 0 : length;
  }

  /** Without blanks and the marks {@code / : ; , =} at the end. */
  static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) <= ' ' || "/:;,=".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    int start = 0;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    return text.substring(start, end);
  }

  /** As {@link #trimmed}, and without a full stop at the end that ends no abbreviation. */
  static String sentence(String text) {
    String cut = trimmed(text);
    if (!cut.endsWith(".") || cut.endsWith("...")) {
      return cut;
    }
    int word = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('-')) + 1;
    String last = cut.substring(word, cut.length() - 1);
    boolean abbreviation = last.length() <= 2 || last.indexOf('.') >= 0;
    return abbreviation ? cut : cut.substring(0, cut.length() - 1).stripTrailing();
  }

  /** Without the square brackets of what the cataloguer supplied, where they hold all of it. */
  static String unbracketed(String text) {
    String cut = trimmed(text);
    boolean opens = cut.startsWith("[");
    boolean closes = cut.endsWith("]");
    if (opens && closes && cut.indexOf('[', 1) < 0) {
      return cut.substring(1, cut.length() - 1).strip();
    }
    if (opens && cut.indexOf(']') < 0) {
      return cut.substring(1).strip();
    }
    if (closes && cut.indexOf('[') < 0) {
      return cut.substring(0, cut.length() - 1).strip();
    }
    return cut;
  }
}
