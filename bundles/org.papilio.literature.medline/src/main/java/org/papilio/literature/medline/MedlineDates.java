package org.papilio.literature.medline;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.dates.Dates;

/** Dates of MEDLINE: {@code 2006 Jul 24}, {@code 1976 Fall}, {@code 20160419}. */
final class MedlineDates {

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})\\s+(\\d{1,2})(?:\\s+(\\d{1,2}))?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final List<String> SEASONS = List.of("Spring", "Summer", "Fall", "Winter");

  private MedlineDates() {}

  static Optional<LiteratureDate> read(String text) {
    String plain = text.strip();
    Matcher numbers = NUMBERS.matcher(plain);
    Matcher digits = DIGITS.matcher(plain);
    if (numbers.matches()) {
      String day = numbers.group(3) == null ? "" : "/" + numbers.group(3);
      plain = numbers.group(1) + "/" + numbers.group(2) + day;
    } else if (digits.matches()) {
      plain = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
    }
    return Dates.any(plain);
  }

  /** In words, as a date of publication; a span or what is no date as EDTF or as it stands. */
  static String words(LiteratureDate date) {
    DateParts start = date.start();
    if (start == null || !date.literal().isEmpty()) {
      return date.literal().isEmpty() ? date.raw() : date.literal();
    }
    if (!date.equals(LiteratureDate.of(start).withSeason(date.season()))) {
      return date.text();
    }
    String year = String.format(Locale.ROOT, "%04d", start.year());
    if (start.year() < 1000) {
      return date.text();
    }
    if (date.season() > 0) {
      return year + " " + SEASONS.get(date.season() - 1);
    }
    String month =
        start.month() == 0
            ? ""
            : " " + Month.of(start.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return year + month + (start.day() == 0 ? "" : " " + start.day());
  }

  /** As eight digits where it is a day; else in words. */
  static String digits(LiteratureDate date) {
    DateParts start = date.start();
    boolean day = start != null && start.day() > 0 && date.equals(LiteratureDate.of(start));
    return day && start != null ? start.edtf().replace("-", "") : words(date);
  }
}
