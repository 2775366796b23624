package org.papilio.literature.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text into rows and cells (RFC 4180, any separator). Written here, because a quote that is
 * never closed must cost one row and not the rest of the file: the row is given up at a limit, and
 * scanning goes on with the line behind the one it began on.
 */
final class RowScanner {

  /** Longest line, in characters. */
  static final int LONGEST_LINE = 4_000_000;

  /** Longest row over several lines, in characters. */
  static final int LONGEST_ROW = 4_000_000;

  private static final int MOST_LINES = 2_000;
  private static final int RAW = 2_000;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private boolean skipLineFeed;
  private final Deque<Line> waiting = new ArrayDeque<>();
  private long number;

  private record Line(long number, String text, boolean tooLong) {}

  /** A row, or why there is none. */
  sealed interface Found {}

  /**
   * A row.
   *
   * @param line where it begins, from 1
   */
  record Row(long line, List<String> cells, String raw) implements Found {}

  /** Something that is no row. */
  record Broken(long line, String reason, String raw) implements Found {}

  RowScanner(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** The next row that is not blank; null at the end. */
  @Nullable Found next() throws IOException {
    while (true) {
      Line first = line();
      if (first == null) {
        return null;
      }
      if (first.tooLong()) {
        return new Broken(
            first.number(),
            "the line is longer than " + LONGEST_LINE + " characters",
            first.text());
      }
      if (!first.text().isBlank()) {
        return row(first);
      }
    }
  }

  private Found row(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> taken = new ArrayList<>();
    Cells cells = new Cells(separator);
    cells.take(first.text());
    while (cells.isOpen()) {
      Line next = line();
      if (next == null
          || next.tooLong()
          || taken.size() >= MOST_LINES
          || text.length() + next.text().length() > LONGEST_ROW) {
        if (next != null) {
          taken.add(next);
        }
        taken.reversed().forEach(waiting::addFirst);
        return new Broken(first.number(), "a quotation mark is never closed", cut(first.text()));
      }
      taken.add(next);
      text.append('\n').append(next.text());
      cells.take("\n" + next.text());
    }
    return new Row(first.number(), cells.finish(), text.toString());
  }

  static String cut(String text) {
    return text.length() > RAW ? text.substring(0, RAW) : text;
  }

  private @Nullable Line line() throws IOException {
    if (!waiting.isEmpty()) {
      return waiting.removeFirst();
    }
    StringBuilder text = new StringBuilder();
    boolean any = false;
    boolean tooLong = false;
    while (fill()) {
      char c = buffer[at++];
      if (skipLineFeed && c == '\n') {
        skipLineFeed = false;
        continue;
      }
      skipLineFeed = false;
      any = true;
      if (c == '\n' || c == '\r') {
        skipLineFeed = c == '\r';
        return new Line(++number, text.toString(), tooLong);
      }
      if (text.length() >= LONGEST_LINE) {
        tooLong = true;
        text.setLength(RAW);
      }
      if (!tooLong) {
        text.append(c);
      }
    }
    return any ? new Line(++number, text.toString(), tooLong) : null;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = in.read(buffer, 0, buffer.length);
    return end > 0;
  }

  /** Takes a row line by line. */
  private static final class Cells {
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;
    private boolean atStart = true;

    Cells(char separator) {
      this.separator = separator;
    }

    boolean isOpen() {
      return open;
    }

    void take(String text) {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (open) {
          boolean quote = c == '"';
          boolean doubled = quote && i + 1 < text.length() && text.charAt(i + 1) == '"';
          if (doubled) {
            cell.append('"');
            i++;
          } else if (quote) {
            open = false;
          } else {
            cell.append(c);
          }
        } else if (c == separator) {
          cells.add(cell.toString());
          cell.setLength(0);
          atStart = true;
        } else if (c == '"' && atStart) {
          open = true;
          atStart = false;
        } else {
          cell.append(c);
          atStart = false;
        }
        i++;
      }
    }

    List<String> finish() {
      cells.add(cell.toString());
      return cells;
    }
  }
}
