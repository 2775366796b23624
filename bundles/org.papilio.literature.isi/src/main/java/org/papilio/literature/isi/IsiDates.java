package org.papilio.literature.isi;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.dates.Dates;

/** Dates: the year in PY, month and day in PD ("JUN 14", "MAY-JUN"), there with or without year. */
final class IsiDates {

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s+(\\d{4})");

  private IsiDates() {}

  static Optional<LiteratureDate> read(String day, String year) {
    Matcher numbers = NUMBERS.matcher(day);
    if (numbers.matches()) {
      return Dates.any(numbers.group(2) + "/" + numbers.group(1));
    }
    if (day.isEmpty()) {
      return Dates.any(year);
    }
    Optional<LiteratureDate> whole = Dates.any(day);
    boolean dated = whole.isPresent() && whole.get().year().isPresent();
    if (!dated && !year.isEmpty()) {
      return Dates.any(day + " " + year);
    }
    return whole;
  }

  static Map<String, String> write(LiteratureDate date) {
    Map<String, String> tags = new LinkedHashMap<>();
    DateParts start = date.start();
    boolean plain = start != null && start.year() >= 1000 && date.equals(LiteratureDate.of(start));
    if (start == null || !plain) {
      if (date.year().isPresent() && date.literal().isEmpty()) {
        tags.put("PY", String.format(Locale.ROOT, "%04d", date.year().getAsInt()));
      }
      tags.put("PD", date.literal().isEmpty() ? date.text() : date.literal());
      return tags;
    }
    if (start.month() > 0) {
      String month = Month.of(start.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      String day = start.day() == 0 ? "" : " " + start.day();
      tags.put("PD", month.toUpperCase(Locale.ROOT) + day);
    }
    tags.put("PY", String.valueOf(start.year()));
    return tags;
  }
}
