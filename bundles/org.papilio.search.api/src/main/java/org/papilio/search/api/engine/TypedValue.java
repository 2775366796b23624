package org.papilio.search.api.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.query.Query;

/**
 * Years, days and numbers as they are typed, and the span that they ask for. A value of a document
 * is found when its own span overlaps.
 *
 * @param from lower end, included: a year, a day as {@link LocalDate#toEpochDay}, or a number
 * @param to upper end, included; smaller than {@code from} when nothing can be found
 */
public record TypedValue(double from, double to) {

  private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");
  private static final Pattern DATE =
      Pattern.compile("(-?\\d{1,4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /** Whether nothing can lie in it. */
  public boolean isEmpty() {
    return from > to;
  }

  /** What a value of such a type looks like. */
  static String form(FieldType type) {
    return switch (type) {
      case YEAR -> "a year such as 2007, or a range such as 2004..2010 or >=2004";
      case DATE -> "a date such as 2008, 2008-03 or 2008-03-31, or a range of them";
      case NUMBER -> "a number such as 12 or -0.5, or a range such as 10..90 or >=10";
      default -> "words";
    };
  }

  /** Whether text is a value of the type. */
  static boolean reads(FieldType type, String text) {
    return read(type, text).isPresent();
  }

  /**
   * The span that one value stands for: a month has all its days.
   *
   * @return empty when the text is no value of the type
   */
  public static Optional<TypedValue> read(FieldType type, String text) {
    return switch (type) {
      case YEAR ->
          YEAR.matcher(text).matches() ? Optional.of(at(Integer.parseInt(text))) : Optional.empty();
      case DATE -> days(text);
      case NUMBER -> number(text);
      default -> Optional.of(at(0));
    };
  }

  /**
   * The span of a range whose ends are values of the type.
   *
   * @throws java.util.NoSuchElementException when they are not; {@link FieldRules} refuses them
   */
  public static TypedValue of(FieldType type, Query.Range range) {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    if (!range.from().isEmpty()) {
      TypedValue end = read(type, range.from()).orElseThrow();
      from = range.fromIncluded() ? end.from : after(type, end.to);
    }
    if (!range.to().isEmpty()) {
      TypedValue end = read(type, range.to()).orElseThrow();
      to = range.toIncluded() ? end.to : before(type, end.from);
    }
    return new TypedValue(from, to);
  }

  private static double after(FieldType type, double value) {
    return type == FieldType.NUMBER ? Math.nextUp(value) : value + 1;
  }

  private static double before(FieldType type, double value) {
    return type == FieldType.NUMBER ? Math.nextDown(value) : value - 1;
  }

  private static TypedValue at(double value) {
    return new TypedValue(value, value);
  }

  private static Optional<TypedValue> days(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      if (parts.group(2) == null) {
        return Optional.of(days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return Optional.of(days(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
      return Optional.of(days(day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static TypedValue days(LocalDate first, LocalDate last) {
    return new TypedValue(first.toEpochDay(), last.toEpochDay());
  }

  private static Optional<TypedValue> number(String text) {
    if (!text.matches("[+-]?\\d{1,18}([.,]\\d{1,18})?([eE][+-]?\\d{1,3})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    return Double.isFinite(value) ? Optional.of(at(value)) : Optional.empty();
  }
}
