package org.papilio.literature.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import tools.jackson.databind.JsonNode;

/** What a work of Crossref says, in the variables of CSL. */
final class CrossrefWork {

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
  private static final Pattern KEPT_TAG = Pattern.compile("</?(?:i|b|sub|sup)>");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", "article-journal"),
          Map.entry("proceedings-article", "paper-conference"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("book-section", "chapter"),
          Map.entry("book-part", "chapter"),
          Map.entry("book-track", "chapter"),
          Map.entry("reference-entry", "entry"),
          Map.entry("book", "book"),
          Map.entry("monograph", "book"),
          Map.entry("edited-book", "book"),
          Map.entry("reference-book", "book"),
          Map.entry("book-set", "book"),
          Map.entry("book-series", "book"),
          Map.entry("proceedings", "book"),
          Map.entry("dissertation", "thesis"),
          Map.entry("report", "report"),
          Map.entry("report-component", "report"),
          Map.entry("report-series", "report"),
          Map.entry("posted-content", "article"),
          Map.entry("dataset", "dataset"),
          Map.entry("database", "dataset"),
          Map.entry("standard", "standard"),
          Map.entry("peer-review", "review"),
          Map.entry("journal", "periodical"),
          Map.entry("journal-issue", "periodical"),
          Map.entry("journal-volume", "periodical"));

  /** Texts under Crossref's name and CSL's. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("volume", "volume"),
          Map.entry("issue", "issue"),
          Map.entry("page", "page"),
          Map.entry("publisher", "publisher"),
          Map.entry("publisher-location", "publisher-place"),
          Map.entry("DOI", "DOI"),
          Map.entry("URL", "URL"),
          Map.entry("language", "language"),
          Map.entry("edition-number", "edition"),
          Map.entry("container-title", "container-title"),
          Map.entry("short-container-title", "container-title-short"),
          Map.entry("short-title", "title-short"),
          Map.entry("original-title", "original-title"),
          Map.entry("ISSN", "ISSN"),
          Map.entry("ISBN", "ISBN"));

  /** Numbers that no variable holds and somebody may want. */
  private static final Set<String> BESIDE =
      Set.of(
          "is-referenced-by-count",
          "references-count",
          "member",
          "article-number",
          "subtype",
          "funder",
          "update-to",
          "relation",
          "clinical-trial-number");

  private static final Set<String> TAKEN =
      Set.of("title", "subtitle", "type", "abstract", "subject", "event", "issued");

  private final JsonNode work;
  private final RecordSink sink;
  private final LiteratureRecord.Builder record;

  private CrossrefWork(JsonNode work, RecordSink sink) {
    this.work = work;
    this.sink = sink;
    String type = TYPES.getOrDefault(work.path("type").asString(""), "document");
    this.record = LiteratureRecord.of(new RecordKey("-"), type);
  }

  private static JsonNode unwrapped(JsonNode node) {
    return node.path("message").isObject() ? node.path("message") : node;
  }

  static boolean isWork(JsonNode node) {
    JsonNode work = unwrapped(node);
    return work.path("DOI").isString() || work.path("title").isArray();
  }

  static LiteratureRecord read(JsonNode node, RecordSink sink) {
    return new CrossrefWork(unwrapped(node), sink).record();
  }

  private LiteratureRecord record() {
    title();
    work.propertyStream().forEach(field -> field(field.getKey(), field.getValue()));
    if (work.has("abstract")) {
      record.text("abstract", markup(work.path("abstract").asString("")));
    }
    work.path("subject").forEach(word -> record.keyword(word.asString("").strip()));
    JsonNode event = work.path("event");
    record.text("event-title", event.path("name").asString(""));
    record.text("event-place", event.path("location").asString(""));
    record.date("event-date", date(event.path("start")));
    for (String name :
        List.of("issued", "published-print", "published-online", "published", "created")) {
      LiteratureDate date = date(work.path(name));
      if (date != null) {
        record.date("issued", date);
        break;
      }
    }
    return keyed();
  }

  private void title() {
    String title = markup(first(work.path("title")));
    String below = markup(first(work.path("subtitle")));
    boolean there = below.isEmpty() || title.endsWith(below);
    record.text("title", there ? title : title + ": " + below);
  }

  private void field(String name, JsonNode value) {
    String variable = TEXTS.get(name);
    if (variable != null) {
      String text = first(value);
      if (!text.isBlank()) {
        record.text(variable, name.contains("title") ? markup(text) : text.strip());
        sink.kept(name);
      }
    } else if (Variables.NAMES.contains(name)) {
      names(name, value);
      sink.kept(name);
    } else if (BESIDE.contains(name)) {
      if (!value.isEmpty() || value.isValueNode()) {
        String text = value.isValueNode() ? value.asString("") : value.toString();
        record.sourceField(new SourceField(CrossrefFormat.ID, name, text));
        sink.kept(name);
      }
    } else if (!TAKEN.contains(name) && (value.isValueNode() || !value.isEmpty())) {
      sink.dropped(name);
    }
  }

  private void names(String role, JsonNode people) {
    for (JsonNode person : people) {
      String family = person.path("family").asString("").strip();
      String given = person.path("given").asString("").strip();
      String whole = person.path("name").asString("").strip();
      if (!family.isEmpty() || !given.isEmpty()) {
        String suffix = person.path("suffix").asString("").strip();
        record.name(role, new Name(family, given, suffix, "", "", ""));
      } else if (!whole.isEmpty()) {
        record.name(role, Name.literal(whole));
      }
      String orcid = person.path("ORCID").asString("");
      if (!orcid.isEmpty()) {
        String whose = (family + ", " + given).strip();
        record.sourceField(new SourceField(CrossrefFormat.ID, "ORCID", whose + ": " + orcid));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable LiteratureDate date(JsonNode node) {
    List<DateParts> dates = new ArrayList<>();
    for (JsonNode parts : node.path("date-parts")) {
      int year = parts.path(0).asInt(0);
      int month = parts.path(1).asInt(0);
      int day = parts.path(2).asInt(0);
      if (year != 0 && DateParts.allowed(year, month, day)) {
        dates.add(new DateParts(year, month, day));
      }
    }
    if (dates.isEmpty()) {
      return null;
    }
    boolean span = dates.size() > 1 && dates.get(1).compareTo(dates.getFirst()) > 0;
    return span
        ? LiteratureDate.span(dates.get(0), dates.get(1))
        : LiteratureDate.of(dates.getFirst());
  }

  private static String first(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    return one.isNumber() || one.isString() ? one.asString("") : "";
  }

  /** JATS and the like, of which the markup that CSL knows stays. */
  private static String markup(String text) {
    String csl =
        text.replaceAll("<(/?)(?:jats:)?italic>", "<$1i>")
            .replaceAll("<(/?)(?:jats:)?bold>", "<$1b>")
            .replaceAll("<(/?)jats:(sub|sup)>", "<$1$2>");
    String plain =
        TAG.matcher(csl)
            .replaceAll(
                tag ->
                    KEPT_TAG.matcher(tag.group()).matches()
                        ? tag.group()
                        : tag.group().matches("</(?:jats:)?(?:p|title|sec)>") ? " " : "");
    return plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private LiteratureRecord keyed() {
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }
}
