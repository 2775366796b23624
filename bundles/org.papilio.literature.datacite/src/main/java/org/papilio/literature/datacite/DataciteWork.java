package org.papilio.literature.datacite;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import tools.jackson.databind.JsonNode;

/** What a work of DataCite (metadata schema 4) says, in the variables of CSL. */
final class DataciteWork {

  /** DataCite's general type of a resource, in lower case, to CSL's. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journalarticle", "article-journal"),
          Map.entry("datapaper", "article-journal"),
          Map.entry("conferencepaper", "paper-conference"),
          Map.entry("bookchapter", "chapter"),
          Map.entry("book", "book"),
          Map.entry("dissertation", "thesis"),
          Map.entry("report", "report"),
          Map.entry("preprint", "article"),
          Map.entry("dataset", "dataset"),
          Map.entry("collection", "collection"),
          Map.entry("software", "software"),
          Map.entry("computationalnotebook", "software"),
          Map.entry("image", "graphic"),
          Map.entry("audiovisual", "motion_picture"),
          Map.entry("film", "motion_picture"),
          Map.entry("sound", "song"),
          Map.entry("event", "event"),
          Map.entry("standard", "standard"),
          Map.entry("peerreview", "review"),
          Map.entry("journal", "periodical"));

  private static final Map<String, String> ROLES =
      Map.of(
          "Editor", "editor",
          "DataCurator", "curator",
          "Producer", "producer",
          "Translator", "translator");

  private static final Set<String> TAKEN =
      Set.of(
          "doi",
          "creators",
          "contributors",
          "titles",
          "publisher",
          "publicationYear",
          "subjects",
          "dates",
          "language",
          "types",
          "descriptions",
          "url",
          "container",
          "version");

  private static final Set<String> BESIDE =
      Set.of(
          "rightsList",
          "sizes",
          "formats",
          "geoLocations",
          "fundingReferences",
          "relatedIdentifiers",
          "identifiers");

  private final JsonNode work;
  private final RecordSink sink;
  private final LiteratureRecord.Builder record;

  private DataciteWork(JsonNode work, RecordSink sink) {
    this.work = work;
    this.sink = sink;
    this.record = LiteratureRecord.of(new RecordKey("-"), type(work.path("types")));
  }

  private static JsonNode unwrapped(JsonNode node) {
    JsonNode data = node.path("data").isObject() ? node.path("data") : node;
    return data.path("attributes").isObject() ? data.path("attributes") : data;
  }

  static boolean isWork(JsonNode node) {
    JsonNode work = unwrapped(node);
    return work.path("titles").isArray() || work.path("doi").isString();
  }

  static LiteratureRecord read(JsonNode node, RecordSink sink) {
    return new DataciteWork(unwrapped(node), sink).record();
  }

  private static String type(JsonNode types) {
    String general = types.path("resourceTypeGeneral").asString("").toLowerCase(Locale.ROOT);
    String specific =
        types.path("resourceType").asString("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String known = TYPES.get(general);
    if (known == null) {
      known = TYPES.get(specific);
    }
    String named = types.path("citeproc").asString("");
    if (known == null && Variables.TYPES.contains(named) && !named.equals("article")) {
      known = named;
    }
    return known == null ? "document" : known;
  }

  private LiteratureRecord record() {
    text("DOI", work.path("doi"));
    titles();
    people(work.path("creators"), "author");
    for (JsonNode one : work.path("contributors")) {
      String role = ROLES.get(one.path("contributorType").asString(""));
      if (role != null) {
        person(one, role);
      } else if (!one.path("name").asString("").isBlank()) {
        String what = one.path("contributorType").asString("contributor");
        beside("contributor", what + ": " + one.path("name").asString(""));
      }
    }
    JsonNode publisher = work.path("publisher");
    text("publisher", publisher.isObject() ? publisher.path("name") : publisher);
    dates();
    text("language", work.path("language"));
    text("URL", work.path("url"));
    text("version", work.path("version"));
    container();
    descriptions();
    work.path("subjects").forEach(one -> record.keyword(one.path("subject").asString("").strip()));
    String kind = work.path("types").path("resourceType").asString("").strip();
    record.text("genre", kind);
    work.propertyStream().forEach(field -> rest(field.getKey(), field.getValue()));
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private void text(String variable, JsonNode value) {
    String text = value.isNull() ? "" : value.asString("").strip();
    if (!text.isEmpty()) {
      record.text(variable, text);
      sink.kept(variable);
    }
  }

  private void beside(String name, String value) {
    record.sourceField(new SourceField(DataciteFormat.ID, name, value));
    sink.kept(name);
  }

  private void titles() {
    String below = "";
    for (JsonNode one : work.path("titles")) {
      String title = one.path("title").asString("").strip();
      String kind = one.path("titleType").asString("");
      if (kind.equals("Subtitle")) {
        below = title;
      } else if (kind.equals("TranslatedTitle")
          || kind.equals("AlternativeTitle")
          || !record.text("title").isEmpty()) {
        beside(kind.isEmpty() ? "title" : kind, title);
      } else {
        record.text("title", title);
      }
    }
    if (!below.isEmpty()) {
      record.text("title", record.text("title") + ": " + below);
    }
  }

  private void people(JsonNode people, String role) {
    people.forEach(one -> person(one, role));
  }

  private void person(JsonNode one, String role) {
    String family = one.path("familyName").asString("").strip();
    String given = one.path("givenName").asString("").strip();
    String whole = one.path("name").asString("").strip();
    boolean organisation = one.path("nameType").asString("").equals("Organizational");
    int comma = whole.indexOf(',');
    if (!organisation && !(family + given).isEmpty()) {
      record.name(role, Name.of(family, given));
    } else if (!organisation && comma > 0 && !whole.substring(comma + 1).isBlank()) {
      record.name(
          role, Name.of(whole.substring(0, comma).strip(), whole.substring(comma + 1).strip()));
    } else if (!whole.isEmpty()) {
      record.name(role, Name.literal(whole));
    }
  }

  /** The date of issue where it is finer than the year of publication. */
  private void dates() {
    String year = work.path("publicationYear").asString("").strip();
    String issued = year;
    for (JsonNode one : work.path("dates")) {
      String date = one.path("date").asString("").strip();
      String kind = one.path("dateType").asString("");
      if (kind.equals("Issued") && (year.isEmpty() || date.startsWith(year))) {
        issued = date;
      } else if (kind.equals("Available")) {
        Dates.any(date).ifPresent(read -> record.date("available-date", read));
      } else if (kind.equals("Submitted")) {
        Dates.any(date).ifPresent(read -> record.date("submitted", read));
      } else if (!kind.equals("Issued") && !date.isEmpty()) {
        beside("date " + kind, date);
      }
    }
    Dates.any(issued).ifPresent(read -> record.date("issued", read));
  }

  private void container() {
    JsonNode container = work.path("container");
    text("container-title", container.path("title"));
    text("volume", container.path("volume"));
    text("issue", container.path("issue"));
    String first = container.path("firstPage").asString("").strip();
    String last = container.path("lastPage").asString("").strip();
    record.text("page", last.isEmpty() || last.equals(first) ? first : first + "-" + last);
    if (container.path("identifierType").asString("").equals("ISSN")) {
      text("ISSN", container.path("identifier"));
    }
  }

  private void descriptions() {
    for (JsonNode one : work.path("descriptions")) {
      String text = one.path("description").asString("").strip();
      if (one.path("descriptionType").asString("").equals("Abstract")
          && record.text("abstract").isEmpty()) {
        record.text("abstract", text);
      } else if (!text.isEmpty()) {
        beside("description " + one.path("descriptionType").asString("Other"), text);
      }
    }
  }

  private void rest(String name, JsonNode value) {
    if (BESIDE.contains(name) && !value.isEmpty()) {
      beside(name, value.toString());
    } else if (!TAKEN.contains(name)
        && !BESIDE.contains(name)
        && !value.isNull()
        && (value.isValueNode() || !value.isEmpty())) {
      sink.dropped(name);
    }
  }
}
