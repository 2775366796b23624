package org.papilio.literature.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;
import org.papilio.literature.bibtex.TexWriter.Letters;

/** A record as an entry that {@link EntryReader} reads back, regardless of its source fields. */
final class EntryWriter {

  private static final String[] MONTHS = {
    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  /** Field by variable, in the order in which fields are written. */
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    for (String field :
        List.of(
            "shorttitle",
            "shortjournal",
            "series",
            "volume",
            "volumes",
            "part",
            "edition",
            "version",
            "chapter",
            "pagetotal",
            "eventtitle",
            "venue",
            "origtitle",
            "origpublisher",
            "origlocation",
            "doi",
            "url",
            "isbn",
            "issn",
            "pmid",
            "pmcid",
            "lccn",
            "pubstate",
            "abstract",
            "note",
            "annote")) {
      FIELDS.put(Fields.TEXTS.get(field), field);
    }
  }

  private final LiteratureRecord record;
  private final Letters letters;
  private final List<Field> fields = new ArrayList<>();

  private EntryWriter(LiteratureRecord record, Letters letters) {
    this.record = record;
    this.letters = letters;
  }

  static Entry write(LiteratureRecord record, Letters letters) {
    return new EntryWriter(record, letters).entry();
  }

  private Entry entry() {
    String entryType = entryType();
    names();
    put("title", record.title());
    String container = record.text("container-title");
    put(Types.inBook(record.type()) ? "booktitle" : "journal", container);
    issued();
    numbers();
    put(publisherField(), record.text("publisher"));
    put("address", record.text("publisher-place"));
    String genre = record.text("genre");
    if (!genre.equals(impliedGenre(entryType))) {
      put("type", genre);
    }
    FIELDS.forEach((variable, field) -> text(field, variable));
    Fields.DATES.forEach(
        (field, variable) -> record.date(variable).ifPresent(date -> put(field, date.text())));
    put("language", record.text("language"));
    keywords();
    rest();
    if (!Types.toCsl(entryType).equals(record.type())) {
      fields.add(new Field(Fields.OWN + "type", record.type()));
    }
    return new Entry(0, entryType, record.key().value(), fields, List.of());
  }

  private String entryType() {
    String genre = record.text("genre");
    if (record.type().equals("thesis")) {
      return genre.equals("PhD thesis")
          ? "phdthesis"
          : genre.equals("Master's thesis") ? "mastersthesis" : "thesis";
    }
    return Types.fromCsl(record.type());
  }

  private static String impliedGenre(String entryType) {
    return switch (entryType) {
      case "phdthesis" -> "PhD thesis";
      case "mastersthesis" -> "Master's thesis";
      default -> "";
    };
  }

  private String publisherField() {
    return switch (record.type()) {
      case "thesis" -> "school";
      case "report" -> "institution";
      default -> "publisher";
    };
  }

  private void put(String field, String text) {
    if (!text.isEmpty()) {
      fields.add(new Field(field, TexWriter.write(text, letters)));
    }
  }

  private void text(String field, String variable) {
    String text = record.text(variable);
    if (Fields.verbatim(variable)) {
      if (!text.isEmpty()) {
        fields.add(
            new Field(field, text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")));
      }
    } else {
      put(field, text);
    }
  }

  private void names() {
    boolean stays =
        record.names().values().stream()
            .flatMap(List::stream)
            .anyMatch(name -> !name.nonDroppingParticle().isEmpty());
    for (String field : List.of("author", "editor", "translator", "bookauthor", "director")) {
      names(field, record.names(Fields.NAMES.get(field)));
    }
    if (stays) {
      fields.add(new Field("options", "useprefix=true"));
    }
  }

  private void names(String field, List<Name> names) {
    if (!names.isEmpty()) {
      fields.add(new Field(field, NameWriter.write(names, letters)));
    }
  }

  private void issued() {
    LiteratureDate date = record.dates().get("issued");
    if (date == null) {
      return;
    }
    DateParts start = date.start();
    if (start == null || !date.literal().isEmpty()) {
      put("year", date.literal().isEmpty() ? date.raw() : date.literal());
      return;
    }
    boolean plain =
        date.end() == null
            && !date.openEnd()
            && date.season() == 0
            && !date.circa()
            && start.year() >= 1000;
    if (!plain) {
      fields.add(new Field("date", date.text()));
      return;
    }
    fields.add(new Field("year", String.valueOf(start.year())));
    if (start.month() > 0) {
      fields.add(new Field("month", MONTHS[start.month()]));
    }
    if (start.day() > 0) {
      fields.add(new Field("day", String.valueOf(start.day())));
    }
  }

  private void numbers() {
    String issue = record.text("issue");
    String number = record.text("number");
    String inSeries = record.text("collection-number");
    if (Types.periodical(record.type())) {
      put("number", issue);
      put(Fields.OWN + "number", number);
      put(Fields.OWN + "collection-number", inSeries);
    } else {
      boolean series = Types.inSeries(record.type()) && !record.text("collection-title").isBlank();
      put("number", series ? inSeries : number);
      put(Fields.OWN + (series ? "number" : "collection-number"), series ? number : inSeries);
      put("issue", issue);
    }
    if (!record.text("page").isEmpty()) {
      fields.add(
          new Field("pages", TexWriter.write(record.text("page"), letters).replace("-", "--")));
    }
  }

  private void keywords() {
    if (!record.keywords().isEmpty()) {
      String all =
          record.keywords().stream()
              .map(
                  word ->
                      word.indexOf(',') >= 0 || word.indexOf(';') >= 0
                          ? "{" + tex(word) + "}"
                          : tex(word))
              .collect(Collectors.joining(", "));
      fields.add(new Field("keywords", all));
    }
    if (!record.bodies().isEmpty()) {
      String all =
          record.bodies().stream().map(BodyOfLiterature::id).collect(Collectors.joining(", "));
      fields.add(new Field("bodies", all));
    }
  }

  private String tex(String text) {
    return TexWriter.write(text, letters);
  }

  /** Variables for which BibTeX has no field. */
  private void rest() {
    record
        .texts()
        .forEach(
            (variable, text) -> {
              if (!written(variable)) {
                put(Fields.OWN + variable.toLowerCase(Locale.ROOT), text);
              }
            });
    record
        .names()
        .forEach(
            (variable, names) -> {
              if (!Fields.NAMES.containsValue(variable)) {
                names(Fields.OWN + variable, names);
              }
            });
    record
        .dates()
        .forEach(
            (variable, date) -> {
              if (!variable.equals("issued") && !Fields.DATES.containsValue(variable)) {
                put(Fields.OWN + variable, date.text());
              }
            });
  }

  private static boolean written(String variable) {
    return FIELDS.containsKey(variable)
        || switch (variable) {
          case "title",
              "container-title",
              "issue",
              "number",
              "collection-number",
              "page",
              "publisher",
              "publisher-place",
              "genre",
              "language" ->
              true;
          default -> false;
        };
  }
}
