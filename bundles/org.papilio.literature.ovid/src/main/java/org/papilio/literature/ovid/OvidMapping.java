package org.papilio.literature.ovid;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.Languages;

/** What Ovid's labels mean. */
final class OvidMapping implements TaggedMapping {

  static final String ID = "ovid";

  /** What is longer is no name or title, and is not searched for what people put behind one. */
  private static final int LONGEST_NAME = 300;

  private static final int LONGEST_TITLE = 3_000;

  private static final Pattern NOTES = Pattern.compile("\\s*(?:[\\d*+#^~\\[\\]]+|\\(\\d+\\))+$");
  private static final Pattern DEGREES =
      Pattern.compile("(?:[,\\s]+(?:MDs?|PhD|DPhil|MSc|BSc|RN|FAAN|MPH|MA|MS|DO|MBBS)\\b\\.?)+$");
  private static final Pattern KIND = Pattern.compile("\\s*\\[[^\\[\\]]{1,60}\\]\\s*$");

  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("Author", Set.of("author", "editor")),
          Map.entry("Authors", Set.of("author", "editor")),
          Map.entry("Title", Set.of("title", "container-title")),
          Map.entry("Chapter Title", Set.of("title", "container-title", "type")),
          Map.entry("Source", Set.of("container-title", "volume", "issue", "page", "issued")),
          Map.entry("Abstract", Set.of("abstract")),
          Map.entry("Author Keywords", Set.of("keyword", "bodies")),
          Map.entry("Keyword Heading", Set.of("keyword", "bodies")),
          Map.entry("Subject Headings", Set.of("keyword", "bodies")),
          Map.entry("Language", Set.of("language")),
          Map.entry("Document Type", Set.of("type")),
          Map.entry("Publication Type", Set.of("type")),
          Map.entry("ISSN", Set.of("ISSN")),
          Map.entry("ISBN", Set.of("ISBN")),
          Map.entry("DOI Number", Set.of("DOI")),
          Map.entry("Digital Object Identifier", Set.of("DOI")),
          Map.entry("Status", Set.of("status")),
          Map.entry("Publisher", Set.of("publisher")));

  private static final Map<String, String> TYPES = new HashMap<>();

  static {
    TYPES.put("article", "article-journal");
    TYPES.put("journal", "article-journal");
    TYPES.put("journal article", "article-journal");
    TYPES.put("review", "article-journal");
    TYPES.put("original article", "article-journal");
    TYPES.put("book", "book");
    TYPES.put("book chapter", "chapter");
    TYPES.put("chapter", "chapter");
    TYPES.put("conference paper", "paper-conference");
    TYPES.put("dissertation", "thesis");
    TYPES.put("report", "report");
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public String first() {
    return OvidScanner.NUMBER;
  }

  @Override
  public Set<String> variables(String label) {
    // The number counts the records of one file; it says nothing of the record.
    return label.equals(OvidScanner.NUMBER)
        ? Set.of("type")
        : VARIABLES.getOrDefault(label, Set.of());
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type(in));
    String chapter = in.first("Chapter Title");
    String title = in.first("Title");
    title = title.length() > LONGEST_TITLE ? title : KIND.matcher(title).replaceFirst("");
    record.text("title", chapter.isEmpty() ? title : chapter);
    OvidSource source = OvidSource.read(in.first("Source"));
    record.text(
        "container-title", !chapter.isEmpty() && !title.isEmpty() ? title : source.journal());
    record.text("volume", source.volume());
    record.text("issue", source.issue());
    record.text("page", source.page());
    Dates.any(source.date()).ifPresent(date -> record.date("issued", date));
    record.text("abstract", in.first("Abstract"));
    record.text("language", Languages.code(withoutStop(in.first("Language"))));
    record.text("ISSN", withoutStop(in.first("ISSN")));
    record.text("ISBN", withoutStop(in.first("ISBN")));
    record.text(
        "DOI",
        withoutStop(in.first("DOI Number", "Digital Object Identifier"))
            .replaceFirst("(?i)^https?://(?:dx\\.)?doi\\.org/", ""));
    record.text("status", in.first("Status"));
    record.text("publisher", withoutStop(in.first("Publisher")));
    names(in.first("Author", "Authors"), record);
    for (String words : in.values("Author Keywords", "Keyword Heading", "Subject Headings")) {
      for (String word : withoutStop(words).split(";")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private static String type(TaggedRecord in) {
    String said = in.first("Publication Type", "Document Type");
    String first = withoutStop(said.split("[:;]")[0]).toLowerCase(Locale.ROOT);
    boolean chapter = !in.first("Chapter Title").isEmpty();
    String known = TYPES.getOrDefault(first, "");
    if (!known.isEmpty()) {
      return chapter && known.equals("book") ? "chapter" : known;
    }
    if (chapter) {
      return "chapter";
    }
    return said.isEmpty() && in.first("Source").isEmpty() ? "document" : "article-journal";
  }

  private static String withoutStop(String text) {
    String plain = text.strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1).strip() : plain;
  }

  /** Names parted by semicolons, with degrees and signs of footnotes behind them. */
  private static void names(String value, LiteratureRecord.Builder record) {
    for (String part : value.split(";")) {
      if (part.length() > LONGEST_NAME) {
        record.name("author", Name.literal(part.strip()));
        continue;
      }
      String name = NOTES.matcher(part.strip()).replaceFirst("");
      boolean editor = name.endsWith("[Ed]") || part.contains("[Ed");
      name = name.replaceAll("\\s*\\[Eds?\\.?\\]?.*$", "");
      name = DEGREES.matcher(" " + name).replaceFirst("").strip();
      if (!name.replace(",", "").isBlank()) {
        record.name(editor ? "editor" : "author", name(name));
      }
    }
  }

  private static Name name(String text) {
    String[] parts = text.replaceAll("\\s+", " ").split(",", 3);
    String given = parts.length > 1 ? parts[1].strip() : "";
    String suffix = parts.length > 2 ? parts[2].strip() : "";
    if (parts.length > 1 && !(given + suffix).isEmpty()) {
      return new Name(parts[0].strip(), given, suffix, "", "", "");
    }
    String whole = parts[0].strip();
    return whole.indexOf(' ') < 0 ? Name.of(whole, "") : Name.literal(whole);
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag(OvidScanner.NUMBER, "1"));
    List<String> names = new ArrayList<>();
    record.names("author").forEach(name -> names.add(text(name)));
    record.names("editor").forEach(name -> names.add(text(name) + " [Ed]"));
    put(tags, "Author", String.join(";  ", names));
    boolean chapter = record.type().equals("chapter") && !record.title().isEmpty();
    put(tags, chapter ? "Chapter Title" : "Title", record.title());
    put(tags, chapter ? "Title" : "", record.text("container-title"));
    String date = record.date("issued").map(OvidMapping::date).orElse("");
    OvidSource source =
        new OvidSource(
            chapter && record.text("volume").isEmpty() ? "" : record.text("container-title"),
            record.text("volume"),
            record.text("issue"),
            record.text("page").replace(',', ' '),
            date);
    put(tags, "Source", source.text());
    put(tags, "Abstract", record.text("abstract"));
    put(tags, "Author Keywords", String.join(";  ", Keywords.of(record)));
    put(tags, "Language", record.text("language"));
    put(tags, "Publication Type", typeName(record.type()));
    put(tags, "Publisher", record.text("publisher"));
    put(tags, "Status", record.text("status"));
    put(tags, "ISSN", record.text("ISSN"));
    put(tags, "ISBN", record.text("ISBN"));
    put(tags, "DOI Number", record.text("DOI"));
    return TaggedRecord.of(tags);
  }

  private static void put(List<Tag> tags, String label, String value) {
    if (!value.isBlank() && !label.isEmpty()) {
      tags.add(new Tag(label, value.strip().replaceAll("\\s+", " ")));
    }
  }

  private static String text(Name name) {
    if (name.isLiteral()) {
      return name.literal().replace(';', ' ').replace(',', ' ');
    }
    String family =
        (name.droppingParticle() + " " + name.nonDroppingParticle() + " " + name.family()).strip();
    return List.of(family, name.given(), name.suffix()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "))
        .replace(';', ' ');
  }

  private static String typeName(String type) {
    return switch (type) {
      case "article-journal" -> "Journal Article";
      case "book" -> "Book";
      case "chapter" -> "Book Chapter";
      case "paper-conference" -> "Conference Paper";
      case "thesis" -> "Dissertation";
      case "report" -> "Report";
      default -> "";
    };
  }

  private static String date(LiteratureDate date) {
    DateParts start = date.start();
    boolean plain = start != null && date.equals(LiteratureDate.of(start));
    if (start == null || !plain) {
      return date.literal().isEmpty() ? date.text() : date.literal();
    }
    String month =
        start.month() == 0
            ? ""
            : Month.of(start.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
    return (start.day() == 0 ? "" : start.day() + " ") + month + start.year();
  }
}
