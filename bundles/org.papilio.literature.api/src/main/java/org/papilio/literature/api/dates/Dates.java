package org.papilio.literature.api.dates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;

/** Reads dates as source files write them. */
public final class Dates {

  private static final Pattern EDTF =
      Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%])?(?:T\\S*)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{4})[/.\\-](\\d{0,2})(?:[/.\\-](\\d{0,2}))?(?:[/.\\-](.*))?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern YEARS =
      Pattern.compile("(\\d{4})\\s*(?:-{1,3}|–|—|/)\\s*(\\d{4}|\\d{2})");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)^(?:c\\.|ca\\.?|circa|about|around|um|vers)\\s*(-?\\d{4})$");
  private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)([0-3]?\\d)(?!\\d)");

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> SEASONS = new HashMap<>();

  static {
    months("january february march april may june july august september october november december");
    months("januar februar märz april mai juni juli august september oktober november dezember");
    months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    months(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
            + " dicembre");
    months(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    months("jan feb mar apr may jun jul aug sep oct nov dec");
    months("jän feb mär avr mai giu lug ago sept okt nov dez");
    SEASONS.putAll(
        Map.of(
            "spring",
            1,
            "summer",
            2,
            "autumn",
            3,
            "fall",
            3,
            "winter",
            4,
            "frühling",
            1,
            "frühjahr",
            1,
            "sommer",
            2,
            "herbst",
            3));
  }

  private static void months(String names) {
    String[] words = names.split(" ");
    for (int i = 0; i < 12; i++) {
      MONTHS.putIfAbsent(words[i], i + 1);
    }
  }

  private Dates() {}

  /**
   * A date of EDTF level 0 or 1: {@code 2008}, {@code 2008-03}, {@code 2008-21} (spring), {@code
   * 2008~}, {@code 2008-03/2009}, {@code 2008/..}.
   */
  public static Optional<LiteratureDate> edtf(String text) {
    String stripped = text.strip();
    int slash = stripped.indexOf('/');
    String from = slash < 0 ? stripped : stripped.substring(0, slash).strip();
    Matcher start = EDTF.matcher(from);
    if (!start.matches()) {
      return Optional.empty();
    }
    int month = number(start.group(2));
    boolean season = month >= 21 && month <= 24;
    DateParts first =
        season
            ? DateParts.year(Integer.parseInt(start.group(1)))
            : parts(Integer.parseInt(start.group(1)), month, number(start.group(3)));
    if (first == null) {
      return Optional.empty();
    }
    boolean circa = start.group(4) != null;
    int which = season ? month - 20 : 0;
    if (slash < 0) {
      return Optional.of(new LiteratureDate(first, null, false, which, circa, "", ""));
    }
    String to = stripped.substring(slash + 1).strip();
    if (to.isEmpty() || to.equals("..") || to.equalsIgnoreCase("open")) {
      return Optional.of(new LiteratureDate(first, null, true, which, circa, "", ""));
    }
    Matcher end = EDTF.matcher(to);
    if (!end.matches() || number(end.group(2)) > 12) {
      return Optional.empty();
    }
    DateParts last =
        parts(Integer.parseInt(end.group(1)), number(end.group(2)), number(end.group(3)));
    return last == null
        ? Optional.empty()
        : Optional.of(new LiteratureDate(first, last, false, which, circa, "", ""));
  }

  /**
   * A date in any of the usual spellings: EDTF, {@code 2005/03/12/Spring} of RIS, {@code 12 March
   * 2005}, {@code Mar-Apr 2005}, {@code Spring 2005}, {@code c. 1900}, {@code 1995--96}, {@code
   * [2005]}. Where only a year can be made out, the year and the text as literal.
   *
   * @return empty for an empty text; else always a date, a literal at worst
   */
  public static Optional<LiteratureDate> any(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    Optional<LiteratureDate> standard = edtf(stripped);
    if (standard.isPresent()) {
      return standard;
    }
    LiteratureDate read = slashed(stripped);
    if (read == null) {
      read = years(stripped);
    }
    if (read == null) {
      read = inWords(stripped);
    }
    return Optional.of(read == null ? LiteratureDate.literal(stripped) : read);
  }

  /**
   * The number of a month, 1 to 12, by its name or number in any of the usual languages; else 0.
   */
  public static int month(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    Integer named = MONTHS.get(plain);
    if (named != null) {
      return named;
    }
    boolean number = TWO_DIGITS.matcher(plain).matches();
    return number && Integer.parseInt(plain) <= 12 ? Integer.parseInt(plain) : 0;
  }

  private static @Nullable LiteratureDate slashed(String text) {
    Matcher found = PARTS.matcher(text);
    if (!found.matches()) {
      return null;
    }
    DateParts parts =
        parts(Integer.parseInt(found.group(1)), number(found.group(2)), number(found.group(3)));
    if (parts == null) {
      return null;
    }
    LiteratureDate date = LiteratureDate.of(parts);
    String rest = found.group(4) == null ? "" : found.group(4).strip();
    if (rest.isEmpty()) {
      return date;
    }
    int season = SEASONS.getOrDefault(rest.toLowerCase(Locale.ROOT), 0);
    int month = month(rest);
    if (season > 0) {
      return date.withSeason(season);
    }
    return month > 0 && parts.month() == 0
        ? LiteratureDate.of(new DateParts(parts.year(), month, 0))
        : date.withLiteral(text);
  }

  private static @Nullable LiteratureDate years(String text) {
    Matcher about = ABOUT.matcher(text);
    if (about.matches()) {
      return LiteratureDate.year(Integer.parseInt(about.group(1))).withCirca(true);
    }
    Matcher span = YEARS.matcher(text);
    if (!span.matches()) {
      return null;
    }
    int from = Integer.parseInt(span.group(1));
    int to = Integer.parseInt(span.group(2));
    to = span.group(2).length() == 2 ? from / 100 * 100 + to : to;
    return to > from ? LiteratureDate.span(DateParts.year(from), DateParts.year(to)) : null;
  }

  private static @Nullable LiteratureDate inWords(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return null;
    }
    int number = Integer.parseInt(year.group(1));
    boolean several = year.find();
    String rest = text.replaceFirst(String.valueOf(number), " ");
    int month = 0;
    int season = 0;
    int words = 0;
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      words++;
      String plain = word.group().toLowerCase(Locale.ROOT);
      month = month == 0 ? MONTHS.getOrDefault(plain, 0) : month;
      season = season == 0 ? SEASONS.getOrDefault(plain, 0) : season;
    }
    Matcher day = DAY.matcher(rest);
    int first = month > 0 && words == 1 && day.find() ? Integer.parseInt(day.group(1)) : 0;
    boolean one = first > 0 && !day.find();
    DateParts parts = parts(number, month, one ? first : 0);
    if (parts == null) {
      parts = DateParts.year(number);
    }
    LiteratureDate date = LiteratureDate.of(parts).withSeason(month == 0 ? season : 0);
    boolean understood =
        !several && words == (month > 0 || season > 0 ? 1 : 0) && (one || !rest.matches(".*\\d.*"));
    boolean bracketsOnly = words == 0 && rest.replaceAll("[\\[\\](){}.,\\s]", "").isEmpty();
    return understood && (words == 1 || bracketsOnly) ? date : date.withLiteral(text);
  }

  private static @Nullable DateParts parts(int year, int month, int day) {
    return DateParts.allowed(year, month, day) ? new DateParts(year, month, day) : null;
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
