package org.papilio.literature.jstor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.KeySuggestion;
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

/**
 * What the front matter of an article in JATS means. Source: NISO Z39.96, JATS. Nothing is written,
 * so every element stays with its record.
 */
final class JatsMapping implements TaggedMapping {

  static final String ID = "jats";

  /** The body and the references of an article are one unit each. */
  static final XmlUnits UNITS =
      new XmlUnits(
          Set.of(
              "front",
              "journal-meta",
              "journal-title-group",
              "publisher",
              "article-meta",
              "title-group",
              "contrib-group",
              "custom-meta-group"),
          List.of());

  private static final String META = "front/article-meta/";
  private static final String JOURNAL = "front/journal-meta/";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(META + "title-group/article-title", "title"),
          Map.entry(META + "volume", "volume"),
          Map.entry(META + "issue", "issue"),
          Map.entry(META + "abstract", "abstract"),
          Map.entry(JOURNAL + "journal-title-group/journal-title", "container-title"),
          Map.entry(JOURNAL + "journal-title-group/abbrev-journal-title", "container-title-short"),
          Map.entry(JOURNAL + "publisher/publisher-name", "publisher"),
          Map.entry(JOURNAL + "publisher/publisher-loc", "publisher-place"),
          Map.entry(JOURNAL + "issn", "ISSN"));
  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((unit, variable) -> VARIABLES.put(unit, Set.of(variable)));
    VARIABLES.put("@article-type", Set.of("type"));
    VARIABLES.put(META + "article-id", Set.of("DOI", "PMID", "PMCID"));
    VARIABLES.put(META + "contrib-group/contrib", Set.of("author", "editor"));
    VARIABLES.put(META + "pub-date", Set.of("issued"));
    VARIABLES.put(META + "page-range", Set.of("page"));
    VARIABLES.put(META + "fpage", Set.of("page"));
    VARIABLES.put(META + "lpage", Set.of("page"));
    VARIABLES.put(META + "self-uri", Set.of("URL"));
    VARIABLES.put(META + "kwd-group", Set.of("keyword", "bodies"));
    VARIABLES.put(META + "custom-meta-group/custom-meta", Set.of("language"));
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String unit) {
    return VARIABLES.getOrDefault(unit, Set.of());
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    return TaggedRecord.of(List.of());
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    boolean review = in.first("@article-type").contains("book-review");
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("-"), review ? "review-book" : "article-journal");
    TEXTS.forEach((unit, variable) -> record.text(variable, markup(in, unit)));
    record.text("ISSN", record.text("ISSN").replaceFirst("^(\\d{4})(\\d{3}[\\dXx])$", "$1-$2"));
    String pages = markup(in, META + "page-range");
    String first = markup(in, META + "fpage");
    String last = markup(in, META + "lpage");
    boolean span = !first.isEmpty() && !last.isEmpty() && !first.equals(last);
    record.text("page", !pages.isEmpty() ? pages : span ? first + "-" + last : first);
    for (Tag tag : in.tags()) {
      if (tag.name().startsWith(META)) {
        unit(tag.name().substring(META.length()), XmlUnits.element(tag), record);
      }
    }
    return keyed(record);
  }

  private static void unit(String name, XmlElement element, LiteratureRecord.Builder record) {
    switch (name) {
      case "article-id" -> identifier(element, record);
      case "contrib-group/contrib" -> {
        boolean editor = element.attribute("contrib-type").contains("editor");
        name(element, editor ? "editor" : "author", record);
      }
      case "pub-date" -> issued(element, record);
      case "self-uri" -> record.text("URL", element.attribute("href"));
      case "kwd-group" ->
          element.children("kwd").stream()
              .map(XmlElement::text)
              .filter(word -> !word.isEmpty())
              .forEach(word -> Keywords.add(record, word));
      case "custom-meta-group/custom-meta" -> {
        if (element.childText("meta-name").equals("lang")) {
          record.text("language", Languages.code(element.childText("meta-value")));
        }
      }
      default -> {
        // All else is a text, or stays as it is.
      }
    }
  }

  private static void identifier(XmlElement element, LiteratureRecord.Builder record) {
    switch (element.attribute("pub-id-type")) {
      case "doi" -> record.text("DOI", element.text());
      case "pmid" -> record.text("PMID", element.text());
      case "pmc", "pmcid" -> record.text("PMCID", element.text());
      default -> {
        // Numbers of the publisher stay as they are.
      }
    }
  }

  private static void name(XmlElement contrib, String role, LiteratureRecord.Builder record) {
    String body = contrib.childText("collab");
    XmlElement name = contrib.child("name").or(() -> contrib.child("string-name")).orElse(contrib);
    String family = name.childText("surname");
    String given = name.childText("given-names");
    if (!(family + given).isEmpty()) {
      record.name(role, new Name(family, given, name.childText("suffix"), "", "", ""));
    } else if (!body.isEmpty()) {
      record.name(role, Name.literal(body));
    } else if (name.name().equals("string-name") && !name.text().isEmpty()) {
      record.name(role, Name.literal(name.text()));
    }
  }

  /** The first date stated; of a volume that runs over years only the first year is meant. */
  private static void issued(XmlElement date, LiteratureRecord.Builder record) {
    String year = date.childText("year");
    int month = Dates.month(date.childText("month"));
    String day = date.childText("day");
    String text = year;
    if (date.children("year").size() == 1 && month > 0) {
      text += "-" + two(month) + (day.matches("\\d{1,2}") ? "-" + two(Integer.parseInt(day)) : "");
    }
    Dates.any(text).ifPresent(found -> record.date("issued", found));
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static String markup(TaggedRecord in, String unit) {
    String value = in.first(unit);
    return value.isEmpty() ? "" : XmlUnits.markup(XmlUnits.element(new Tag(unit, value)));
  }

  private static LiteratureRecord keyed(LiteratureRecord.Builder record) {
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }
}
