package org.papilio.literature.marc;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the objects on its first level, whether they stand in an array, one a line or
 * one behind the other. One that is not closed costs those behind it only up to the next line that
 * begins with a brace. Holds one object in memory, and of that no more than allowed.
 */
final class JsonObjects {

  private static final int LONGEST = 1 << 24;
  private static final int KEPT_OF_TOO_LONG = 2_000;

  private final Reader in;
  private final char[] chars = new char[1 << 14];
  private int at;
  private int end;
  private int line = 1;

  JsonObjects(Reader in) {
    this.in = in;
  }

  /**
   * An object.
   *
   * @param line where it begins, from 1
   * @param problem why it is none; empty when it may be one
   */
  record Found(String text, int line, String problem) {}

  @Nullable Found next() throws IOException {
    int c = read();
    while (c >= 0 && c != '{') {
      c = read();
    }
    if (c < 0) {
      return null;
    }
    int begin = line;
    StringBuilder text = new StringBuilder("{");
    int depth = 1;
    boolean string = false;
    boolean escaped = false;
    while (depth > 0) {
      c = read();
      if (c < 0) {
        return new Found(cut(text), begin, "the file ends within the record");
      }
      if (text.length() > LONGEST) {
        // The rest of what is too long holds no beginning that could be trusted.
        while (read() >= 0) {
          continue;
        }
        return new Found(cut(text), begin, "the record is longer than " + LONGEST + " characters");
      }
      text.append((char) c);
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = string;
      } else if (c == '"') {
        string = !string;
      } else if (!string) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return new Found(text.toString(), begin, "");
  }

  private static String cut(StringBuilder text) {
    return text.substring(0, Math.min(text.length(), KEPT_OF_TOO_LONG));
  }

  private int read() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(chars, 0, chars.length));
      at = 0;
      if (end == 0) {
        return -1;
      }
    }
    char c = chars[at++];
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
