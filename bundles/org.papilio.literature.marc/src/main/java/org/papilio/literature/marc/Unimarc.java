package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.marc.MarcField.Subfield;

/** Records of UNIMARC, which has the same shape and other tags. Source: UNIMARC Manual, IFLA. */
final class Unimarc {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20\\d\\d)(?!\\d)");
  private static final Map<String, String> RELATORS =
      Map.of(
          "070", "author",
          "340", "editor",
          "651", "editor",
          "730", "translator",
          "440", "illustrator",
          "230", "composer",
          "220", "compiler",
          "080", "contributor",
          "300", "director",
          "460", "interviewer");

  private final MarcRecord in;
  private final LiteratureRecord.Builder record;

  private Unimarc(MarcRecord in) {
    this.in = in;
    char level = in.leader().charAt(7);
    String type = level == 's' ? "periodical" : level == 'a' ? "chapter" : "book";
    this.record = LiteratureRecord.of(new RecordKey("-"), in.has("328") ? "thesis" : type);
  }

  /** Whether a record is UNIMARC: a title in 200 with indicators, none in 245. */
  static boolean is(MarcRecord record) {
    boolean title = false;
    for (MarcField field : record.fields()) {
      if (field.tag().equals("245")) {
        return false;
      }
      title |= field.tag().equals("200") && !field.isControl() && !field.first("a").isEmpty();
    }
    return title;
  }

  /** Whether the fields of a record still say what it says now. */
  static boolean same(MarcRecord fields, LiteratureRecord now) {
    return KeptFields.differing(read(fields), now).isEmpty();
  }

  static LiteratureRecord read(MarcRecord record) {
    return new Unimarc(record).read();
  }

  private LiteratureRecord read() {
    List<String> notes = new ArrayList<>();
    for (MarcField field : in.fields()) {
      String a = clean(field.first("a"));
      switch (field.tag()) {
        case "010" -> once("ISBN", a);
        case "011" -> once("ISSN", a);
        case "101" -> once("language", LanguageCodes.read(a));
        case "200" -> title(field);
        case "205" -> once("edition", a);
        case "210", "214" -> {
          once("publisher-place", a);
          once("publisher", clean(field.first("c")));
          issued(field.first("d"));
        }
        case "225" -> {
          once("collection-title", a);
          once("collection-number", clean(field.first("v")));
        }
        case "300" -> notes.add(a);
        case "330" -> once("abstract", a);
        case "461", "463" -> once("container-title", clean(field.first("t")));
        case "606", "607", "610" -> record.keyword(a);
        case "700", "701", "702", "710", "711", "712" -> name(field);
        case "856" -> once("URL", field.first("u").strip());
        default -> {
          // Stays with the record as it is.
        }
      }
    }
    once("note", String.join("\n", notes));
    String dates = in.all("100").isEmpty() ? "" : in.all("100").getFirst().first("a");
    issued(dates.length() >= 13 ? dates.substring(9, 13) : "");
    LiteratureRecord read = record.build();
    String id = in.control("001").strip();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record
        .key(
            RecordKey.allowed(id)
                ? new RecordKey(id)
                : KeySuggestion.of(read.creators(), year, read.title()))
        .build();
  }

  /** Without the marks around words that do not count in sorting. */
  private static String clean(String value) {
    return MarcText.trimmed(value.replaceAll("[\\u0088\\u0089\\u0098\\u009c]", ""));
  }

  private void once(String variable, String value) {
    if (record.text(variable).isEmpty()) {
      record.text(variable, value);
    }
  }

  private void title(MarcField field) {
    StringBuilder title = new StringBuilder();
    for (Subfield subfield : field.subfields()) {
      String part = clean(subfield.value());
      if ("aehi".indexOf(subfield.code()) >= 0 && !part.isEmpty()) {
        String between = subfield.code() == 'e' ? ": " : subfield.code() == 'i' ? ", " : ". ";
        title.append(title.isEmpty() ? "" : between).append(part);
      }
    }
    once("title", title.toString());
  }

  private void issued(String text) {
    Matcher year = YEAR.matcher(text);
    if (record.build().issued().isEmpty() && year.find()) {
      record.date("issued", LiteratureDate.year(Integer.parseInt(year.group(1))));
    }
  }

  private void name(MarcField field) {
    String family = clean(field.first("a"));
    String given = field.first("b").replaceFirst("^[\\s,]+", "").strip();
    if (family.isEmpty()) {
      return;
    }
    String relator = field.first("4");
    boolean main = field.tag().charAt(2) != '2';
    String variable = RELATORS.getOrDefault(relator, main ? "author" : "contributor");
    boolean person = field.tag().startsWith("70");
    boolean literal = !person || given.isEmpty() && family.indexOf(' ') > 0;
    record.name(variable, literal ? Name.literal(family) : Name.of(family, given));
  }
}
