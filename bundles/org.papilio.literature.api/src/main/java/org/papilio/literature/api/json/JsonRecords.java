package org.papilio.literature.api.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of a text of JSON that are records: each object of a list, of one object a
 * line, of the list that an answer of a service wraps ({@code items}, {@code data}, {@code
 * results}, also within {@code message}), or one object alone. Each comes as its own text, so that
 * a broken one costs itself alone. Holds one record in memory; does not check that the text is
 * JSON.
 */
public final class JsonRecords {

  /** Longest record, in characters. */
  public static final int LONGEST = 16_000_000;

  private static final int RAW = 2_000;
  private static final int LONGEST_KEY = 40;
  private static final Set<String> LISTS = Set.of("items", "data", "results", "works");
  private static final String WRAPPER = "message";

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private long line = 1;
  private boolean lineBegins = true;
  private int waiting = -1;

  /** Objects around the list that is read now; 0 when none is. */
  private int wrappers;

  public JsonRecords(Reader in) {
    this.in = in;
  }

  /**
   * What was found.
   *
   * @param line where it begins, from 1
   * @param text of the object; the beginning of it when there is a problem
   * @param problem why it cannot be a record; empty when it is an object from brace to brace
   */
  public record Found(long line, String text, String problem) {}

  /** The next one; null at the end. */
  public @Nullable Found next() throws IOException {
    int c = read();
    while (c >= 0 && c != '{') {
      if (c == ']' && wrappers > 0) {
        skipWrapper();
      } else if (c > ' ' && "[]},:\uFEFF".indexOf(c) < 0) {
        return stray(c);
      }
      c = read();
    }
    return c < 0 ? null : object();
  }

  /** What an answer says behind its list, to the end of the answer. */
  private void skipWrapper() throws IOException {
    boolean quoted = false;
    for (int c = read(); c >= 0 && wrappers > 0; c = wrappers > 0 ? read() : c) {
      if (quoted && c == '\\') {
        read();
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        wrappers += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
    wrappers = 0;
  }

  /** Text where an object should begin, to the end of its line or to the object. */
  private Found stray(int first) throws IOException {
    long from = line;
    StringBuilder text = new StringBuilder();
    text.append((char) first);
    for (int c = read(); c >= 0 && c != '\n'; c = read()) {
      if (c == '{') {
        waiting = c;
        break;
      }
      if (text.length() < RAW) {
        text.append((char) c);
      }
    }
    return new Found(from, text.toString().strip(), "this is no object of JSON");
  }

  private Found object() throws IOException {
    Scan scan = new Scan(line);
    scan.text.append('{');
    while (scan.depth > 0) {
      boolean begins = lineBegins;
      int c = read();
      if (c < 0) {
        return scan.broken("the object is never closed");
      }
      if (c == '{' && begins && scan.depth > 0 && !scan.endsWithList()) {
        // The next record of one a line: this one lost its end.
        waiting = c;
        lineBegins = true;
        return scan.broken("the object is never closed");
      }
      if (scan.take((char) c)) {
        // The list that the records are in begins.
        wrappers = scan.depth;
        Found first = next();
        return first == null ? new Found(scan.from, "", "the list is empty") : first;
      }
    }
    return scan.tooLong
        ? scan.broken("it is longer than " + LONGEST + " characters")
        : new Found(scan.from, scan.text.toString(), "");
  }

  private int read() throws IOException {
    int c;
    if (waiting >= 0) {
      c = waiting;
      waiting = -1;
      lineBegins = false;
      return c;
    }
    if (at >= end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      if (end == 0) {
        return -1;
      }
    }
    c = buffer[at++];
    lineBegins = c == '\n';
    line += c == '\n' ? 1 : 0;
    return c;
  }

  /** One object while it is read. */
  private static final class Scan {
    final long from;
    final StringBuilder text = new StringBuilder();
    int depth = 1;
    boolean tooLong;
    private boolean quoted;
    private boolean escaped;
    private char lastSign;
    private final StringBuilder string = new StringBuilder();
    private String key = "";
    private boolean inWrapper;

    Scan(long from) {
      this.from = from;
    }

    /** Whether the list of records begins with this character. */
    boolean take(char c) {
      if (text.length() < LONGEST) {
        text.append(c);
      } else {
        tooLong = true;
        text.setLength(RAW);
      }
      if (tooLong && text.length() > 2 * RAW) {
        text.setLength(RAW);
      }
      if (quoted) {
        quoted(c);
        return false;
      }
      return sign(c);
    }

    private void quoted(char c) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        quoted = false;
      } else if (string.length() < LONGEST_KEY) {
        string.append(c);
      }
    }

    private boolean sign(char c) {
      switch (c) {
        case '"' -> {
          quoted = true;
          string.setLength(0);
        }
        case ':' -> key = depth <= 2 ? string.toString() : key;
        case '{', '[' -> {
          boolean list = c == '[' && LISTS.contains(key) && lastSign == ':';
          if (list && (depth == 1 || depth == 2 && inWrapper)) {
            return true;
          }
          if (c == '{' && depth == 1) {
            inWrapper = key.equals(WRAPPER);
          }
          depth++;
        }
        case '}', ']' -> depth--;
        default -> {}
      }
      if (c > ' ') {
        lastSign = c;
      }
      return false;
    }

    /** Whether an object at the beginning of a line may be a part of this one. */
    boolean endsWithList() {
      return !quoted && (lastSign == '[' || lastSign == ',' || lastSign == ':');
    }

    Found broken(String problem) {
      return new Found(from, text.substring(0, Math.min(RAW, text.length())), problem);
    }
  }
}
