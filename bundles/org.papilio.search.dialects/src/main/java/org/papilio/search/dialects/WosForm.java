package org.papilio.search.dialects;

import java.util.List;
import java.util.Map;
import org.papilio.search.api.dialect.Translated.Warning;

/** Web of Science: {@code TS=(…)}. */
final class WosForm implements DialectForm {

  private static final Map<List<String>, String> TAGS =
      Map.of(
          Fields.TOPIC,
          "TS",
          List.of("title"),
          "TI",
          List.of("abstract"),
          "AB",
          List.of("keyword"),
          "AK",
          List.of("author"),
          "AU",
          List.of("container-title"),
          "SO",
          List.of("language"),
          "LA",
          List.of("DOI"),
          "DO",
          List.of("ISSN"),
          "IS",
          List.of("PMID"),
          "PMID");

  @Override
  public String label() {
    return "Web of Science";
  }

  @Override
  public String reserved() {
    return "(?i)AND|OR|NOT|NEAR|SAME";
  }

  @Override
  public boolean knows(List<String> fields) {
    return TAGS.containsKey(fields);
  }

  @Override
  public String inFields(List<String> fields, String words) {
    return TAGS.get(fields) + "=(" + words + ")";
  }

  @Override
  public String near(
      String left, String right, int distance, List<String> fields, List<Warning> warnings) {
    return "(" + left + " NEAR/" + distance + " " + right + ")";
  }

  @Override
  public String years(String from, String to, boolean fromIncluded, boolean toIncluded) {
    String first = DialectForm.first(from, fromIncluded, "1900");
    String last = DialectForm.last(to, toIncluded, "2100");
    return "PY=(" + (first.equals(last) ? first : first + "-" + last) + ")";
  }
}
