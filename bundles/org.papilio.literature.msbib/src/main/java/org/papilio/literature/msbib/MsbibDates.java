package org.papilio.literature.msbib;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.dates.Dates;

/** Dates: year, month (number or name) and day in elements of their own. */
final class MsbibDates {

  private MsbibDates() {}

  static Optional<LiteratureDate> read(String year, String month, String day) {
    if (month.isEmpty()) {
      return Dates.any(year);
    }
    int number = Dates.month(month);
    if (number == 0 || !year.matches("\\d{4}")) {
      return Dates.any((day + " " + month + " " + year).strip());
    }
    int whole = day.matches("\\d{1,2}") ? Integer.parseInt(day) : 0;
    int y = Integer.parseInt(year);
    boolean allowed = DateParts.allowed(y, number, whole);
    return Optional.of(LiteratureDate.of(new DateParts(y, number, allowed ? whole : 0)));
  }

  /** Elements by name: Year, Month and Day with the ending given. */
  static Map<String, String> write(LiteratureDate date, String ending) {
    Map<String, String> elements = new LinkedHashMap<>();
    DateParts start = date.start();
    boolean plain = start != null && start.year() >= 1000 && date.equals(LiteratureDate.of(start));
    if (start == null || !plain) {
      String text = date.literal().isEmpty() ? date.text() : date.literal();
      elements.put("Year" + ending, text);
      return elements;
    }
    elements.put("Year" + ending, String.valueOf(start.year()));
    if (start.month() > 0) {
      elements.put("Month" + ending, String.valueOf(start.month()));
    }
    if (start.day() > 0) {
      elements.put("Day" + ending, String.valueOf(start.day()));
    }
    return elements;
  }
}
