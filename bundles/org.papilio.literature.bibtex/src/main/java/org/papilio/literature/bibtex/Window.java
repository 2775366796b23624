package org.papilio.literature.bibtex;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A window on the characters of a file that can be looked at again from a held place, and that
 * refuses to grow without bounds.
 */
final class Window {

  static final int END = -1;

  private final Reader reader;
  private final int longest;
  private char[] chars = new char[1 << 15];
  private int start;
  private int at;
  private int end;
  private boolean ended;
  private int line = 1;
  private int counted;
  private boolean afterReturn;

  Window(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** Thrown when more characters are held than allowed. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The character here, or {@link #END}. */
  int peek() throws IOException {
    return at < end || fill() ? chars[at] : END;
  }

  /** The character some places further on, or {@link #END}. */
  int peek(int further) throws IOException {
    while (at + further >= end) {
      if (!fill()) {
        return END;
      }
    }
    return chars[at + further];
  }

  int take() throws IOException {
    return at < end || fill() ? chars[at++] : END;
  }

  /** Where the window stands, counted from the held place. */
  int offset() {
    return at - start;
  }

  void back(int offset) {
    at = start + offset;
  }

  /** Lets go of everything before here. */
  void hold() {
    countTo(at);
    start = at;
  }

  /** Text between two offsets. */
  String text(int from, int to) {
    return new String(chars, start + from, to - from);
  }

  char charAt(int offset) {
    return chars[start + offset];
  }

  /** Line of the held place, from 1. */
  int line() {
    return line;
  }

  private void countTo(int place) {
    for (int i = counted; i < place; i++) {
      char c = chars[i];
      if (c == '\r' || c == '\n' && !afterReturn) {
        line++;
      }
      afterReturn = c == '\r';
    }
    counted = Math.max(counted, place);
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (end == chars.length) {
      if (start > chars.length / 2 || start > 0 && chars.length >= longest) {
        System.arraycopy(chars, start, chars, 0, end - start);
        at -= start;
        end -= start;
        counted -= start;
        start = 0;
      } else if (chars.length >= longest) {
        throw new TooLongException();
      } else {
        chars = Arrays.copyOf(chars, (int) Math.min(longest, chars.length * 2L));
      }
    }
    int got = reader.read(chars, end, chars.length - end);
    if (got < 0) {
      ended = true;
      return false;
    }
    end += got;
    return got > 0 || fill();
  }
}
