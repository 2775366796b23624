package org.papilio.governance.api;

import java.util.OptionalInt;

/**
 * A span of years, either end of which may be unknown.
 *
 * @param from first year, empty when no source states it
 * @param to last year, empty when it goes on or no source states it
 */
public record Years(OptionalInt from, OptionalInt to) {

  /** No year is known. */
  public static final Years OPEN = new Years(OptionalInt.empty(), OptionalInt.empty());

  public Years {
    if (from.isPresent() && to.isPresent() && to.getAsInt() < from.getAsInt()) {
      throw new IllegalArgumentException(
          "years end in " + to.getAsInt() + " before they begin in " + from.getAsInt());
    }
  }

  /** From the first of January of one year to the end of another. */
  public static Years of(int from, int to) {
    return new Years(OptionalInt.of(from), OptionalInt.of(to));
  }

  /** From one year on. */
  public static Years since(int from) {
    return new Years(OptionalInt.of(from), OptionalInt.empty());
  }

  /** True unless a stated end excludes the year; an unknown end excludes nothing. */
  public boolean mayContain(int year) {
    return (from.isEmpty() || from.getAsInt() <= year) && (to.isEmpty() || year <= to.getAsInt());
  }

  /** True unless stated ends keep the two apart. */
  public boolean mayMeet(Years other) {
    boolean before =
        to.isPresent() && other.from.isPresent() && to.getAsInt() < other.from.getAsInt();
    boolean after =
        from.isPresent() && other.to.isPresent() && from.getAsInt() > other.to.getAsInt();
    return !before && !after;
  }

  /** "2008–2016", "2008–", "–2016", or an empty text. */
  public String text() {
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    String first = from.isPresent() ? Integer.toString(from.getAsInt()) : "";
    String last = to.isPresent() ? Integer.toString(to.getAsInt()) : "";
    return first.equals(last) ? first : first + "–" + last;
  }
}
