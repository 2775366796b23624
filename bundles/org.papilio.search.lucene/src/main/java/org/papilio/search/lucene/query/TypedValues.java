package org.papilio.search.lucene.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongRange;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexSchema;

/** Years, days and numbers: what may be typed, and the range that it asks for. */
final class TypedValues {

  private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");
  private static final Pattern DATE =
      Pattern.compile("(-?\\d{1,4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  private TypedValues() {}

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
    return switch (type) {
      case YEAR -> YEAR.matcher(text).matches();
      case DATE -> days(text).isPresent();
      case NUMBER -> number(text).isPresent();
      default -> true;
    };
  }

  /** The query for one value. */
  static org.apache.lucene.search.Query equal(FieldInfo field, String text) {
    return range(field, new Query.Range(text, true, text, true));
  }

  /** The query for a range whose ends {@link #reads}. */
  static org.apache.lucene.search.Query range(FieldInfo field, Query.Range range) {
    String name = IndexSchema.range(field.name());
    return switch (field.type()) {
      case YEAR -> years(name, range);
      case DATE -> daysBetween(name, range);
      case NUMBER -> numbers(name, range);
      default -> throw new IllegalStateException("no ranges in " + field.name());
    };
  }

  static org.apache.lucene.search.Query years(String field, int from, int to) {
    return IntRange.newIntersectsQuery(IndexSchema.range(field), new int[] {from}, new int[] {to});
  }

  private static org.apache.lucene.search.Query years(String name, Query.Range range) {
    int from = Integer.MIN_VALUE;
    int to = Integer.MAX_VALUE;
    if (!range.from().isEmpty()) {
      from = Integer.parseInt(range.from()) + (range.fromIncluded() ? 0 : 1);
    }
    if (!range.to().isEmpty()) {
      to = Integer.parseInt(range.to()) - (range.toIncluded() ? 0 : 1);
    }
    return from > to
        ? nothing()
        : IntRange.newIntersectsQuery(name, new int[] {from}, new int[] {to});
  }

  private static org.apache.lucene.search.Query daysBetween(String name, Query.Range range) {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    if (!range.from().isEmpty()) {
      Days days = days(range.from()).orElseThrow();
      from = range.fromIncluded() ? days.first() : days.last() + 1;
    }
    if (!range.to().isEmpty()) {
      Days days = days(range.to()).orElseThrow();
      to = range.toIncluded() ? days.last() : days.first() - 1;
    }
    return from > to
        ? nothing()
        : LongRange.newIntersectsQuery(name, new long[] {from}, new long[] {to});
  }

  private static org.apache.lucene.search.Query numbers(String name, Query.Range range) {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    if (!range.from().isEmpty()) {
      double end = number(range.from()).orElseThrow();
      from = range.fromIncluded() ? end : DoublePoint.nextUp(end);
    }
    if (!range.to().isEmpty()) {
      double end = number(range.to()).orElseThrow();
      to = range.toIncluded() ? end : DoublePoint.nextDown(end);
    }
    return from > to ? nothing() : DoublePoint.newRangeQuery(name, from, to);
  }

  private static org.apache.lucene.search.Query nothing() {
    return new org.apache.lucene.search.MatchNoDocsQuery("the range ends before it begins");
  }

  private record Days(long first, long last) {}

  private static Optional<Days> days(String text) {
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

  private static Days days(LocalDate first, LocalDate last) {
    return new Days(first.toEpochDay(), last.toEpochDay());
  }

  private static Optional<Double> number(String text) {
    if (!text.matches("[+-]?\\d{1,18}([.,]\\d{1,18})?([eE][+-]?\\d{1,3})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }
}
