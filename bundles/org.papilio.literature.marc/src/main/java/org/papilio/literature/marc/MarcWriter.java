package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.marc.MarcField.Subfield;

/**
 * A record as fields that {@link MarcReader} reads back, regardless of its source fields. A text or
 * date that no field holds exactly stands in 887, the field for what is not MARC.
 */
final class MarcWriter {

  private final LiteratureRecord record;
  private final List<MarcField> fields = new ArrayList<>();

  private MarcWriter(LiteratureRecord record) {
    this.record = record;
  }

  static MarcRecord write(LiteratureRecord record) {
    return new MarcWriter(record).marc();
  }

  private MarcRecord marc() {
    fields.add(MarcField.control("001", record.key().value()));
    fields.add(MarcField.control("008", fixed()));
    numbers();
    data("050", " 4", "a", record.text("call-number"));
    names();
    title();
    data("250", "  ", "a", record.text("edition"));
    data("255", "  ", "a", record.text("scale"));
    imprint();
    extent();
    String series = record.text("collection-title");
    if (!series.isEmpty()) {
      data("490", "0 ", "av", series, record.text("collection-number"));
    }
    record.text("note").lines().forEach(note -> data("500", "  ", "a", note));
    if (record.type().equals("thesis")) {
      String genre = record.text("genre");
      data("502", "  ", "bc", genre.isEmpty() ? "Thesis" : genre, record.text("publisher"));
    }
    record.text("abstract").lines().forEach(part -> data("520", "  ", "a", part));
    record.keywords().forEach(word -> data("653", "  ", "a", word));
    for (BodyOfLiterature body : record.bodies()) {
      data("653", "  ", "a", MarcReader.BODY + body.id());
    }
    host();
    data("856", "4 ", "u", record.text("URL"));
    String leader = "00000n" + MarcTypes.code(record.type()) + " a2200000   4500";
    if (!MarcTypes.read(new MarcRecord(leader, fields)).equals(record.type())) {
      data("655", " 7", "a2", record.type(), MarcTypes.CSL);
    }
    exactly(leader);
    fields.sort(Comparator.comparing(MarcField::tag));
    return new MarcRecord(leader, fields);
  }

  private void data(String tag, String indicators, String codes, String... values) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isBlank()) {
        subfields.add(new Subfield(codes.charAt(i), values[i]));
      }
    }
    if (!subfields.isEmpty()) {
      fields.add(MarcField.data(tag, indicators.charAt(0), indicators.charAt(1), subfields));
    }
  }

  private String fixed() {
    String contents =
        switch (record.type()) {
          case "report" -> "|||t   ";
          case "thesis" -> "|||m   ";
          case "webpage", "post", "post-weblog" -> "w||||||";
          case "dataset" -> "|||||a|";
          default -> "|||||||";
        };
    return "000101"
        + MarcDates.write(record.issued())
        + "xx "
        + "|||"
        + contents
        + "|||||||"
        + LanguageCodes.write(record.text("language"))
        + " d";
  }

  private boolean part() {
    return switch (MarcTypes.code(record.type())) {
      case "aa", "ab" -> true;
      default -> false;
    };
  }

  private void numbers() {
    if (!part()) {
      data("020", "  ", "a", record.text("ISBN"));
      data("022", "  ", "a", record.text("ISSN"));
    }
    for (String scheme : List.of("DOI", "PMID", "PMCID")) {
      String value = record.text(scheme);
      if (!value.isEmpty()) {
        data("024", "7 ", "a2", value, scheme.toLowerCase(Locale.ROOT));
      }
    }
  }

  private void names() {
    boolean main = true;
    for (Name name : record.names("author")) {
      fields.add(MarcNames.write(name, main, "author"));
      main = false;
    }
    record
        .names()
        .forEach(
            (variable, names) -> {
              if (!variable.equals("author")) {
                names.forEach(name -> fields.add(MarcNames.write(name, false, variable)));
              }
            });
  }

  private void title() {
    String title = record.title();
    String original = record.text("original-title");
    int colon = title.indexOf(": ");
    boolean split = colon > 0 && colon == title.lastIndexOf(": ") && colon + 2 < title.length();
    data(
        "245",
        (record.names("author").isEmpty() ? "0" : "1") + "0",
        "6abh",
        original.isEmpty() ? "" : "880-01",
        split ? title.substring(0, colon) : title,
        split ? title.substring(colon + 2) : "",
        record.text("medium"));
    if (!original.isEmpty()) {
      data("880", "10", "6a", "245-01", original);
    }
  }

  private void imprint() {
    String publisher = record.type().equals("thesis") ? "" : record.text("publisher");
    String year =
        record.year().isPresent()
            ? String.valueOf(record.year().getAsInt())
            : record.issued().map(LiteratureDate::text).orElse("");
    data("264", " 1", "abc", record.text("publisher-place"), publisher, year);
  }

  private void extent() {
    String pages = record.text("number-of-pages");
    String volumes = record.text("number-of-volumes");
    List<String> extent = new ArrayList<>();
    if (!volumes.isEmpty()) {
      extent.add(volumes + " v.");
    }
    if (!pages.isEmpty()) {
      extent.add(pages + " p.");
    }
    data("300", "  ", "ac", String.join(", ", extent), record.text("dimensions"));
  }

  private void host() {
    List<Subfield> subfields = new ArrayList<>();
    add(subfields, 't', "", record.text("container-title"));
    add(subfields, 'p', "", record.text("container-title-short"));
    add(subfields, 'g', "volume:", record.text("volume"));
    add(subfields, 'g', "number:", record.text("issue"));
    add(subfields, 'g', "pages:", record.text("page"));
    if (part()) {
      add(subfields, 'x', "", record.text("ISSN"));
      add(subfields, 'z', "", record.text("ISBN"));
    }
    if (!subfields.isEmpty()) {
      fields.add(MarcField.data("773", '0', '8', subfields));
    }
  }

  private static void add(List<Subfield> into, char code, String label, String value) {
    if (!value.isEmpty()) {
      into.add(new Subfield(code, label + value));
    }
  }

  /** Adds what the fields so far do not give back. */
  private void exactly(String leader) {
    LiteratureRecord again = MarcReader.read(new MarcRecord(leader, fields));
    Set<String> differing = KeptFields.differing(again, record);
    for (String variable : Variables.TEXTS) {
      if (differing.contains(variable)) {
        fields.add(exact(variable, record.text(variable)));
      }
    }
    for (String variable : Variables.DATES) {
      LiteratureDate date = record.dates().get(variable);
      if (date != null && differing.contains(variable)) {
        fields.add(exact(variable, date.text()));
      }
    }
  }

  private static MarcField exact(String variable, String value) {
    return MarcField.data(
        "887",
        ' ',
        ' ',
        List.of(new Subfield('a', variable + "=" + value), new Subfield('2', MarcTypes.CSL)));
  }
}
