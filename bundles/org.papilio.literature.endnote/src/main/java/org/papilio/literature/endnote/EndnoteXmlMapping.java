package org.papilio.literature.endnote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.text.Languages;
import org.papilio.literature.api.xml.XmlElement;

/** What the elements of EndNote's XML mean. */
final class EndnoteXmlMapping implements TaggedMapping {

  static final String ID = "endnote-xml";

  static final XmlUnits UNITS =
      new XmlUnits(
          Set.of("contributors", "titles", "periodical", "dates", "urls"),
          List.of(
              "database",
              "source-app",
              "rec-number",
              "foreign-keys",
              "ref-type",
              "contributors/authors",
              "contributors/secondary-authors",
              "contributors/tertiary-authors",
              "contributors/subsidiary-authors",
              "contributors/translated-authors",
              "auth-address",
              "auth-affiliaton",
              "titles/title",
              "titles/secondary-title",
              "titles/tertiary-title",
              "titles/alt-title",
              "titles/short-title",
              "titles/translated-title",
              "periodical/full-title",
              "periodical/abbr-1",
              "pages",
              "volume",
              "number",
              "num-vols",
              "edition",
              "section",
              "keywords",
              "dates/year",
              "dates/pub-dates",
              "pub-location",
              "publisher",
              "isbn",
              "accession-num",
              "call-num",
              "electronic-resource-num",
              "abstract",
              "label",
              "notes",
              "research-notes",
              "work-type",
              "urls/related-urls",
              "urls/pdf-urls",
              "remote-database-name",
              "language",
              "access-date"));

  /** Elements whose text is a variable as it stands. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("titles/title", "title");
    TEXTS.put("titles/short-title", "title-short");
    TEXTS.put("titles/tertiary-title", "collection-title");
    TEXTS.put("titles/translated-title", "original-title");
    TEXTS.put("periodical/abbr-1", "container-title-short");
    TEXTS.put("pages", "page");
    TEXTS.put("volume", "volume");
    TEXTS.put("num-vols", "number-of-volumes");
    TEXTS.put("edition", "edition");
    TEXTS.put("section", "section");
    TEXTS.put("pub-location", "publisher-place");
    TEXTS.put("publisher", "publisher");
    TEXTS.put("call-num", "call-number");
    TEXTS.put("abstract", "abstract");
    TEXTS.put("notes", "note");
    TEXTS.put("research-notes", "annote");
    TEXTS.put("work-type", "genre");
    TEXTS.put("remote-database-name", "source");
  }

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("contributors/authors", "author");
    NAMES.put("contributors/secondary-authors", "editor");
    NAMES.put("contributors/tertiary-authors", "collection-editor");
    NAMES.put("contributors/subsidiary-authors", "translator");
  }

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("ref-type", Set.of("type")),
          Map.entry("titles/secondary-title", Set.of("container-title", "collection-title")),
          Map.entry("periodical/full-title", Set.of("container-title")),
          Map.entry("number", Set.of("issue", "number")),
          Map.entry("dates/year", Set.of("issued")),
          Map.entry("dates/pub-dates", Set.of("issued")),
          Map.entry("access-date", Set.of("accessed")),
          Map.entry("isbn", Set.of("ISBN", "ISSN")),
          Map.entry("electronic-resource-num", Set.of("DOI")),
          Map.entry("urls/related-urls", Set.of("URL")),
          Map.entry("urls/web-urls", Set.of("URL")),
          Map.entry("language", Set.of("language")),
          Map.entry("keywords", Set.of("keyword", "bodies")),
          Map.entry("label", Set.of("key")));

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String unit) {
    String one = TEXTS.getOrDefault(unit, NAMES.get(unit));
    return one == null ? OTHERS.getOrDefault(unit, Set.of()) : Set.of(one);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    String type = type(in);
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((unit, variable) -> record.text(variable, text(in, unit)));
    for (Tag unit : in.tags()) {
      String variable = NAMES.get(unit.name());
      if (variable != null) {
        names(XmlUnits.element(unit), variable, record);
      }
    }
    String second = text(in, "titles/secondary-title");
    String journal = text(in, "periodical/full-title");
    boolean whole = ReferenceTypes.whole(type);
    record.text("container-title", second.isEmpty() || whole ? journal : second);
    if (whole && record.text("collection-title").isEmpty()) {
      record.text("collection-title", second);
    }
    if (record.text("container-title-short").equals(record.text("container-title"))) {
      record.text("container-title-short", "");
    }
    record.text(ReferenceTypes.periodical(type) ? "issue" : "number", text(in, "number"));
    issued(in, record);
    Dates.any(text(in, "access-date")).ifPresent(date -> record.date("accessed", date));
    EndnoteNumbers.standard(text(in, "isbn"), record);
    record.text("DOI", EndnoteNumbers.doi(text(in, "electronic-resource-num")));
    record.text("language", Languages.code(text(in, "language")));
    record.text("URL", address(in));
    for (Tag unit : in.tags()) {
      if (unit.name().equals("keywords")) {
        keywords(XmlUnits.element(unit), record);
      }
    }
    return record.key(EndnoteKeys.key(text(in, "label"), record.build())).build();
  }

  private static String type(TaggedRecord in) {
    String unit = in.first("ref-type");
    if (unit.isEmpty()) {
      return "document";
    }
    XmlElement element = XmlUnits.element(new Tag("ref-type", unit));
    String named = ReferenceTypes.toCsl(element.attribute("name"));
    return named.equals("document") ? ReferenceTypes.toCsl(element.text()) : named;
  }

  /** The text of a unit, with EndNote's italic, bold, sub- and superscript as CSL's markup. */
  private static String text(TaggedRecord in, String name) {
    String unit = in.first(name);
    return unit.isEmpty() ? "" : EndnoteStyles.read(XmlUnits.element(new Tag(name, unit)));
  }

  private static void names(XmlElement list, String variable, LiteratureRecord.Builder record) {
    for (XmlElement author : list.children()) {
      String name = author.text();
      if (!name.replace(",", "").isBlank()) {
        record.name(variable, EndnoteNames.read(name));
      }
    }
  }

  private static void keywords(XmlElement list, LiteratureRecord.Builder record) {
    for (XmlElement keyword : list.children()) {
      for (String word : keyword.text().split(";")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
  }

  private static String address(TaggedRecord in) {
    for (String name : List.of("urls/related-urls", "urls/web-urls")) {
      String unit = in.first(name);
      if (!unit.isEmpty()) {
        for (XmlElement url : XmlUnits.element(new Tag(name, unit)).children("url")) {
          if (!url.text().isEmpty()) {
            return url.text();
          }
        }
      }
    }
    return "";
  }

  private static void issued(TaggedRecord in, LiteratureRecord.Builder record) {
    String year = text(in, "dates/year");
    String day = text(in, "dates/pub-dates");
    if (!day.isEmpty()) {
      boolean dated = Dates.any(day).flatMap(LiteratureDate::first).isPresent();
      LiteratureDate whole =
          Dates.any(dated || year.isEmpty() ? day : day + " " + year).orElseThrow();
      if (whole.year().isPresent() && whole.literal().isEmpty()) {
        record.date("issued", whole);
        return;
      }
    }
    Dates.any(year.isEmpty() ? day : year).ifPresent(date -> record.date("issued", date));
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    String type = ReferenceTypes.fromCsl(record.type());
    tags.add(
        new Tag(
            "ref-type",
            XmlUnits.line(
                XmlElement.of("ref-type", ReferenceTypes.number(type)).with("name", type))));
    NAMES.forEach((unit, variable) -> names(tags, unit, record.names(variable)));
    TEXTS.forEach((unit, variable) -> put(tags, unit, record.text(variable)));
    boolean whole = ReferenceTypes.whole(record.type());
    put(
        tags,
        whole ? "periodical/full-title" : "titles/secondary-title",
        record.text("container-title"));
    boolean periodical = ReferenceTypes.periodical(record.type());
    put(tags, "number", record.text(periodical ? "issue" : "number"));
    record.date("issued").ifPresent(date -> issued(tags, date));
    record.date("accessed").ifPresent(date -> put(tags, "access-date", date.text()));
    put(tags, "isbn", EndnoteNumbers.standard(record));
    put(tags, "electronic-resource-num", record.text("DOI"));
    put(tags, "language", record.text("language"));
    put(tags, "label", EndnoteKeys.label(record));
    list(tags, "urls/related-urls", "url", List.of(record.text("URL")));
    list(tags, "keywords", "keyword", Keywords.of(record));
    return TaggedRecord.of(tags);
  }

  private static void put(List<Tag> tags, String unit, String text) {
    if (!text.isBlank()) {
      String name = unit.substring(unit.indexOf('/') + 1);
      tags.add(new Tag(unit, XmlUnits.line(EndnoteStyles.write(name, text))));
    }
  }

  private static void names(List<Tag> tags, String unit, List<Name> names) {
    list(tags, unit, "author", names.stream().map(EndnoteNames::write).toList());
  }

  private static void list(List<Tag> tags, String unit, String each, List<String> texts) {
    List<XmlElement> children = new ArrayList<>();
    for (String text : texts) {
      if (!text.isBlank()) {
        children.add(EndnoteStyles.write(each, text));
      }
    }
    if (!children.isEmpty()) {
      String name = unit.substring(unit.indexOf('/') + 1);
      tags.add(new Tag(unit, XmlUnits.line(XmlElement.of(name, children))));
    }
  }

  private static void issued(List<Tag> tags, LiteratureDate date) {
    DateParts start = date.start();
    boolean plain = start != null && date.equals(LiteratureDate.of(start));
    if (start == null || !plain) {
      put(tags, "dates/year", date.literal().isEmpty() ? date.text() : date.literal());
      return;
    }
    put(tags, "dates/year", DateParts.year(start.year()).edtf());
    if (start.month() > 0) {
      list(tags, "dates/pub-dates", "date", List.of(start.edtf()));
    }
  }
}
