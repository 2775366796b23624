package org.papilio.literature.citavi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.text.Languages;
import org.papilio.literature.api.xml.XmlElement;

/** What a reference of Citavi says, joined with what it points to. */
final class CitaviReference {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("Abstract", "abstract"),
          Map.entry("Volume", "volume"),
          Map.entry("Edition", "edition"),
          Map.entry("NumberOfVolumes", "number-of-volumes"),
          Map.entry("PlaceOfPublication", "publisher-place"),
          Map.entry("DOI", "DOI"),
          Map.entry("ISBN", "ISBN"),
          Map.entry("PubMedID", "PMID"),
          Map.entry("PMCID", "PMCID"),
          Map.entry("OnlineAddress", "URL"),
          Map.entry("Notes", "note"),
          Map.entry("SourceOfBibliographicInformation", "source"),
          Map.entry("StorageMedium", "medium"),
          Map.entry("TitleSupplement", "genre"));

  /** Children that are taken elsewhere. */
  private static final Set<String> TAKEN =
      Set.of(
          "Title",
          "Subtitle",
          "ReferenceType",
          "CitationKey",
          "Year",
          "Date",
          "AccessDate",
          "PageRange",
          "PageCount",
          "Number",
          "Language",
          "LanguageCode",
          "PeriodicalID",
          "SeriesTitleID");

  /** What Citavi notes for itself, or in a second form. */
  private static final Pattern IDLE =
      Pattern.compile(
          ".*(?:Formatted|Complexity|IsComplex|SourceTextFormat|UpdateType|NumeralSystem)"
              + "|Created(?:By|On)|Modified(?:By|On)|HasLabel\\d|Rating|StaticIDs|SequenceNumber"
              + "|PageRangeNumber|DateForSorting|ShortTitle|CoverPath");

  private static final Pattern KEY = Pattern.compile("[^\\s,{}\\\\#%~\"()]{1,120}");

  private final XmlElement reference;
  private final CitaviProject project;
  private final RecordSink sink;
  private final String id;
  private final LiteratureRecord.Builder record;
  private final String type;

  CitaviReference(XmlElement reference, CitaviProject project, RecordSink sink) {
    this.reference = reference;
    this.project = project;
    this.sink = sink;
    this.id = reference.attribute("id");
    this.type = CitaviTypes.toCsl(text("ReferenceType"));
    this.record = LiteratureRecord.of(new RecordKey("-"), type);
  }

  private String text(String child) {
    return reference.childText(child);
  }

  LiteratureRecord record() {
    record.text("title", title(text("Title"), text("Subtitle")));
    for (XmlElement child : reference.children()) {
      child(child.name(), child.text());
    }
    record.text("page", CitaviPages.read(text("PageRange")));
    record.text("number-of-pages", CitaviPages.read(text("PageCount")));
    record.text(CitaviTypes.number(type), text("Number"));
    String language = text("LanguageCode");
    record.text("language", Languages.code(language.isEmpty() ? text("Language") : language));
    String year = text("Year").isEmpty() ? text("Date") : text("Year");
    Dates.any(year).ifPresent(date -> record.date("issued", date));
    Dates.any(text("AccessDate")).ifPresent(date -> record.date("accessed", date));
    people();
    around();
    for (Map<String, String> keyword : project.linked("ReferenceKeywords", id)) {
      if (!keyword.getOrDefault("Name", "").isBlank()) {
        Keywords.add(record, keyword.get("Name"));
      }
    }
    record.text("annote", String.join("\n\n", project.thoughts(id)));
    return record.key(key()).build();
  }

  private static String title(String main, String below) {
    boolean marked = main.endsWith("?") || main.endsWith("!") || main.endsWith(":");
    return below.isEmpty() ? main : main + (marked ? " " : ": ") + below;
  }

  private void child(String name, String value) {
    String variable = TEXTS.get(name);
    if (value.isEmpty() || TAKEN.contains(name)) {
      return;
    }
    if (variable != null) {
      record.text(variable, value);
      sink.kept(name);
    } else if (!IDLE.matcher(name).matches()) {
      record.sourceField(new SourceField(CitaviFormat.ID, name, value));
      sink.kept(name);
    }
  }

  private void people() {
    names("ReferenceAuthors", "author", id);
    names("ReferenceEditors", "editor", id);
    names("ReferenceCollaborators", "contributor", id);
    List<Name> bodies = names(project.linked("ReferenceOrganizations", id));
    if (!bodies.isEmpty()) {
      boolean author = project.linked("ReferenceAuthors", id).isEmpty();
      bodies.forEach(body -> record.name(author ? "author" : "contributor", body));
    }
  }

  private void names(String link, String variable, String of) {
    names(project.linked(link, of)).forEach(name -> record.name(variable, name));
  }

  private static List<Name> names(List<Map<String, String>> people) {
    return people.stream().map(CitaviReference::name).filter(CitaviReference::named).toList();
  }

  private static boolean named(Name name) {
    return !name.equals(NOBODY);
  }

  private static final Name NOBODY = Name.literal("-");

  /** A body has only a last name, like a person of whom no more is known. */
  private static Name name(Map<String, String> person) {
    String family = person.getOrDefault("LastName", "");
    String given =
        (person.getOrDefault("FirstName", "") + " " + person.getOrDefault("MiddleName", ""))
            .strip();
    String prefix = person.getOrDefault("Prefix", "");
    String suffix = person.getOrDefault("Suffix", "");
    if ((family + given + prefix + suffix).isBlank()) {
      return NOBODY;
    }
    boolean body = given.isEmpty() && prefix.isEmpty() && suffix.isEmpty();
    return body && family.indexOf(' ') > 0
        ? Name.literal(family)
        : new Name(family, given, suffix, "", prefix, "");
  }

  /** Periodical, series, publisher and, for a contribution, the work it is in. */
  private void around() {
    Map<String, String> periodical = project.thing(text("PeriodicalID"));
    record.text("container-title", periodical.getOrDefault("Name", ""));
    record.text("container-title-short", periodical.getOrDefault("StandardAbbreviation", ""));
    record.text("ISSN", periodical.getOrDefault("ISSN", ""));
    String series = project.thing(text("SeriesTitleID")).getOrDefault("Name", "");
    boolean website = type.equals("webpage") || type.equals("motion_picture");
    record.text(website ? "container-title" : "collection-title", series);
    publisher(id);
    String parent = type.equals("chapter") ? project.parent(id) : null;
    if (parent == null) {
      return;
    }
    Map<String, String> whole = project.thing(parent);
    record.text(
        "container-title",
        title(whole.getOrDefault("Title", ""), whole.getOrDefault("Subtitle", "")));
    names("ReferenceEditors", "editor", parent);
    publisher(parent);
    inherit("ISBN", whole.getOrDefault("ISBN", ""));
    inherit("publisher-place", whole.getOrDefault("PlaceOfPublication", ""));
    String year = whole.getOrDefault("Year", whole.getOrDefault("Date", ""));
    if (text("Year").isEmpty() && text("Date").isEmpty()) {
      Dates.any(year).ifPresent(date -> record.date("issued", date));
    }
  }

  private void publisher(String of) {
    inherit(
        "publisher",
        project.linked("ReferencePublishers", of).stream()
            .map(publisher -> publisher.getOrDefault("Name", ""))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  private void inherit(String variable, String value) {
    if (record.text(variable).isEmpty()) {
      record.text(variable, value);
    }
  }

  private RecordKey key() {
    String key = text("CitationKey").replace(" ", "");
    if (KEY.matcher(key).matches()) {
      return new RecordKey(key);
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return KeySuggestion.of(read.creators(), year, read.title());
  }
}
