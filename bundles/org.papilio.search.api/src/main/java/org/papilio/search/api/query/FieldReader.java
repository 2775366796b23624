package org.papilio.search.api.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Exists;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Range;

/** Reads {@code name:value} with its ranges and comparisons. */
final class FieldReader {

  private static final Pattern NAME =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*):(?!//)(?=[^\\s)])");
  private static final Pattern LOOSE_RANGE =
      Pattern.compile("[\\[{]\\s*\\S+\\s+TO\\s+\\S+?\\s*[]}]");
  private static final String RANGE_FORMS = "[FROM TO TO], FROM..TO, >FROM, >=FROM, <TO or <=TO";

  private final QueryReader reader;
  private final String text;
  private final FieldRule rule;
  private boolean inside;

  FieldReader(QueryReader reader, String text, FieldRule rule) {
    this.reader = reader;
    this.text = text;
    this.rule = rule;
  }

  /** A field with its value at this place; null when none stands here. */
  @Nullable Query read(int start) {
    Matcher name = NAME.matcher(text).region(start, text.length());
    if (!name.lookingAt()) {
      requireNoLooseRange(start);
      return null;
    }
    if (inside) {
      throw reader.wrong(
          start,
          name.end(),
          "the field " + name.group(1) + " stands inside another field",
          "words, or the two fields side by side");
    }
    inside = true;
    reader.moveTo(name.end());
    Query value = value(name.group(1), start);
    inside = false;
    rule.check(name.group(1), value)
        .ifPresent(
            complaint -> {
              throw reader.wrong(start, reader.place(), complaint.what(), complaint.expected());
            });
    return value instanceof Exists ? value : new Field(name.group(1), value);
  }

  private Query value(String name, int start) {
    int at = reader.place();
    char sign = text.charAt(at);
    if (sign == '(') {
      return reader.group(at);
    }
    if (QuerySigns.isQuote(sign)) {
      return reader.phrase();
    }
    if (sign == '<' || sign == '>') {
      return comparison();
    }
    if (sign == '['
        || sign == '{' && LOOSE_RANGE.matcher(text).region(at, text.length()).lookingAt()) {
      return bracketed();
    }
    WordReader word = WordReader.at(text, at);
    int dots = text.substring(at, word.end()).indexOf("..");
    if (dots >= 0 && (text.charAt(at + Math.max(0, dots - 1)) != '\\' || dots == 0)) {
      return dotted(word, dots);
    }
    Query query = reader.word();
    if (query == null) {
      throw reader.wrong(
          start, reader.place(), "nothing to find stands behind " + name + ":", "a word or phrase");
    }
    return query instanceof Everything ? new Exists(name) : query;
  }

  private Range dotted(WordReader word, int dots) {
    int at = reader.place();
    String from = text.substring(at, at + dots);
    String to = text.substring(at + dots + 2, word.end());
    reader.moveTo(word.end());
    return range(at, open(from), true, open(to), true);
  }

  private Range comparison() {
    int at = reader.place();
    boolean lower = text.charAt(at) == '>';
    boolean included = at + 1 < text.length() && text.charAt(at + 1) == '=';
    reader.moveTo(at + (included ? 2 : 1));
    String end = end(at);
    return lower ? range(at, end, included, "", true) : range(at, "", true, end, included);
  }

  private Range bracketed() {
    int at = reader.place();
    boolean fromIncluded = text.charAt(at) == '[';
    reader.moveTo(at + 1);
    String from = end(at);
    int place = skipped();
    if (!text.startsWith("TO", place)) {
      throw reader.wrong(
          place,
          place + 1,
          "the range that starts at character " + (at + 1) + " lacks its TO",
          "[FROM TO TO], with * for an open end");
    }
    reader.moveTo(place + 2);
    String to = end(at);
    place = skipped();
    if (place >= text.length() || text.charAt(place) != ']' && text.charAt(place) != '}') {
      throw reader.wrong(
          place,
          place + 1,
          "the range that starts at character " + (at + 1) + " is not closed",
          "a ']' (end included) or '}' (end left out)");
    }
    boolean toIncluded = text.charAt(place) == ']';
    reader.moveTo(place + 1);
    return range(at, from, fromIncluded, to, toIncluded);
  }

  private Range range(int at, String from, boolean fromIncluded, String to, boolean toIncluded) {
    reader.count(at);
    if (from.isEmpty() && to.isEmpty()) {
      throw reader.wrong(at, reader.place(), "the range has no end", RANGE_FORMS);
    }
    return new Range(from, fromIncluded || from.isEmpty(), to, toIncluded || to.isEmpty());
  }

  private String end(int rangeStart) {
    int at = skipped();
    if (at < text.length() && QuerySigns.isQuote(text.charAt(at))) {
      reader.moveTo(at);
      return reader.quoted();
    }
    int end = at;
    while (end < text.length()
        && !QuerySigns.isBlank(text.charAt(end))
        && "[]{}()".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String value = text.substring(at, end);
    if (value.isEmpty() || value.equals("TO")) {
      throw reader.wrong(rangeStart, end, "an end of the range is missing", RANGE_FORMS);
    }
    reader.moveTo(end);
    return open(value);
  }

  private int skipped() {
    int at = reader.place();
    while (at < text.length() && QuerySigns.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void requireNoLooseRange(int start) {
    Matcher range = LOOSE_RANGE.matcher(text).region(start, text.length());
    if (!inside && range.lookingAt()) {
      throw reader.wrong(
          start,
          range.end(),
          "a range without a field",
          "a field before it, as year:[2004 TO 2010]");
    }
  }

  /** Blanks at the ends mean nothing, not even behind a backslash. */
  private static String open(String end) {
    return end.equals("*") ? "" : end.strip();
  }
}
