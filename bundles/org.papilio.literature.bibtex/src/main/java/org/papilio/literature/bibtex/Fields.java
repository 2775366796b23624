package org.papilio.literature.bibtex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of an entry and the variables of CSL that their values go to. */
final class Fields {

  /** Prefix of fields that hold a variable of CSL for which BibTeX has no field. */
  static final String OWN = "x-csl-";

  /** Pseudo name of an entry's type among its source fields. */
  static final String TYPE = "@type";

  /** Pseudo name of an entry's key, where it cannot be a {@code RecordKey}. */
  static final String KEY = "@key";

  /** Fields that are one variable whatever the type. */
  static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("shorttitle", "title-short"),
          Map.entry("shortjournal", "container-title-short"),
          Map.entry("series", "collection-title"),
          Map.entry("volume", "volume"),
          Map.entry("volumes", "number-of-volumes"),
          Map.entry("part", "part-number"),
          Map.entry("edition", "edition"),
          Map.entry("version", "version"),
          Map.entry("chapter", "chapter-number"),
          Map.entry("pagetotal", "number-of-pages"),
          Map.entry("eventtitle", "event-title"),
          Map.entry("venue", "event-place"),
          Map.entry("origtitle", "original-title"),
          Map.entry("origpublisher", "original-publisher"),
          Map.entry("origlocation", "original-publisher-place"),
          Map.entry("abstract", "abstract"),
          Map.entry("note", "note"),
          Map.entry("annote", "annote"),
          Map.entry("lccn", "call-number"),
          Map.entry("pubstate", "status"),
          Map.entry("isbn", "ISBN"),
          Map.entry("issn", "ISSN"),
          Map.entry("pmid", "PMID"),
          Map.entry("pmcid", "PMCID"),
          Map.entry("doi", "DOI"),
          Map.entry("url", "URL"));

  static final Map<String, String> NAMES =
      Map.of(
          "author", "author",
          "editor", "editor",
          "translator", "translator",
          "bookauthor", "container-author",
          "director", "director");

  static final Map<String, String> DATES =
      Map.of("urldate", "accessed", "eventdate", "event-date", "origdate", "original-date");

  /** Variables that TeX does not set. */
  private static final Set<String> VERBATIM = Set.of("DOI", "URL", "PMID", "PMCID");

  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((field, variable) -> VARIABLES.put(field, Set.of(variable)));
    NAMES.forEach((field, variable) -> VARIABLES.put(field, Set.of(variable)));
    DATES.forEach((field, variable) -> VARIABLES.put(field, Set.of(variable)));
    group(Set.of("type", "genre"), TYPE);
    group(Set.of("genre"), "type");
    group(Set.of("type"), OWN + "type");
    group(Set.of("title"), "title", "subtitle");
    group(
        Set.of("container-title"),
        "journal",
        "journaltitle",
        "journalsubtitle",
        "booktitle",
        "booksubtitle");
    group(Set.of("issued"), "date", "year", "month", "day");
    group(Set.of("issue", "number", "collection-number"), "number", "issue");
    group(Set.of("page"), "pages");
    group(Set.of("publisher"), "publisher", "institution", "school", "organization");
    group(Set.of("publisher-place"), "address", "location");
    group(Set.of("keyword"), "keywords", "keyword");
    group(Set.of("language"), "language", "langid");
    group(Set.of("bodies"), "bodies");
    group(Set.of("annote"), "annotation");
    group(Set.of("URL"), "howpublished");
  }

  private Fields() {}

  private static void group(Set<String> variables, String... fields) {
    for (String field : List.of(fields)) {
      VARIABLES.put(field, variables);
    }
  }

  /** The variables that a field's value may go to; none when it stays a source field. */
  static Set<String> variables(String field) {
    Set<String> known = VARIABLES.get(field);
    if (known != null) {
      return known;
    }
    return field.startsWith(OWN) ? Set.of(field.substring(OWN.length())) : Set.of();
  }

  static boolean verbatim(String variable) {
    return VERBATIM.contains(variable);
  }
}
