package org.papilio.literature.api.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, counted from 1, ended by any of the three usual ends. Of a line longer than
 * allowed only the beginning is kept, so a file without line ends needs no more memory than that.
 */
public final class Lines {

  private final Reader in;
  private final int longest;
  private final char[] chars = new char[1 << 14];
  private int at;
  private int end;
  private int number;
  private boolean afterReturn;
  private boolean cut;
  private @Nullable String returned;

  /**
   * @param longest characters of a line that are kept, at least 1
   */
  public Lines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its end and without a byte order mark; null at the end. */
  public @Nullable String next() throws IOException {
    number++;
    if (returned != null) {
      String text = returned;
      returned = null;
      return text;
    }
    cut = false;
    int c = peek();
    if (c == '\n' && afterReturn) {
      at++;
      c = peek();
    }
    afterReturn = false;
    if (c < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(80);
    while (c >= 0 && c != '\n' && c != '\r') {
      int from = at;
      while (at < end && chars[at] != '\n' && chars[at] != '\r') {
        at++;
      }
      int room = longest - text.length();
      text.append(chars, from, Math.min(room, at - from));
      cut |= at - from > room;
      c = peek();
    }
    afterReturn = c == '\r';
    at++;
    return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text.toString();
  }

  /** Gives the line read last once more. */
  public void putBack(String line) {
    returned = line;
    number--;
  }

  /** Number of the line read last; 0 before the first. */
  public int number() {
    return number;
  }

  /** Whether the line read last was longer than allowed. */
  public boolean cut() {
    return cut;
  }

  private int peek() throws IOException {
    if (at >= end) {
      at = 0;
      end = Math.max(0, in.read(chars, 0, chars.length));
    }
    return at < end ? chars[at] : -1;
  }
}
