package org.papilio.literature.msbib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.papilio.literature.api.xml.XmlElement;

/**
 * What the elements of a source of Word mean. Source: ECMA-376, part 1, section 22.6
 * (Bibliography).
 */
final class MsbibMapping implements TaggedMapping {

  static final String ID = "msbib";

  static final XmlUnits UNITS =
      new XmlUnits(
          Stream.concat(Stream.of("Author"), MsbibNames.ROLES.keySet().stream())
              .collect(Collectors.toUnmodifiableSet()),
          List.of("Tag", "SourceType", "Guid", "LCID", "Author", "Title"));

  /** Elements whose text is a variable as it stands. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("Title", "title");
    TEXTS.put("ShortTitle", "title-short");
    TEXTS.put("Pages", "page");
    TEXTS.put("Volume", "volume");
    TEXTS.put("Issue", "issue");
    TEXTS.put("Edition", "edition");
    TEXTS.put("NumberVolumes", "number-of-volumes");
    TEXTS.put("Version", "version");
    TEXTS.put("Medium", "medium");
    TEXTS.put("URL", "URL");
    TEXTS.put("DOI", "DOI");
    TEXTS.put("Comments", "note");
    TEXTS.put("Court", "authority");
    TEXTS.put("BIBTEX_Abstract", "abstract");
    TEXTS.put("BIBTEX_Series", "collection-title");
  }

  private static final List<String> CONTAINERS =
      List.of(
          "JournalName",
          "PeriodicalTitle",
          "BookTitle",
          "PublicationTitle",
          "AlbumTitle",
          "BroadcastTitle",
          "InternetSiteTitle",
          "Reporter");
  private static final List<String> PUBLISHERS =
      List.of("Publisher", "Institution", "Department", "ProductionCompany");
  private static final List<String> PLACES = List.of("City", "StateProvince", "CountryRegion");
  private static final List<String> NUMBERS =
      List.of("PatentNumber", "CaseNumber", "BIBTEX_Number");
  private static final Map<String, Set<String>> OTHERS = new LinkedHashMap<>();
  private static final Pattern KEY = Pattern.compile("[^\\s,{}\\\\#%~\"()]{1,120}");

  static {
    CONTAINERS.forEach(name -> OTHERS.put(name, Set.of("container-title")));
    PUBLISHERS.forEach(name -> OTHERS.put(name, Set.of("publisher")));
    PLACES.forEach(name -> OTHERS.put(name, Set.of("publisher-place")));
    NUMBERS.forEach(name -> OTHERS.put(name, Set.of("number")));
    OTHERS.put("ConferenceName", Set.of("container-title", "event-title"));
    OTHERS.put("SourceType", Set.of("type"));
    OTHERS.put("ThesisType", Set.of("type", "genre"));
    OTHERS.put("Type", Set.of("genre"));
    OTHERS.put("Tag", Set.of("key"));
    OTHERS.put("LCID", Set.of("language"));
    OTHERS.put("StandardNumber", Set.of("ISBN", "ISSN", "DOI"));
    OTHERS.put("BIBTEX_KeyWords", Set.of("keyword", "bodies"));
    for (String part : List.of("Year", "Month", "Day")) {
      OTHERS.put(part, Set.of("issued"));
      OTHERS.put(part + "Accessed", Set.of("accessed"));
    }
    OTHERS.put("Accessed", Set.of("accessed"));
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String unit) {
    String one = TEXTS.getOrDefault(unit, MsbibNames.variable(unit));
    return one.isEmpty() ? OTHERS.getOrDefault(unit, Set.of()) : Set.of(one);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    String kind = text(in, "ThesisType");
    String type = SourceTypes.toCsl(text(in, "SourceType"), kind);
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((unit, variable) -> record.text(variable, text(in, unit)));
    MsbibNames.read(in, record);
    String container = first(in, CONTAINERS);
    String conference = text(in, "ConferenceName");
    record.text("container-title", container.isEmpty() ? conference : container);
    record.text("event-title", container.isEmpty() ? "" : conference);
    record.text("publisher", first(in, PUBLISHERS));
    record.text(
        "publisher-place",
        PLACES.stream()
            .map(unit -> text(in, unit))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    record.text("number", first(in, NUMBERS));
    record.text("genre", kind.isEmpty() ? text(in, "Type") : kind);
    record.text("language", MsbibLanguages.read(text(in, "LCID")));
    StandardNumbers.read(text(in, "StandardNumber"), record);
    MsbibDates.read(text(in, "Year"), text(in, "Month"), text(in, "Day"))
        .ifPresent(date -> record.date("issued", date));
    MsbibDates.read(text(in, "YearAccessed"), text(in, "MonthAccessed"), text(in, "DayAccessed"))
        .or(() -> Dates.any(text(in, "Accessed")))
        .ifPresent(date -> record.date("accessed", date));
    for (String word : text(in, "BIBTEX_KeyWords").split(";")) {
      if (!word.isBlank()) {
        Keywords.add(record, word.strip());
      }
    }
    return record.key(key(text(in, "Tag"), record.build())).build();
  }

  private static RecordKey key(String tag, LiteratureRecord record) {
    return KEY.matcher(tag).matches() ? new RecordKey(tag) : suggested(record);
  }

  private static RecordKey suggested(LiteratureRecord record) {
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    return KeySuggestion.of(record.creators(), year, record.title());
  }

  private static String first(TaggedRecord in, List<String> units) {
    return units.stream()
        .map(unit -> text(in, unit))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String text(TaggedRecord in, String unit) {
    String value = in.first(unit);
    return value.isEmpty() ? "" : XmlUnits.element(new Tag(unit, value)).text();
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    String type = record.type();
    put(tags, "SourceType", SourceTypes.fromCsl(type));
    // Word needs a tag for every source, so the key is written even where it follows from it.
    put(tags, "Tag", record.key().value());
    put(tags, "LCID", record.text("language"));
    names(tags, record);
    TEXTS.forEach((unit, variable) -> put(tags, unit, record.text(variable)));
    String container = record.text("container-title");
    String event = record.text("event-title");
    put(tags, event.isEmpty() ? SourceTypes.container(type) : "BookTitle", container);
    put(tags, "ConferenceName", event);
    boolean university = SourceTypes.fromCsl(type).equals("Report");
    put(tags, university ? "Institution" : "Publisher", record.text("publisher"));
    put(tags, "City", record.text("publisher-place"));
    put(tags, SourceTypes.number(type), record.text("number"));
    put(tags, university ? "ThesisType" : "Type", SourceTypes.kind(type, record.text("genre")));
    put(tags, "StandardNumber", StandardNumbers.write(record));
    record
        .date("issued")
        .ifPresent(
            date -> MsbibDates.write(date, "").forEach((unit, text) -> put(tags, unit, text)));
    record
        .date("accessed")
        .ifPresent(
            date ->
                MsbibDates.write(date, "Accessed").forEach((unit, text) -> put(tags, unit, text)));
    put(tags, "BIBTEX_KeyWords", String.join("; ", Keywords.of(record)));
    return TaggedRecord.of(tags);
  }

  private static void names(List<Tag> tags, LiteratureRecord record) {
    String first =
        switch (record.type()) {
          case "patent" -> "Inventor";
          case "graphic" -> "Artist";
          case "interview" -> "Interviewee";
          default -> "Author";
        };
    MsbibNames.write(tags, first, record.names("author"));
    MsbibNames.ROLES.forEach(
        (role, variable) -> {
          List<Name> names = variable.equals("author") ? List.of() : record.names(variable);
          MsbibNames.write(tags, role, names);
        });
  }

  private static void put(List<Tag> tags, String unit, String text) {
    if (!text.isBlank()) {
      tags.add(new Tag(unit, XmlUnits.line(XmlElement.of(unit, text))));
    }
  }
}
