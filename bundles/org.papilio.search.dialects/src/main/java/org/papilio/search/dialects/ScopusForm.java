package org.papilio.search.dialects;

import java.util.List;
import java.util.Map;
import org.papilio.search.api.dialect.Translated.Warning;

/** Scopus: {@code TITLE-ABS-KEY(…)}. */
final class ScopusForm implements DialectForm {

  private static final Map<List<String>, String> NAMES =
      Map.ofEntries(
          Map.entry(Fields.TOPIC, "TITLE-ABS-KEY"),
          Map.entry(Fields.TITLE_ABSTRACT, "TITLE-ABS"),
          Map.entry(List.of("title"), "TITLE"),
          Map.entry(List.of("abstract"), "ABS"),
          Map.entry(List.of("keyword"), "KEY"),
          Map.entry(List.of("author"), "AUTH"),
          Map.entry(List.of("container-title"), "SRCTITLE"),
          Map.entry(List.of("language"), "LANGUAGE"),
          Map.entry(List.of("DOI"), "DOI"),
          Map.entry(List.of("ISSN"), "ISSN"),
          Map.entry(List.of("ISBN"), "ISBN"),
          Map.entry(List.of("PMID"), "PMID"),
          Map.entry(List.of("publisher"), "PUBLISHER"));

  @Override
  public String label() {
    return "Scopus";
  }

  @Override
  public String not() {
    return "AND NOT";
  }

  @Override
  public String reserved() {
    return "(?i)AND|OR|NOT";
  }

  @Override
  public boolean knows(List<String> fields) {
    return NAMES.containsKey(fields);
  }

  @Override
  public String inFields(List<String> fields, String words) {
    return NAMES.get(fields) + "(" + words + ")";
  }

  @Override
  public String near(
      String left, String right, int distance, List<String> fields, List<Warning> warnings) {
    return "(" + left + " W/" + distance + " " + right + ")";
  }

  @Override
  public String years(String from, String to, boolean fromIncluded, boolean toIncluded) {
    String first = DialectForm.first(from, fromIncluded, "");
    String last = DialectForm.last(to, toIncluded, "");
    if (!first.isEmpty() && first.equals(last)) {
      return "PUBYEAR = " + first;
    }
    String after = first.isEmpty() ? "" : "PUBYEAR > " + (Integer.parseInt(first) - 1);
    String before = last.isEmpty() ? "" : "PUBYEAR < " + (Integer.parseInt(last) + 1);
    return after.isEmpty() || before.isEmpty()
        ? after + before
        : "(" + after + " AND " + before + ")";
  }
}
