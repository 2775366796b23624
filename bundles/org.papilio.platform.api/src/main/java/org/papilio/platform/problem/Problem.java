package org.papilio.platform.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One problem, told so that the reader who has only this line can act.
 *
 * @param kind decides exit code and HTTP status
 * @param what what is wrong, with the offending value; never empty
 * @param where file and line, element, option or address; empty when there is no place
 * @param allowed what would have been right; empty when there is no list or range
 * @param remedy what to do; empty when the other parts say it
 */
public record Problem(Kind kind, String what, String where, String allowed, String remedy) {

  public Problem {
    Objects.requireNonNull(kind, "kind");
    if (what.isBlank()) {
      throw new IllegalArgumentException("a problem without a text helps nobody: what is empty");
    }
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(remedy, "remedy");
  }

  public static Problem of(Kind kind, String what) {
    return new Problem(kind, what, "", "", "");
  }

  public static Problem badInput(String what) {
    return of(Kind.BAD_INPUT, what);
  }

  public static Problem notFound(String what) {
    return of(Kind.NOT_FOUND, what);
  }

  public static Problem conflict(String what) {
    return of(Kind.CONFLICT, what);
  }

  public static Problem usage(String what) {
    return of(Kind.USAGE, what);
  }

  public static Problem failure(String what) {
    return of(Kind.FAILURE, what);
  }

  public Problem at(String place) {
    return new Problem(kind, what, place, allowed, remedy);
  }

  public Problem allowing(String range) {
    return new Problem(kind, what, where, range, remedy);
  }

  public Problem fix(String advice) {
    return new Problem(kind, what, where, allowed, advice);
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }

  public ProblemException exception(Throwable cause) {
    return new ProblemException(this, cause);
  }

  /** The whole problem as one line for people: place, what, what is allowed, what to do. */
  public String line() {
    String head = where.isEmpty() ? what : where + ": " + what;
    String text =
        Stream.of(head, allowed.isEmpty() ? "" : "allowed: " + allowed, remedy)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
