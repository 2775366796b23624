package org.papilio.literature.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.text.Languages;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;

/** What an entry says, in the variables of CSL. Spellings are the business of {@link Spellings}. */
final class EntryReader {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}]+");
  private static final Pattern DOI_PREFIX =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)");

  // The blanks before a dash are looked at once, from where they begin.
  private static final Pattern DASH = Pattern.compile("(?:(?<!\\s)\\s++)?[–—]\\s*+");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}");

  private final Map<String, String> fields = new HashMap<>();
  private final Entry entry;
  private final String type;

  private EntryReader(Entry entry) {
    this.entry = entry;
    // As in BibTeX, the first of two fields with the same name counts.
    entry.fields().forEach(field -> fields.putIfAbsent(field.name(), field.value()));
    String own = field(Fields.OWN + "type");
    this.type = Variables.TYPES.contains(own) ? own : Types.toCsl(entry.type());
  }

  /** The record without source fields. Never fails, whatever the values. */
  static LiteratureRecord read(Entry entry) {
    return new EntryReader(entry).record();
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  private LiteratureRecord record() {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    Fields.TEXTS.forEach((name, variable) -> text(record, name, variable));
    if (field("annote").isEmpty()) {
      text(record, "annotation", "annote");
    }
    record.text("DOI", DOI_PREFIX.matcher(record.text("DOI")).replaceFirst(""));
    titles(record);
    numbers(record);
    publication(record);
    genre(record);
    String options = field("options");
    boolean particlesStay =
        !options.isEmpty() && options.replace(" ", "").contains("useprefix=true");
    Fields.NAMES.forEach(
        (name, variable) -> record.names(variable, NameReader.read(field(name), particlesStay)));
    Fields.DATES.forEach(
        (name, variable) -> Dates.any(field(name)).ifPresent(d -> record.date(variable, d)));
    issued().ifPresent(date -> record.date("issued", date));
    keywords(record);
    own(record, particlesStay);
    if (RecordKey.allowed(entry.key())) {
      record.key(new RecordKey(entry.key()));
    } else {
      record.key(key(record.build()));
    }
    return record.build();
  }

  private void text(LiteratureRecord.Builder record, String name, String variable) {
    String tex = field(name);
    if (!tex.isEmpty()) {
      record.text(variable, Fields.verbatim(variable) ? Verbatim.read(tex) : TexReader.read(tex));
    }
  }

  private void titles(LiteratureRecord.Builder record) {
    record.text("title", joined("title", "subtitle"));
    String journal = joined("journaltitle", "journalsubtitle");
    journal = journal.isEmpty() ? joined("journal", "journalsubtitle") : journal;
    String book = joined("booktitle", "booksubtitle");
    boolean bookFirst = Types.inBook(type);
    String first = bookFirst ? book : journal;
    record.text("container-title", first.isEmpty() ? (bookFirst ? journal : book) : first);
  }

  private String joined(String title, String subtitle) {
    String main = TexReader.read(field(title));
    String sub = TexReader.read(field(subtitle));
    // A title that was written whole inherits its parent's subtitle once more.
    return main.isEmpty() || sub.isEmpty() || main.endsWith(": " + sub) ? main : main + ": " + sub;
  }

  private void numbers(LiteratureRecord.Builder record) {
    String number = TexReader.read(field("number"));
    String issue = TexReader.read(field("issue"));
    if (Types.periodical(type)) {
      record.text("issue", number.isEmpty() ? issue : number);
    } else {
      boolean inSeries = Types.inSeries(type) && !field("series").isBlank();
      record.text(inSeries ? "collection-number" : "number", number);
      record.text("issue", issue);
    }
    record.text("page", pages(TexReader.read(field("pages"))));
    String language = TexReader.read(field("language"));
    language = language.isEmpty() ? TexReader.read(field("langid")) : language;
    record.text("language", Languages.code(language));
  }

  private static String pages(String text) {
    return text.indexOf('–') < 0 && text.indexOf('—') < 0
        ? text
        : DASH.matcher(text).replaceAll("-");
  }

  private void publication(LiteratureRecord.Builder record) {
    for (String name : List.of("publisher", "institution", "school", "organization")) {
      if (record.text("publisher").isEmpty()) {
        text(record, name, "publisher");
      }
    }
    text(record, field("location").isEmpty() ? "address" : "location", "publisher-place");
    String how = field("howpublished");
    if (!how.isEmpty() && record.text("URL").isEmpty()) {
      Matcher address = ADDRESS.matcher(how);
      record.text("URL", address.find() ? Verbatim.read(address.group()) : "");
    }
  }

  private void genre(LiteratureRecord.Builder record) {
    String said = TexReader.read(field("type"));
    String genre =
        switch (said.isEmpty() ? entry.type() : said) {
          case "phdthesis" -> "PhD thesis";
          case "mastersthesis", "mathesis" -> "Master's thesis";
          default -> said;
        };
    record.text("genre", genre);
  }

  private Optional<LiteratureDate> issued() {
    String date = TexReader.read(field("date"));
    if (!date.isEmpty()) {
      return Dates.any(date);
    }
    String year = TexReader.read(field("year"));
    Optional<LiteratureDate> read = Dates.any(year);
    String month = TexReader.read(field("month"));
    if (read.isEmpty() || month.isEmpty()) {
      return read;
    }
    LiteratureDate issued = read.get();
    DateParts start = issued.start();
    if (start == null || start.month() > 0 || issued.end() != null) {
      return read;
    }
    int number = Dates.month(month);
    int day = digits(TexReader.read(field("day")));
    if (number > 0 && DateParts.allowed(start.year(), number, day)) {
      return Optional.of(
          new LiteratureDate(
              new DateParts(start.year(), number, day),
              null,
              false,
              0,
              issued.circa(),
              issued.literal(),
              ""));
    }
    return issued.literal().isEmpty() ? Dates.any(month + " " + year) : read;
  }

  private static int digits(String text) {
    return DAY.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  private void keywords(LiteratureRecord.Builder record) {
    List<String> words = new ArrayList<>();
    for (Field field : entry.fields()) {
      if (field.name().equals("keywords") || field.name().equals("keyword")) {
        char sign = NameReader.split(field.value(), ';').size() > 1 ? ';' : ',';
        NameReader.split(field.value(), sign).forEach(word -> words.add(TexReader.read(word)));
      }
    }
    record.keywords(words);
    for (String body : field("bodies").isEmpty() ? new String[0] : field("bodies").split("[,;]")) {
      try {
        record.body(BodyOfLiterature.parse(TexReader.read(body)));
      } catch (IllegalArgumentException e) {
        // Not a body of literature: the field stays with the record as it is.
      }
    }
  }

  /** Fields of ours for variables that BibTeX does not know. */
  private void own(LiteratureRecord.Builder record, boolean particlesStay) {
    fields.forEach(
        (name, value) -> {
          if (!name.startsWith(Fields.OWN)) {
            return;
          }
          String lower = name.substring(Fields.OWN.length());
          for (String variable : Variables.TEXTS) {
            if (variable.toLowerCase(Locale.ROOT).equals(lower)) {
              record.text(variable, TexReader.read(value));
            }
          }
          if (Variables.NAMES.contains(lower)) {
            record.names(lower, NameReader.read(value, particlesStay));
          } else if (Variables.DATES.contains(lower)) {
            Dates.any(TexReader.read(value)).ifPresent(date -> record.date(lower, date));
          }
        });
  }

  /** A key where the entry's own cannot be one. */
  private RecordKey key(LiteratureRecord record) {
    String cleaned = entry.key().replaceAll("\\p{Cntrl}+", " ").strip();
    if (!cleaned.isEmpty()) {
      return new RecordKey(cleaned.substring(0, Math.min(300, cleaned.length())).strip());
    }
    List<Name> creators = record.creators();
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    return KeySuggestion.of(creators, year, record.title());
  }
}
