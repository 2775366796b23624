package org.papilio.search.dialects;

import java.util.List;
import java.util.Map;
import org.papilio.search.api.dialect.Translated.Warning;

/** PubMed: a tag behind each word or phrase. */
final class PubmedForm implements DialectForm {

  private static final Map<List<String>, String> TAGS =
      Map.of(
          Fields.TOPIC,
          "tw",
          Fields.TITLE_ABSTRACT,
          "tiab",
          List.of("title"),
          "ti",
          List.of("abstract"),
          "ab",
          List.of("keyword"),
          "ot",
          List.of("author"),
          "au",
          List.of("container-title"),
          "ta",
          List.of("language"),
          "la",
          List.of("DOI"),
          "aid",
          List.of("PMID"),
          "pmid");

  @Override
  public String label() {
    return "PubMed";
  }

  @Override
  public boolean inflects() {
    return false;
  }

  @Override
  public boolean groups() {
    return false;
  }

  @Override
  public String reserved() {
    return "AND|OR|NOT";
  }

  @Override
  public boolean knows(List<String> fields) {
    return TAGS.containsKey(fields) || fields.equals(List.of("year"));
  }

  @Override
  public String inFields(List<String> fields, String words) {
    return words + "[" + TAGS.get(fields) + "]";
  }

  @Override
  public String pattern(String pattern, List<Warning> warnings) {
    if (pattern.indexOf('?') >= 0) {
      warnings.add(
          new Warning(
              pattern,
              "stands for one letter, which PubMed cannot; any number of letters is found"));
    }
    return pattern.replace('?', '*');
  }

  @Override
  public String near(
      String left, String right, int distance, List<String> fields, List<Warning> warnings) {
    boolean words = (left + right).matches("[\\p{L}\\p{N} \"-]+");
    boolean allowed = fields.contains("title") || fields.contains("abstract");
    if (!words || !allowed) {
      warnings.add(
          new Warning(
              "NEAR",
              "PubMed knows nearness of plain words in title and abstract alone; both must be"
                  + " there"));
      return "(" + inFields(fields, left) + " AND " + inFields(fields, right) + ")";
    }
    String tag = fields.equals(List.of("title")) ? "ti" : "tiab";
    return DialectForm.quoted(left.replace("\"", "") + " " + right.replace("\"", ""))
        + "["
        + tag
        + ":~"
        + distance
        + "]";
  }

  @Override
  public String years(String from, String to, boolean fromIncluded, boolean toIncluded) {
    String first = DialectForm.first(from, fromIncluded, "1000");
    String last = DialectForm.last(to, toIncluded, "3000");
    return (first.equals(last) ? first : first + ":" + last) + "[dp]";
  }
}
