package org.papilio.literature.endnote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.Languages;

/** What %-tags mean. Sources: manual page of refer(1); EndNote's "EndNote Import" fields. */
final class ReferMapping implements TaggedMapping {

  static final String ID = "refer";

  /** Tags whose value is a variable as it stands, in the order in which they are written. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("%T", "title");
    TEXTS.put("%!", "title-short");
    TEXTS.put("%Q", "original-title");
    TEXTS.put("%V", "volume");
    TEXTS.put("%6", "number-of-volumes");
    TEXTS.put("%P", "page");
    TEXTS.put("%I", "publisher");
    TEXTS.put("%C", "publisher-place");
    TEXTS.put("%7", "edition");
    TEXTS.put("%9", "genre");
    TEXTS.put("%&", "section");
    TEXTS.put("%L", "call-number");
    TEXTS.put("%~", "source");
    TEXTS.put("%W", "archive");
    TEXTS.put("%U", "URL");
    TEXTS.put("%X", "abstract");
  }

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("%A", "author");
    NAMES.put("%E", "editor");
    NAMES.put("%Y", "collection-editor");
    NAMES.put("%?", "translator");
  }

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("%0", Set.of("type")),
          Map.entry("%J", Set.of("container-title")),
          Map.entry("%B", Set.of("container-title", "collection-title", "title")),
          Map.entry("%S", Set.of("collection-title")),
          Map.entry("%N", Set.of("issue", "number")),
          Map.entry("%D", Set.of("issued")),
          Map.entry("%8", Set.of("issued")),
          Map.entry("%[", Set.of("accessed")),
          Map.entry("%R", Set.of("DOI")),
          Map.entry("%@", Set.of("ISBN", "ISSN")),
          Map.entry("%G", Set.of("language")),
          Map.entry("%K", Set.of("keyword", "bodies")),
          Map.entry("%Z", Set.of("note")),
          Map.entry("%O", Set.of("note")),
          Map.entry("%F", Set.of("key")));

  @Override
  public String format() {
    return ID;
  }

  @Override
  public String first() {
    return "%0";
  }

  @Override
  public Set<String> variables(String tag) {
    String one = TEXTS.getOrDefault(tag, NAMES.get(tag));
    return one == null ? OTHERS.getOrDefault(tag, Set.of()) : Set.of(one);
  }

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    String said = in.first("%0");
    String type = said.isEmpty() ? guessed(in) : ReferenceTypes.toCsl(said);
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((tag, variable) -> record.text(variable, in.first(tag)));
    record.text("note", String.join("\n", in.values("%Z", "%O")));
    for (Tag tag : in.tags()) {
      String variable = NAMES.get(tag.name());
      if (variable != null && !tag.value().replace(",", "").isBlank()) {
        record.name(variable, EndnoteNames.read(tag.value()));
      }
    }
    boolean whole = ReferenceTypes.whole(type);
    String journal = in.first("%J");
    String book = in.first("%B");
    record.text("container-title", !journal.isEmpty() ? journal : whole ? "" : book);
    String series = in.first("%S");
    record.text("collection-title", series.isEmpty() && whole ? book : series);
    record.text(ReferenceTypes.periodical(type) ? "issue" : "number", in.first("%N"));
    issued(in.first("%D"), in.first("%8"), record);
    Dates.any(spaced(in.first("%["))).ifPresent(date -> record.date("accessed", date));
    String doi = EndnoteNumbers.doi(in.first("%R"));
    record.text("DOI", doi.startsWith("10.") ? doi : "");
    EndnoteNumbers.standard(in.first("%@"), record);
    record.text("language", Languages.code(in.first("%G")));
    for (String words : in.values("%K")) {
      for (String word : words.split("[\\n;]")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
    return record.key(EndnoteKeys.key(in.first("%F"), record.build())).build();
  }

  /** refer itself knows no types: what a record stands in tells. */
  private static String guessed(TaggedRecord in) {
    return in.has("%J")
        ? "article-journal"
        : in.has("%B") ? "chapter" : in.has("%R") ? "report" : in.has("%I") ? "book" : "document";
  }

  /** 20151028 as 2015-10-28. */
  private static String spaced(String text) {
    return text.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
  }

  private static void issued(String year, String day, LiteratureRecord.Builder record) {
    if (!day.isEmpty()) {
      LiteratureDate date = Dates.any(spaced(day)).orElseThrow();
      boolean dated = date.year().isPresent();
      LiteratureDate whole =
          dated || year.isEmpty() ? date : Dates.any(day + " " + year).orElse(date);
      if (whole.year().isPresent() && (whole.literal().isEmpty() || year.isEmpty())) {
        record.date("issued", whole);
        return;
      }
    }
    Dates.any(year).ifPresent(date -> record.date("issued", date));
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    List<Tag> tags = new ArrayList<>();
    put(tags, "%0", ReferenceTypes.fromCsl(record.type()));
    put(tags, "%F", EndnoteKeys.label(record));
    NAMES.forEach(
        (tag, variable) ->
            record.names(variable).forEach(name -> put(tags, tag, EndnoteNames.write(name))));
    TEXTS.forEach((tag, variable) -> put(tags, tag, record.text(variable)));
    boolean periodical = ReferenceTypes.periodical(record.type());
    boolean whole = ReferenceTypes.whole(record.type());
    put(tags, periodical || whole ? "%J" : "%B", record.text("container-title"));
    put(tags, "%S", record.text("collection-title"));
    put(tags, "%N", record.text(periodical ? "issue" : "number"));
    record.date("issued").ifPresent(date -> issued(tags, date));
    record.date("accessed").ifPresent(date -> put(tags, "%[", date.text()));
    put(tags, "%R", record.text("DOI"));
    put(tags, "%@", EndnoteNumbers.standard(record));
    put(tags, "%G", record.text("language"));
    Keywords.of(record).forEach(word -> put(tags, "%K", word));
    put(tags, "%Z", record.text("note"));
    return TaggedRecord.of(tags);
  }

  private static void issued(List<Tag> tags, LiteratureDate date) {
    DateParts start = date.start();
    boolean plain = start != null && date.equals(LiteratureDate.of(start));
    if (start == null || !plain) {
      put(tags, "%D", date.literal().isEmpty() ? date.text() : date.literal());
      return;
    }
    put(tags, "%D", DateParts.year(start.year()).edtf());
    put(tags, "%8", start.month() == 0 ? "" : start.edtf());
  }

  private static void put(List<Tag> tags, String name, String value) {
    StringBuilder lines = new StringBuilder();
    String joint = ReferScanner.LINES.contains(name) ? "\n" : " ";
    value
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.append(lines.isEmpty() ? "" : joint).append(line));
    if (!lines.isEmpty()) {
      tags.add(new Tag(name, lines.toString()));
    }
  }
}
