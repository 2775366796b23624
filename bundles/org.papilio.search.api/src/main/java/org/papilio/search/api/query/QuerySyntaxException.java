package org.papilio.search.api.query;

import java.util.Objects;
import org.papilio.platform.problem.Problem;

/** A query that cannot be read: says what is wrong, where it stands and what was expected. */
public final class QuerySyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  private final String query;
  private final int start;
  private final int end;
  private final String what;
  private final String expected;

  /**
   * @param query the whole query as typed
   * @param start first sign of the place, 0 to the length of the query
   * @param end behind the last sign of the place, {@code start} to the length of the query
   * @param what what is wrong there
   * @param expected what would have been right there
   */
  public QuerySyntaxException(String query, int start, int end, String what, String expected) {
    super(
        "character "
            + (start + 1)
            + " of the query, at «"
            + excerpt(query, start)
            + "»: "
            + what
            + "; expected: "
            + expected);
    this.query = query;
    this.start = Objects.checkIndex(start, query.length() + 1);
    this.end = Math.clamp(end, start, query.length());
    this.what = what;
    this.expected = expected;
  }

  public String query() {
    return query;
  }

  /** First sign of the place, counted from 0; the length of the query when its end is meant. */
  public int start() {
    return start;
  }

  /** Behind the last sign of the place, counted from 0. */
  public int end() {
    return end;
  }

  public String what() {
    return what;
  }

  public String expected() {
    return expected;
  }

  /** Two lines for a terminal: the query around the place, and a mark below the place. */
  public String pointer() {
    int from = Math.max(0, start - SHOWN / 2);
    int to = Math.min(query.length(), from + SHOWN);
    String line = query.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    int marks = Math.clamp(end - start, 1, Math.max(1, to - start));
    return line + "\n" + " ".repeat(start - from) + "^".repeat(marks);
  }

  /** The same for the person who asked. */
  public Problem problem() {
    return Problem.badInput("the query cannot be read: " + what)
        .at("character " + (start + 1) + ", at «" + excerpt(query, start) + "»")
        .allowing(expected);
  }

  private static String excerpt(String query, int start) {
    String rest = query.substring(start).replaceAll("\\p{Cntrl}", " ");
    if (rest.isEmpty()) {
      return "end of the query";
    }
    return rest.length() <= 20 ? rest : rest.substring(0, 20) + "…";
  }
}
