package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the records out of an answer, or of many in a row, without parsing it: a record begins where
 * a start tag {@code record} is followed by a {@code header}, so one that is not well-formed costs
 * itself alone, and MARC's own {@code record} within it begins none. Holds one record in memory.
 */
final class RecordCutter {

  /** Longest record, in characters. */
  static final int LONGEST = 1 << 24;

  private static final int READ = 1 << 15;

  /** No start tag with the header's behind it is longer. */
  private static final int OVERLAP = 1 << 13;

  private static final int LONGEST_OUTSIDE = 1 << 20;
  private static final int KEPT_OF_TOO_LONG = 2_000;
  private static final Pattern START =
      Pattern.compile(
          "<(?:[\\w.\\-]+:)?record(?:\\s[^<>]*)?>(?:\\s|<!--[^>]{0,2000}-->)*"
              + "<(?:[\\w.\\-]+:)?header[\\s>/]");
  private static final Pattern END = Pattern.compile("</(?:[\\w.\\-]+:)?record\\s*>");
  private static final Pattern LIST_END =
      Pattern.compile(
          "<(?:[\\w.\\-]+:)?resumptionToken[\\s>/]|</(?:[\\w.\\-]+:)?(?:ListRecords|GetRecord)\\s*>");

  private final Reader in;
  private final StringBuilder buffer = new StringBuilder();
  private final StringBuilder outside = new StringBuilder();
  private final char[] chunk = new char[READ];
  private int line = 1;
  private int searched;
  private boolean inside;
  private boolean tooLong;
  private boolean ended;

  /**
   * A piece of text that should be a record.
   *
   * @param line where it begins, from 1
   * @param problem why it is none; empty when it has a beginning and an end
   */
  record Piece(String text, int line, String problem) {}

  RecordCutter(Reader in) {
    this.in = in;
  }

  /** The next record, or null at the end. */
  @Nullable Piece next() throws IOException {
    while (true) {
      Matcher start = START.matcher(buffer);
      if (start.find(Math.min(buffer.length(), Math.max(searched, inside ? 1 : 0)))) {
        Piece piece = take(start.start());
        inside = true;
        if (piece != null) {
          return piece;
        }
        continue;
      }
      if (ended) {
        Piece piece = take(buffer.length());
        inside = false;
        return piece;
      }
      searched = Math.max(0, buffer.length() - OVERLAP);
      if (!inside) {
        pass(searched);
      } else if (buffer.length() > LONGEST) {
        tooLong = true;
        String begin = buffer.substring(0, KEPT_OF_TOO_LONG);
        line += lines(buffer, KEPT_OF_TOO_LONG, searched);
        buffer.replace(0, searched, begin);
        searched = KEPT_OF_TOO_LONG;
      }
      int count = in.read(chunk, 0, READ);
      if (count < 0) {
        ended = true;
      } else {
        buffer.append(chunk, 0, count);
      }
    }
  }

  /** What stands outside of the records read so far; not more than a million characters. */
  String outside() {
    return outside.toString();
  }

  private @Nullable Piece take(int to) {
    searched = 0;
    if (!inside) {
      pass(to);
      return null;
    }
    int begin = line;
    String all = buffer.substring(0, to);
    if (tooLong) {
      tooLong = false;
      pass(to, to);
      return new Piece(
          all.substring(0, KEPT_OF_TOO_LONG),
          begin,
          "the record is longer than " + LONGEST + " characters");
    }
    int end = -1;
    Matcher close = END.matcher(all);
    while (close.find()) {
      end = close.end();
    }
    String problem = "";
    if (end < 0) {
      Matcher list = LIST_END.matcher(all);
      boolean more = list.find();
      end = more ? list.start() : to;
      problem = more || !ended ? "its end tag is missing" : "the answer ends within the record";
    }
    pass(end, to);
    return new Piece(all.substring(0, end), begin, problem);
  }

  private void pass(int to) {
    pass(0, to);
  }

  /** Lets go of the text before {@code to}; what begins at {@code from} stood outside. */
  private void pass(int from, int to) {
    int room = LONGEST_OUTSIDE - outside.length();
    outside.append(buffer, from, Math.min(to, from + Math.max(0, room)));
    line += lines(buffer, 0, to);
    buffer.delete(0, to);
    searched = Math.max(0, searched - to);
  }

  private static int lines(CharSequence text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
