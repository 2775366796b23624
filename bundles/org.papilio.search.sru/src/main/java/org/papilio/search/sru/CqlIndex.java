package org.papilio.search.sru;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An index of CQL and the fields of our search that it stands for.
 *
 * @param name as explain tells it, with its context set
 * @param title for people
 * @param fields empty for all of them
 */
record CqlIndex(String name, String title, List<String> fields) {

  static final CqlIndex ANY = new CqlIndex("cql.serverChoice", "Anywhere", List.of());
  static final CqlIndex ALL_RECORDS = new CqlIndex("cql.allRecords", "All records", List.of());

  private static final Map<String, CqlIndex> BY_NAME = new LinkedHashMap<>();

  static {
    add(
        ANY,
        "serverchoice",
        "cql.anywhere",
        "anywhere",
        "cql.keywords",
        "any",
        "bath.any",
        "dc.any");
    add(ALL_RECORDS, "allrecords");
    add("dc.title", "Title", List.of("title"), "title", "bath.title");
    add(
        "dc.creator",
        "Author",
        List.of("author"),
        "creator",
        "author",
        "dc.author",
        "bath.name",
        "bath.author",
        "bath.personalname");
    add("dc.contributor", "Editor", List.of("editor", "translator"), "contributor", "editor");
    add("dc.date", "Year", List.of("year"), "date", "year", "dc.year", "bib.dateissued");
    add("dc.subject", "Subject", List.of("keyword"), "subject", "keyword", "bath.subject");
    add("dc.description", "Abstract", List.of("abstract"), "description", "abstract");
    add("dc.publisher", "Publisher", List.of("publisher"), "publisher");
    add("dc.language", "Language", List.of("language"), "language");
    add("dc.type", "Type", List.of("type"), "type");
    add("dc.source", "Journal or book", List.of("container-title"), "source", "journal");
    add("dc.identifier", "Identifier", List.of("DOI", "ISBN", "ISSN", "key"), "identifier");
    add("bath.isbn", "ISBN", List.of("ISBN"), "isbn", "bib.isbn");
    add("bath.issn", "ISSN", List.of("ISSN"), "issn", "bib.issn");
    add("papilio.doi", "DOI", List.of("DOI"), "doi");
    add("rec.identifier", "Key of the record", List.of("key"), "key", "rec.id");
    add("papilio.body", "Body of literature", List.of("body"), "body");
  }

  CqlIndex {
    fields = List.copyOf(fields);
  }

  private static void add(String name, String title, List<String> fields, String... others) {
    add(new CqlIndex(name, title, fields), others);
  }

  private static void add(CqlIndex index, String... others) {
    BY_NAME.put(index.name().toLowerCase(Locale.ROOT), index);
    for (String other : others) {
      BY_NAME.put(other, index);
    }
  }

  static CqlIndex of(String name) throws Diagnostic {
    CqlIndex index = BY_NAME.get(name.toLowerCase(Locale.ROOT));
    if (index == null) {
      throw new Diagnostic(
          Diagnostic.UNSUPPORTED_INDEX, name, "explain lists the indexes there are");
    }
    return index;
  }

  /** All indexes under their first names, in order. */
  static List<CqlIndex> all() {
    return BY_NAME.values().stream().distinct().toList();
  }

  boolean isYear() {
    return fields.equals(List.of("year"));
  }
}
