package org.papilio.search.dialects;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.papilio.search.api.dialect.Translated.Warning;

/** Ovid: fields behind a word or group, {@code adjN}. */
final class OvidForm implements DialectForm {

  /** Most years that are written one by one, which each database of Ovid understands. */
  private static final int MOST_YEARS = 150;

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2049;

  private static final Map<List<String>, String> TAGS =
      Map.of(
          Fields.TOPIC,
          "mp",
          Fields.TITLE_ABSTRACT,
          "ti,ab",
          List.of("title"),
          "ti",
          List.of("abstract"),
          "ab",
          List.of("keyword"),
          "kw",
          List.of("author"),
          "au",
          List.of("container-title"),
          "jn",
          List.of("language"),
          "lg",
          List.of("DOI"),
          "do",
          List.of("ISSN"),
          "is");

  @Override
  public String label() {
    return "Ovid";
  }

  @Override
  public String and() {
    return "and";
  }

  @Override
  public String or() {
    return "or";
  }

  @Override
  public String not() {
    return "not";
  }

  @Override
  public boolean inflects() {
    return false;
  }

  @Override
  public String reserved() {
    return "(?i)and|or|not|adj\\d*|limit|exp";
  }

  @Override
  public boolean knows(List<String> fields) {
    return TAGS.containsKey(fields);
  }

  @Override
  public String inFields(List<String> fields, String words) {
    boolean single = words.matches("[\\p{L}\\p{N}*#-]+|\"[^\"]*\"");
    return (single ? words : "(" + words + ")") + "." + TAGS.get(fields) + ".";
  }

  @Override
  public String phrase(String words) {
    return words.matches("[\\p{L}-]+") ? word(words) : DialectForm.quoted(words);
  }

  @Override
  public String pattern(String pattern, List<Warning> warnings) {
    return pattern.replace('?', '#');
  }

  @Override
  public String near(
      String left, String right, int distance, List<String> fields, List<Warning> warnings) {
    return "(" + left + " adj" + (distance + 1) + " " + right + ")";
  }

  @Override
  public String years(String from, String to, boolean fromIncluded, boolean toIncluded) {
    int first = Integer.parseInt(DialectForm.first(from, fromIncluded, "" + EARLIEST));
    int last = Integer.parseInt(DialectForm.last(to, toIncluded, "" + LATEST));
    String years =
        IntStream.rangeClosed(first, Math.min(last, first + MOST_YEARS))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" or "));
    return first == last ? first + ".yr." : "(" + years + ").yr.";
  }
}
