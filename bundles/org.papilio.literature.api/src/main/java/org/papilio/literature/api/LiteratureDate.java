package org.papilio.literature.api;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A date as CSL-JSON knows it: a day, month or year, a span of them, a season, or a text that
 * nobody could read as a date.
 *
 * @param start first or only date; null when only a text is known
 * @param end last date of a span; null when there is none
 * @param openEnd a span that still goes on: EDTF "2004/.."; then {@code end} is null
 * @param season 1 spring, 2 summer, 3 autumn, 4 winter; 0 when not stated
 * @param circa about then, EDTF "2008~"
 * @param literal the date in words, to be printed as it is; empty when there is none
 * @param raw what the source said where it could not be read; empty when there is none
 */
public record LiteratureDate(
    @Nullable DateParts start,
    @Nullable DateParts end,
    boolean openEnd,
    int season,
    boolean circa,
    String literal,
    String raw) {

  public LiteratureDate {
    if (season < 0 || season > 4) {
      throw new IllegalArgumentException(
          "season is " + season + ", allowed is 1 to 4 or 0 for none");
    }
    if (start == null && (end != null || openEnd || season != 0)) {
      throw new IllegalArgumentException("a span or season needs a start");
    }
    if (end != null && openEnd) {
      throw new IllegalArgumentException("a span that still goes on has no end");
    }
    if (start == null && literal.isBlank() && raw.isBlank()) {
      throw new IllegalArgumentException("a date needs a start, a literal or a raw text");
    }
  }

  public static LiteratureDate of(DateParts start) {
    return new LiteratureDate(start, null, false, 0, false, "", "");
  }

  public static LiteratureDate year(int year) {
    return of(DateParts.year(year));
  }

  public static LiteratureDate span(DateParts start, DateParts end) {
    return new LiteratureDate(start, end, false, 0, false, "", "");
  }

  /** A date in words only, such as "forthcoming". */
  public static LiteratureDate literal(String words) {
    return new LiteratureDate(null, null, false, 0, false, words, "");
  }

  /** What a source said and nobody could read. */
  public static LiteratureDate raw(String text) {
    return new LiteratureDate(null, null, false, 0, false, "", text);
  }

  public LiteratureDate withSeason(int number) {
    return new LiteratureDate(start, end, openEnd, number, circa, literal, raw);
  }

  public LiteratureDate withCirca(boolean about) {
    return new LiteratureDate(start, end, openEnd, season, about, literal, raw);
  }

  public LiteratureDate withLiteral(String words) {
    return new LiteratureDate(start, end, openEnd, season, circa, words, raw);
  }

  /** The first year, for sorting, ranges and facets; empty when only a text is known. */
  public OptionalInt year() {
    return start == null ? OptionalInt.empty() : OptionalInt.of(start.year());
  }

  public Optional<DateParts> first() {
    return Optional.ofNullable(start);
  }

  public Optional<DateParts> last() {
    return Optional.ofNullable(end);
  }

  /** EDTF level 1, such as {@code 2008-03~/2009}; else the literal or raw text. */
  public String text() {
    if (start == null) {
      return literal.isEmpty() ? raw : literal;
    }
    String about = circa ? "~" : "";
    String from = season == 0 ? start.edtf() : DateParts.year(start.year()).edtf() + "-2" + season;
    if (openEnd) {
      return from + about + "/..";
    }
    return end == null ? from + about : from + about + "/" + end.edtf() + about;
  }
}
