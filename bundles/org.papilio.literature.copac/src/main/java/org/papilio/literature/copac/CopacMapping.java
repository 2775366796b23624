package org.papilio.literature.copac;

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
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.text.Languages;

/** What the tags of Copac mean. Nothing is written, so every tag stays with its record. */
final class CopacMapping implements TaggedMapping {

  static final String ID = "copac";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("TI", "title"),
          Map.entry("NT", "note"),
          Map.entry("PD", "dimensions"),
          Map.entry("ED", "edition"));

  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((tag, variable) -> VARIABLES.put(tag, Set.of(variable)));
    VARIABLES.put("AU", Set.of("author"));
    VARIABLES.put("SE", Set.of("collection-title", "collection-number"));
    VARIABLES.put("PU", Set.of("publisher", "publisher-place"));
    VARIABLES.put("PY", Set.of("issued"));
    VARIABLES.put("IS", Set.of("ISBN", "ISSN"));
    VARIABLES.put("KW", Set.of("keyword", "bodies"));
    VARIABLES.put("LA", Set.of("language"));
  }

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String tag) {
    return VARIABLES.getOrDefault(tag, Set.of());
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    return TaggedRecord.of(List.of());
  }

  private static final Pattern STANDARD =
      Pattern.compile("(?:97[89][- ]?)?\\d[\\d -]{6,12}[\\dXx](?![\\d-])");

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), "book");
    TEXTS.forEach((tag, variable) -> record.text(variable, in.first(tag)));
    record.text("language", Languages.code(in.first("LA")));
    for (String author : in.values("AU")) {
      record.name("author", name(author));
    }
    parts(in.first("SE"), " ; ", "collection-title", "collection-number", record);
    // Catalogues write "Place : Publisher", with several places before the colon.
    parts(in.first("PU"), " : ", "publisher-place", "publisher", record);
    Dates.any(in.first("PY")).ifPresent(date -> record.date("issued", date));
    Matcher standard = STANDARD.matcher(in.first("IS"));
    if (standard.find()) {
      String number = standard.group();
      boolean serial = number.replaceAll("[^\\dXx]", "").length() == 8;
      record.text(serial ? "ISSN" : "ISBN", number);
    }
    for (String word : in.values("KW")) {
      Keywords.add(record, word);
    }
    return keyed(record);
  }

  private static void parts(
      String value, String mark, String before, String behind, LiteratureRecord.Builder record) {
    int at = value.indexOf(mark);
    if (at > 0) {
      record.text(before, value.substring(0, at).strip());
      record.text(behind, value.substring(at + mark.length()).strip());
    } else {
      record.text(mark.equals(" ; ") ? before : behind, value);
    }
  }

  /** "Family, Given"; a name without a comma is a body, or a single name. */
  private static Name name(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma < text.length() - 1) {
      return Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    String plain = text.replace(",", "").strip();
    return plain.indexOf(' ') > 0 ? Name.literal(plain) : Name.of(plain, "");
  }

  private static LiteratureRecord keyed(LiteratureRecord.Builder record) {
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }
}
