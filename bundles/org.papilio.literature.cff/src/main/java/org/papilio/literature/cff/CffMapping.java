package org.papilio.literature.cff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.cff.YamlNode.Mapping;
import org.papilio.literature.cff.YamlNode.Scalar;
import org.papilio.literature.cff.YamlNode.Sequence;

/**
 * What the keys of a work mean. Source: Citation File Format 1.2.0, schema guide. A value that is
 * no scalar stands in its tag as YAML on one line.
 */
final class CffMapping implements TaggedMapping {

  static final String ID = "cff";
  static final String MESSAGE = "If you use this work, please cite it as below.";

  /** Keys whose value is a variable as it stands, in the order in which they are written. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("title", "title");
    TEXTS.put("abbreviation", "title-short");
    TEXTS.put("abstract", "abstract");
    TEXTS.put("journal", "container-title");
    TEXTS.put("volume-title", "volume-title");
    TEXTS.put("volume", "volume");
    TEXTS.put("issue", "issue");
    TEXTS.put("number", "number");
    TEXTS.put("number-volumes", "number-of-volumes");
    TEXTS.put("edition", "edition");
    TEXTS.put("section", "section");
    TEXTS.put("pages", "number-of-pages");
    TEXTS.put("version", "version");
    TEXTS.put("doi", "DOI");
    TEXTS.put("url", "URL");
    TEXTS.put("isbn", "ISBN");
    TEXTS.put("issn", "ISSN");
    TEXTS.put("pmcid", "PMCID");
    TEXTS.put("status", "status");
    TEXTS.put("thesis-type", "genre");
    TEXTS.put("medium", "medium");
    TEXTS.put("database", "source");
    TEXTS.put("notes", "note");
  }

  private static final Map<String, String> NAMES =
      Map.of(
          "authors", "author",
          "editors", "editor",
          "editors-series", "collection-editor",
          "translators", "translator",
          "recipients", "recipient");

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("type", Set.of("type")),
          Map.entry("collection-title", Set.of("collection-title", "container-title")),
          Map.entry("start", Set.of("page")),
          Map.entry("end", Set.of("page")),
          Map.entry("publisher", Set.of("publisher", "publisher-place")),
          Map.entry("institution", Set.of("publisher")),
          Map.entry("conference", Set.of("event-title")),
          Map.entry("languages", Set.of("language")),
          Map.entry("keywords", Set.of("keyword", "bodies")),
          Map.entry("identifiers", Set.of("DOI")),
          Map.entry("year", Set.of("issued")),
          Map.entry("month", Set.of("issued")),
          Map.entry("date-published", Set.of("issued")),
          Map.entry("date-released", Set.of("issued")),
          Map.entry("date-accessed", Set.of("accessed")));

  private final boolean root;

  /**
   * @param root whether the work is what the file belongs to, and not a work cited in it
   */
  CffMapping(boolean root) {
    this.root = root;
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String key) {
    String one = TEXTS.getOrDefault(key, NAMES.get(key));
    return one == null ? OTHERS.getOrDefault(key, Set.of()) : Set.of(one);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    String said = in.first("type");
    String type = root && said.isEmpty() ? "software" : CffTypes.toCsl(said);
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((key, variable) -> record.text(variable, in.first(key)));
    NAMES.forEach((key, variable) -> record.names(variable, CffNames.read(value(in, key))));
    boolean inCollection = type.equals("paper-conference") && in.first("journal").isEmpty();
    record.text(
        inCollection ? "container-title" : "collection-title", in.first("collection-title"));
    String end = in.first("end");
    String start = in.first("start");
    record.text("page", end.isEmpty() || end.equals(start) ? start : start + "-" + end);
    organisations(in, record);
    issued(in).ifPresent(date -> record.date("issued", date));
    Dates.any(in.first("date-accessed")).ifPresent(date -> record.date("accessed", date));
    if (record.text("DOI").isEmpty()) {
      record.text("DOI", identifier(in));
    }
    record.text("DOI", record.text("DOI").replaceFirst("(?i)^https?://(?:dx\\.)?doi\\.org/", ""));
    record.text("language", texts(value(in, "languages")).stream().findFirst().orElse(""));
    texts(value(in, "keywords")).forEach(word -> Keywords.add(record, word));
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private static YamlNode value(TaggedRecord in, String key) {
    return YamlSections.value(in.first(key));
  }

  private static List<String> texts(YamlNode node) {
    List<String> texts = new ArrayList<>();
    List<YamlNode> items = node instanceof Sequence(List<YamlNode> all) ? all : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof Scalar(String text) && !text.isBlank()) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  private static void organisations(TaggedRecord in, LiteratureRecord.Builder record) {
    if (value(in, "publisher") instanceof Mapping publisher) {
      record.text("publisher", publisher.text("name"));
      record.text("publisher-place", publisher.text("city"));
    }
    if (record.text("publisher").isEmpty()
        && value(in, "institution") instanceof Mapping institution) {
      record.text("publisher", institution.text("name"));
    }
    if (value(in, "conference") instanceof Mapping conference) {
      record.text("event-title", conference.text("name"));
    }
  }

  private static String identifier(TaggedRecord in) {
    if (value(in, "identifiers") instanceof Sequence(List<YamlNode> all)) {
      for (YamlNode one : all) {
        if (one instanceof Mapping identifier && identifier.text("type").equals("doi")) {
          return identifier.text("value").strip();
        }
      }
    }
    return "";
  }

  private Optional<LiteratureDate> issued(TaggedRecord in) {
    String whole = in.first("date-published", "date-released");
    if (!whole.isEmpty()) {
      return Dates.any(whole);
    }
    String year = in.first("year");
    String month = in.first("month");
    boolean both = year.matches("\\d{4}") && month.matches("\\d{1,2}");
    return Dates.any(both ? year + "/" + month : year);
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    if (root) {
      put(tags, "cff-version", "1.2.0");
      put(tags, "message", MESSAGE);
      put(tags, "type", record.type().equals("dataset") ? "dataset" : "software");
    } else {
      put(tags, "type", CffTypes.fromCsl(record.type()));
    }
    for (String key :
        List.of("authors", "editors", "editors-series", "translators", "recipients")) {
      if (!record.names(NAMES.get(key)).isEmpty()) {
        put(tags, key, YamlText.line(CffNames.write(record.names(NAMES.get(key)))));
      }
    }
    boolean inCollection = record.type().equals("paper-conference");
    TEXTS.forEach(
        (key, variable) -> {
          boolean elsewhere = inCollection && key.equals("journal");
          put(tags, elsewhere ? "collection-title" : key, record.text(variable));
        });
    if (!inCollection) {
      put(tags, "collection-title", record.text("collection-title"));
    }
    pages(tags, record.text("page"));
    named(tags, "publisher", record.text("publisher"), record.text("publisher-place"));
    named(tags, "conference", record.text("event-title"), "");
    record.date("issued").ifPresent(date -> issued(tags, date));
    record.date("accessed").ifPresent(date -> put(tags, "date-accessed", date.text()));
    list(tags, "languages", List.of(record.text("language")));
    list(tags, "keywords", Keywords.of(record));
    return TaggedRecord.of(tags);
  }

  private static void put(List<Tag> tags, String key, String value) {
    if (!value.isBlank()) {
      tags.add(new Tag(key, value.strip()));
    }
  }

  private static void pages(List<Tag> tags, String page) {
    int dash = page.indexOf('-');
    boolean span = dash > 0 && dash < page.length() - 1;
    put(tags, "start", span ? page.substring(0, dash) : page);
    put(tags, "end", span ? page.substring(dash + 1) : "");
  }

  private static void named(List<Tag> tags, String key, String name, String city) {
    if (!(name + city).isBlank()) {
      put(tags, key, YamlText.line(Mapping.empty().put("name", name).put("city", city)));
    }
  }

  private static void list(List<Tag> tags, String key, List<String> texts) {
    List<YamlNode> items = new ArrayList<>();
    texts.stream().filter(text -> !text.isBlank()).forEach(text -> items.add(new Scalar(text)));
    if (!items.isEmpty()) {
      put(tags, key, YamlText.line(new Sequence(items)));
    }
  }

  private void issued(List<Tag> tags, LiteratureDate date) {
    DateParts start = date.start();
    boolean plain = start != null && date.equals(LiteratureDate.of(start));
    if (start == null || !plain || start.day() > 0) {
      String text = date.literal().isEmpty() ? date.text() : date.literal();
      put(tags, root ? "date-released" : "date-published", text);
      return;
    }
    put(tags, "year", DateParts.year(start.year()).edtf());
    put(tags, "month", start.month() == 0 ? "" : String.valueOf(start.month()));
  }
}
