package org.papilio.literature.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.ris.RisRecord.Tag;

/** A record as tags that {@link RisReader} reads back, regardless of its source fields. */
final class RisWriter {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("title", "TI"),
          Map.entry("title-short", "ST"),
          Map.entry("volume", "VL"),
          Map.entry("abstract", "AB"),
          Map.entry("note", "N1"),
          Map.entry("publisher", "PB"),
          Map.entry("publisher-place", "CY"),
          Map.entry("edition", "ET"),
          Map.entry("language", "LA"),
          Map.entry("source", "DB"),
          Map.entry("call-number", "CN"),
          Map.entry("number-of-volumes", "NV"),
          Map.entry("section", "SE"),
          Map.entry("DOI", "DO"),
          Map.entry("URL", "UR"),
          Map.entry("ISSN", "SN"),
          Map.entry("ISBN", "SN"));

  private static final Map<String, String> NAMES =
      Map.of("author", "AU", "editor", "A2", "collection-editor", "A3", "translator", "A4");

  private static final Set<String> ELSEWHERE =
      Set.of(
          "container-title",
          "container-title-short",
          "collection-title",
          "issue",
          "number",
          "page",
          "genre");

  private final LiteratureRecord record;
  private final List<Tag> tags = new ArrayList<>();

  private RisWriter(LiteratureRecord record) {
    this.record = record;
  }

  static RisRecord write(LiteratureRecord record) {
    return new RisWriter(record).tags();
  }

  /** Variables of a record that RIS has no tag for. */
  static List<String> lost(LiteratureRecord record) {
    List<String> lost = new ArrayList<>();
    String type = record.type();
    if (!RisTags.toCsl(RisTags.fromCsl(type)).equals(type)) {
      lost.add("type");
    }
    for (String variable : record.texts().keySet()) {
      boolean written = TEXTS.containsKey(variable) || ELSEWHERE.contains(variable);
      boolean otherNumber = variable.equals(RisTags.periodical(type) ? "number" : "issue");
      boolean noGenre =
          variable.equals("genre") && !type.equals("thesis") && !type.equals("report");
      boolean noBrief =
          variable.equals("container-title-short") && record.text("container-title").isEmpty();
      if (!written || otherNumber || noGenre || noBrief) {
        lost.add(variable);
      }
    }
    record.names().keySet().stream().filter(name -> !NAMES.containsKey(name)).forEach(lost::add);
    record.dates().keySet().stream()
        .filter(date -> !date.equals("issued") && !date.equals("accessed"))
        .forEach(lost::add);
    return lost;
  }

  private RisRecord tags() {
    names("author");
    put("TI", record.title());
    container();
    issued();
    text("volume");
    put("IS", record.text(RisTags.periodical(record.type()) ? "issue" : "number"));
    pages();
    names("editor");
    names("collection-editor");
    names("translator");
    for (String variable :
        List.of(
            "publisher",
            "publisher-place",
            "edition",
            "language",
            "title-short",
            "ISSN",
            "ISBN",
            "DOI",
            "URL",
            "source",
            "call-number",
            "number-of-volumes",
            "section")) {
      text(variable);
    }
    if (record.type().equals("thesis") || record.type().equals("report")) {
      put("M3", record.text("genre"));
    }
    record.date("accessed").ifPresent(date -> put("Y2", text(date)));
    record.keywords().forEach(word -> put("KW", word));
    for (BodyOfLiterature body : record.bodies()) {
      put("KW", RisReader.BODY + body.id());
    }
    text("note");
    text("abstract");
    put("ID", record.key().value());
    return new RisRecord(0, RisTags.fromCsl(record.type()), tags, List.of());
  }

  private void put(String tag, String value) {
    if (!value.isBlank()) {
      tags.add(new Tag(tag, value));
    }
  }

  private void text(String variable) {
    put(TEXTS.get(variable), record.text(variable));
  }

  private void names(String variable) {
    for (Name name : record.names(variable)) {
      put(NAMES.get(variable), RisNames.write(name));
    }
  }

  private void container() {
    String container = record.text("container-title");
    String series = record.text("collection-title");
    if (RisTags.whole(record.type())) {
      put("T2", series);
      put("JF", container);
    } else {
      put(RisTags.periodical(record.type()) ? "JF" : "T2", container);
      put("T3", series);
    }
    put("JA", record.text("container-title-short"));
  }

  private void issued() {
    LiteratureDate date = record.dates().get("issued");
    if (date == null) {
      return;
    }
    DateParts start = date.start();
    if (start == null) {
      put("PY", date.literal().isEmpty() ? date.raw() : date.literal());
      return;
    }
    boolean yearAlone = date.equals(LiteratureDate.year(start.year()));
    if (!date.literal().isEmpty()) {
      put("PY", date.literal());
      return;
    }
    put("PY", DateParts.year(start.year()).edtf());
    if (!yearAlone) {
      put("DA", text(date));
    }
  }

  /** {@code 2005/11/03/} as RIS has it; EDTF for what that cannot say. */
  private static String text(LiteratureDate date) {
    DateParts start = date.start();
    boolean plain = start != null && start.year() >= 1000 && date.equals(LiteratureDate.of(start));
    if (!plain || start == null || start.month() == 0) {
      return date.text();
    }
    return start.day() == 0
        ? String.format(Locale.ROOT, "%04d/%02d//", start.year(), start.month())
        : String.format(Locale.ROOT, "%04d/%02d/%02d/", start.year(), start.month(), start.day());
  }

  private void pages() {
    String page = record.text("page");
    int dash = page.indexOf('-');
    boolean span =
        dash > 0
            && dash < page.length() - 1
            && page.indexOf('-', dash + 1) < 0
            && !page.substring(0, dash).equals(page.substring(dash + 1));
    if (span) {
      put("SP", page.substring(0, dash));
      put("EP", page.substring(dash + 1));
    } else {
      put("SP", page);
    }
  }
}
