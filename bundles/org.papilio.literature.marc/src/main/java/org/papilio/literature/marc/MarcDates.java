package org.papilio.literature.marc;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;

/** When a work appeared: field 008, positions 06 to 14, and the imprint where that says nothing. */
final class MarcDates {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20\\d\\d)(?!\\d)");

  private MarcDates() {}

  static Optional<LiteratureDate> read(String fixed, String imprint) {
    Optional<LiteratureDate> coded = fixed.length() >= 15 ? coded(fixed) : Optional.empty();
    return coded.isPresent() ? coded : imprint(imprint);
  }

  private static Optional<LiteratureDate> coded(String fixed) {
    int first = year(fixed.substring(7, 11));
    int second = year(fixed.substring(11, 15));
    if (first == 0) {
      return Optional.empty();
    }
    boolean ends = second >= first && second != 9999;
    return Optional.of(
        switch (fixed.charAt(6)) {
          case 'c' -> new LiteratureDate(DateParts.year(first), null, true, 0, false, "", "");
          case 'd', 'i', 'k' ->
              ends && second > first
                  ? LiteratureDate.span(DateParts.year(first), DateParts.year(second))
                  : LiteratureDate.year(first);
          case 'm' ->
              fixed.startsWith("9999", 11)
                  ? new LiteratureDate(DateParts.year(first), null, true, 0, false, "", "")
                  : ends && second > first
                      ? LiteratureDate.span(DateParts.year(first), DateParts.year(second))
                      : LiteratureDate.year(first);
          case 'q' -> LiteratureDate.year(first).withCirca(true);
          case 'e' -> LiteratureDate.of(day(first, fixed.substring(11, 15)));
          default -> LiteratureDate.year(first);
        });
  }

  private static DateParts day(int year, String monthAndDay) {
    int month = number(monthAndDay.substring(0, 2));
    int day = number(monthAndDay.substring(2, 4));
    boolean good = month > 0 && DateParts.allowed(year, month, day);
    return good ? new DateParts(year, month, day) : DateParts.year(year);
  }

  private static Optional<LiteratureDate> imprint(String imprint) {
    Matcher found = YEAR.matcher(imprint);
    if (found.find()) {
      return Optional.of(LiteratureDate.year(Integer.parseInt(found.group(1))));
    }
    String text = MarcText.unbracketed(imprint);
    boolean none =
        text.isEmpty() || text.toLowerCase(Locale.ROOT).matches("n\\.? ?d\\.?|s\\.? ?a\\.?");
    return none ? Optional.empty() : Optional.of(LiteratureDate.raw(text));
  }

  /** A year from 1000 to 2100, or 9999; else 0. */
  private static int year(String four) {
    int year = number(four);
    return year >= 1000 && year <= 2100 || year == 9999 ? year : 0;
  }

  private static int number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(digits);
  }

  /** Positions 06 to 14 of field 008. */
  static String write(Optional<LiteratureDate> issued) {
    DateParts start = issued.flatMap(LiteratureDate::first).orElse(null);
    if (issued.isEmpty() || start == null || start.year() < 1000) {
      return "nuuuuuuuu";
    }
    LiteratureDate date = issued.get();
    String first = String.format(Locale.ROOT, "%04d", start.year());
    DateParts end = date.end();
    if (date.openEnd()) {
      return "m" + first + "9999";
    }
    if (end != null) {
      return "m" + first + String.format(Locale.ROOT, "%04d", Math.max(0, end.year()));
    }
    if (start.month() > 0) {
      return "e" + first + String.format(Locale.ROOT, "%02d%02d", start.month(), start.day());
    }
    return (date.circa() ? "q" : "s") + first + "    ";
  }
}
