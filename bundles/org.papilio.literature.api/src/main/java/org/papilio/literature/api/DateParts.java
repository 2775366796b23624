package org.papilio.literature.api;

import java.util.Locale;

/**
 * A calendar date that may stop at the year or the month.
 *
 * @param year astronomical: 0 is 1 BC, -9999 to 9999
 * @param month 1 to 12; 0 when not stated
 * @param day 1 to 31; 0 when not stated, and then always when the month is not
 */
public record DateParts(int year, int month, int day) implements Comparable<DateParts> {

  public DateParts {
    if (!allowed(year, month, day)) {
      throw new IllegalArgumentException(
          "date "
              + year
              + "-"
              + month
              + "-"
              + day
              + " is not allowed; allowed are years -9999 to 9999, months 1 to 12, days 1 to 31,"
              + " and 0 for a month or day that is not stated");
    }
  }

  public static boolean allowed(int year, int month, int day) {
    return year >= -9999
        && year <= 9999
        && month >= 0
        && month <= 12
        && day >= 0
        && day <= 31
        && (month > 0 || day == 0);
  }

  public static DateParts year(int year) {
    return new DateParts(year, 0, 0);
  }

  /** {@code 2008}, {@code 2008-03} or {@code 2008-03-31}, as EDTF level 0 writes it. */
  public String edtf() {
    String text = (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year));
    if (month > 0) {
      text += String.format(Locale.ROOT, "-%02d", month);
    }
    if (day > 0) {
      text += String.format(Locale.ROOT, "-%02d", day);
    }
    return text;
  }

  @Override
  public int compareTo(DateParts other) {
    int byYear = Integer.compare(year, other.year);
    int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
    return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
  }
}
