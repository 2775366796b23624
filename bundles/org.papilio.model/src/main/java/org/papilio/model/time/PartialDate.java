package org.papilio.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known in part: a year, a month, a day, or a year whose last digits are unknown, each
 * perhaps uncertain ({@code ?}), approximate ({@code ~}) or both ({@code %}). Source: Extended
 * Date/Time Format, level 1, ISO 8601-2:2019.
 *
 * @param text the date as written
 * @param first the first day that it may mean
 * @param last the last day that it may mean, not before {@code first}
 * @param uncertain whether it was marked with {@code ?} or {@code %}
 * @param approximate whether it was marked with {@code ~} or {@code %}
 */
public record PartialDate(
    String text, LocalDate first, LocalDate last, boolean uncertain, boolean approximate) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%])?");

  /**
   * Reads a date.
   *
   * @throws IllegalArgumentException if the text is not of the form YYYY, YYYY-MM, YYYY-MM-DD, YYYX
   *     or YYXX, with an optional {@code ?}, {@code ~} or {@code %} behind it
   */
  public static PartialDate parse(String text) {
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      throw wrong(text, null);
    }
    String year = match.group(1);
    String mark = match.group(4) == null ? "" : match.group(4);
    boolean uncertain = mark.equals("?") || mark.equals("%");
    boolean approximate = mark.equals("~") || mark.equals("%");
    if (year.endsWith("X") && match.group(2) != null) {
      throw wrong(text, null);
    }
    try {
      LocalDate first;
      LocalDate last;
      if (match.group(3) != null) {
        first = LocalDate.of(number(year), number(match.group(2)), number(match.group(3)));
        last = first;
      } else if (match.group(2) != null) {
        YearMonth month = YearMonth.of(number(year), number(match.group(2)));
        first = month.atDay(1);
        last = month.atEndOfMonth();
      } else {
        first = LocalDate.of(number(year.replace('X', '0')), 1, 1);
        last = LocalDate.of(number(year.replace('X', '9')), 12, 31);
      }
      return new PartialDate(text, first, last, uncertain, approximate);
    } catch (DateTimeException e) {
      throw wrong(text, e);
    }
  }

  /** The date, or nothing where the text is not a date. */
  public static Optional<PartialDate> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The year of the first day that it may mean, 0 to 9999. */
  public int year() {
    return first.getYear();
  }

  @Override
  public String toString() {
    return text;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException wrong(String text, Exception cause) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is not a date; allowed: 2008, 2008-03, 2008-03-17, 200X, each with ? (uncertain),"
            + " ~ (about) or % (both) behind it",
        cause);
  }
}
