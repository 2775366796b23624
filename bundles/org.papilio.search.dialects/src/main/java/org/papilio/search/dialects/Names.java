package org.papilio.search.dialects;

import java.util.Locale;
import java.util.Map;

/** The usual name of a field that queries may call otherwise. */
final class Names {

  private static final Map<String, String> OTHERS =
      Map.of(
          "creator", "author",
          "name", "author",
          "journal", "container-title",
          "venue", "container-title",
          "in", "container-title",
          "subject", "keyword",
          "tag", "keyword",
          "lang", "language",
          "doi", "DOI",
          "issn", "ISSN");

  private Names() {}

  static String usual(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return lower.equals("isbn") || lower.equals("pmid")
        ? lower.toUpperCase(Locale.ROOT)
        : OTHERS.getOrDefault(lower, lower);
  }
}
