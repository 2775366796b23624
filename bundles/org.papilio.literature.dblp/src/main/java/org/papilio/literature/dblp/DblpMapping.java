package org.papilio.literature.dblp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/** What the elements of dblp mean. Nothing is written, so every element stays with its record. */
final class DblpMapping implements TaggedMapping {

  static final String ID = "dblp";

  /** Elements that are records. */
  static final Set<String> RECORDS =
      Set.of(
          "article",
          "inproceedings",
          "proceedings",
          "book",
          "incollection",
          "phdthesis",
          "mastersthesis",
          "data");

  static final DblpUnits UNITS = new DblpUnits(new XmlUnits(Set.of(), List.of()));

  private static final Map<String, String> TYPES =
      Map.of(
          "article", "article-journal",
          "inproceedings", "paper-conference",
          "proceedings", "book",
          "book", "book",
          "incollection", "chapter",
          "phdthesis", "thesis",
          "mastersthesis", "thesis",
          "data", "dataset");
  private static final Map<String, String> TEXTS =
      Map.of(
          "volume", "volume",
          "isbn", "ISBN",
          "issn", "ISSN",
          "publisher", "publisher",
          "school", "publisher",
          "address", "publisher-place",
          "series", "collection-title",
          "note", "note");
  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((unit, variable) -> VARIABLES.put(unit, Set.of(variable)));
    VARIABLES.put(DblpUnits.KIND, Set.of("type"));
    VARIABLES.put("title", Set.of("title"));
    VARIABLES.put("author", Set.of("author"));
    VARIABLES.put("editor", Set.of("editor"));
    VARIABLES.put("pages", Set.of("page"));
    VARIABLES.put("year", Set.of("issued"));
    VARIABLES.put("month", Set.of("issued"));
    VARIABLES.put("journal", Set.of("container-title"));
    VARIABLES.put("booktitle", Set.of("container-title"));
    VARIABLES.put("number", Set.of("issue", "number"));
    VARIABLES.put("ee", Set.of("URL", "DOI"));
  }

  /** dblp tells people of one name apart by four digits. */
  private static final Pattern HOMONYM = Pattern.compile("\\s+\\d{4}$");

  private static final Pattern DOI =
      Pattern.compile("https?://(?:[a-z]+\\.)*doi\\.(?:acm\\.)?org/(10\\.\\d{4,9}/\\S+)");

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
    String kind = in.first(DblpUnits.KIND);
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("-"), TYPES.getOrDefault(kind, "document"));
    TEXTS.forEach(
        (unit, variable) -> {
          String text = text(in, unit);
          if (!text.isEmpty()) {
            record.text(variable, text);
          }
        });
    String title = text(in, "title");
    record.text("title", title.endsWith(".") ? title.substring(0, title.length() - 1) : title);
    String journal = text(in, "journal");
    boolean whole = kind.equals("proceedings") || !journal.isEmpty();
    record.text("container-title", whole ? journal : text(in, "booktitle"));
    record.text("page", text(in, "pages"));
    record.text(kind.equals("article") ? "issue" : "number", text(in, "number"));
    Dates.any((text(in, "month") + " " + text(in, "year")).strip())
        .ifPresent(date -> record.date("issued", date));
    for (Tag tag : in.tags()) {
      if (tag.name().equals("author") || tag.name().equals("editor")) {
        String name = HOMONYM.matcher(XmlUnits.element(tag).text()).replaceFirst("");
        if (!name.isEmpty()) {
          record.name(tag.name(), name(name));
        }
      } else if (tag.name().equals("ee")) {
        address(XmlUnits.element(tag).text(), record);
      }
    }
    return keyed(record);
  }

  private static void address(String address, LiteratureRecord.Builder record) {
    Matcher doi = DOI.matcher(address);
    if (doi.matches()) {
      record.text("DOI", doi.group(1));
    }
    if (record.text("URL").isEmpty()) {
      record.text("URL", address);
    }
  }

  /** "Given Family"; the last word is taken for the family name. */
  private static Name name(String text) {
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? Name.of(text, "")
        : Name.of(text.substring(blank + 1), text.substring(0, blank));
  }

  private static String text(TaggedRecord in, String unit) {
    String value = in.first(unit);
    if (value.isEmpty()) {
      return "";
    }
    XmlElement element = XmlUnits.element(new Tag(unit, value));
    return unit.equals("title") ? XmlUnits.markup(element) : element.text();
  }

  private static LiteratureRecord keyed(LiteratureRecord.Builder record) {
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }
}
