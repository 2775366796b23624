package org.papilio.literature.openalex;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import tools.jackson.databind.JsonNode;

/** What a work of OpenAlex says, in the variables of CSL. */
final class OpenalexWork {

  /** Longest abstract, in words; a position beyond it is an error of the source. */
  private static final int MOST_WORDS = 100_000;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("journal-article", "article-journal"),
          Map.entry("review", "article-journal"),
          Map.entry("letter", "article-journal"),
          Map.entry("editorial", "article-journal"),
          Map.entry("proceedings-article", "paper-conference"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("book", "book"),
          Map.entry("monograph", "book"),
          Map.entry("dissertation", "thesis"),
          Map.entry("report", "report"),
          Map.entry("preprint", "article"),
          Map.entry("posted-content", "article"),
          Map.entry("dataset", "dataset"),
          Map.entry("software", "software"),
          Map.entry("standard", "standard"),
          Map.entry("peer-review", "review"),
          Map.entry("reference-entry", "entry"));

  private static final Set<String> BESIDE =
      Set.of("cited_by_count", "is_retracted", "is_paratext", "fwci");

  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "doi",
          "title",
          "display_name",
          "publication_year",
          "publication_date",
          "language",
          "type",
          "type_crossref",
          "primary_location",
          "host_venue",
          "authorships",
          "biblio",
          "abstract_inverted_index",
          "keywords",
          "ids");

  private final JsonNode work;
  private final RecordSink sink;
  private final LiteratureRecord.Builder record;

  private OpenalexWork(JsonNode work, RecordSink sink) {
    this.work = work;
    this.sink = sink;
    this.record = LiteratureRecord.of(new RecordKey("-"), type(work));
  }

  static boolean isWork(JsonNode node) {
    return node.path("id").asString("").startsWith("https://openalex.org/W")
        || node.has("authorships") && node.has("display_name");
  }

  static LiteratureRecord read(JsonNode node, RecordSink sink) {
    return new OpenalexWork(node, sink).record();
  }

  private static String type(JsonNode work) {
    String finer = work.path("type_crossref").asString("");
    String type = TYPES.get(finer);
    return type != null ? type : TYPES.getOrDefault(work.path("type").asString(""), "document");
  }

  private LiteratureRecord record() {
    String title = text(work.path("title"));
    put("title", title.isEmpty() ? text(work.path("display_name")) : title);
    put("DOI", text(work.path("doi")).replaceFirst("(?i)^https?://doi\\.org/", ""));
    put("language", text(work.path("language")));
    put("PMID", last(work.path("ids").path("pmid")));
    put("PMCID", last(work.path("ids").path("pmcid")));
    authors();
    venue();
    String date = text(work.path("publication_date"));
    Dates.any(date.isEmpty() ? text(work.path("publication_year")) : date)
        .ifPresent(read -> record.date("issued", read));
    put("abstract", inOrder(work.path("abstract_inverted_index")));
    work.path("keywords")
        .forEach(
            one -> {
              String word = text(one.path("display_name"));
              record.keyword(word.isEmpty() ? text(one.path("keyword")) : word);
            });
    String id = text(work.path("id"));
    if (!id.isEmpty()) {
      record.sourceField(new SourceField(OpenalexFormat.ID, "id", id));
    }
    work.propertyStream().forEach(field -> rest(field.getKey(), field.getValue()));
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private void put(String variable, String value) {
    if (!value.isEmpty()) {
      record.text(variable, value);
      sink.kept(variable);
    }
  }

  private static String text(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString("").strip() : "";
  }

  private static String last(JsonNode address) {
    String text = text(address);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private void authors() {
    for (JsonNode authorship : work.path("authorships")) {
      String name = text(authorship.path("author").path("display_name"));
      if (name.isEmpty()) {
        name = text(authorship.path("raw_author_name"));
      }
      if (!name.isEmpty()) {
        record.name("author", name(name));
      }
    }
  }

  /** OpenAlex has names as one text, given name first; the last word is the family name. */
  private static Name name(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma + 1 < text.length()) {
      return Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? Name.literal(text)
        : Name.of(text.substring(blank + 1), text.substring(0, blank).strip());
  }

  private void venue() {
    JsonNode location = work.path("primary_location");
    JsonNode source =
        location.path("source").isObject() ? location.path("source") : work.path("host_venue");
    put("container-title", text(source.path("display_name")));
    String issn = text(source.path("issn_l"));
    put("ISSN", issn.isEmpty() ? text(source.path("issn").path(0)) : issn);
    String house = text(source.path("host_organization_name"));
    put("publisher", house.isEmpty() ? text(source.path("publisher")) : house);
    put("URL", text(location.path("landing_page_url")));
    JsonNode biblio = work.path("biblio");
    put("volume", text(biblio.path("volume")));
    put("issue", text(biblio.path("issue")));
    String first = text(biblio.path("first_page"));
    String last = text(biblio.path("last_page"));
    put("page", last.isEmpty() || last.equals(first) ? first : first + "-" + last);
  }

  /** The words of an abstract that is given as word to positions, each at its position. */
  private static String inOrder(JsonNode index) {
    TreeMap<Integer, String> words = new TreeMap<>();
    index
        .propertyStream()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        position -> {
                          int at = position.asInt(-1);
                          if (at >= 0 && at < MOST_WORDS) {
                            words.put(at, entry.getKey());
                          }
                        }));
    return String.join(" ", words.values()).strip();
  }

  private void rest(String name, JsonNode value) {
    if (BESIDE.contains(name) && value.isValueNode() && !value.isNull()) {
      record.sourceField(new SourceField(OpenalexFormat.ID, name, value.asString("")));
      sink.kept(name);
    } else if (!TAKEN.contains(name)
        && !value.isNull()
        && (value.isValueNode() || !value.isEmpty())) {
      sink.dropped(name);
    }
  }
}
