package org.papilio.literature.biblioscape;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.text.Languages;

/** What the tags of Biblioscape mean. Nothing is written, so every tag stays with its record. */
final class BiblioscapeMapping implements TaggedMapping {

  static final String ID = "biblioscape";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("TI", "title"),
          Map.entry("ST", "container-title"),
          Map.entry("TT", "collection-title"),
          Map.entry("TH", "title-short"),
          Map.entry("VL", "volume"),
          Map.entry("NB", "issue"),
          Map.entry("PB", "publisher"),
          Map.entry("ED", "edition"),
          Map.entry("AB", "abstract"),
          Map.entry("NT", "note"),
          Map.entry("DE", "annote"),
          Map.entry("SE", "chapter-number"),
          Map.entry("AT", "URL"));

  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((tag, variable) -> VARIABLES.put(tag, Set.of(variable)));
    VARIABLES.put("RT", Set.of("type"));
    VARIABLES.put("AU", Set.of("author"));
    VARIABLES.put("SA", Set.of("editor"));
    VARIABLES.put("YP", Set.of("issued"));
    VARIABLES.put("PS", Set.of("page"));
    VARIABLES.put("PE", Set.of("page"));
    VARIABLES.put("IS", Set.of("ISSN", "ISBN"));
    VARIABLES.put("KW", Set.of("keyword", "bodies"));
    VARIABLES.put("LG", Set.of("language"));
    VARIABLES.put("UR", Set.of("URL"));
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

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    String type = type(in.first("RT"));
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    TEXTS.forEach((tag, variable) -> record.text(variable, in.first(tag)));
    record.text("URL", in.first("AT", "UR"));
    record.text("language", Languages.code(in.first("LG")));
    names(in.values("AU"), "author", record);
    // Of an article the secondary authors are anything; of a part of a book its editors.
    if (type.equals("chapter") || type.equals("paper-conference")) {
      names(in.values("SA"), "editor", record);
    }
    String first = in.first("PS");
    String last = in.first("PE");
    record.text("page", first.isEmpty() || last.isEmpty() ? first + last : first + "-" + last);
    String number = in.first("IS");
    record.text(number.matches("\\d{4}-?\\d{3}[\\dXx]") ? "ISSN" : "ISBN", number);
    Dates.any(in.first("YP")).ifPresent(date -> record.date("issued", date));
    for (String words : in.values("KW")) {
      for (String word : words.split(";")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
    return keyed(record);
  }

  private static String type(String named) {
    return switch (named.toLowerCase(Locale.ROOT)) {
      case "journal article", "article", "journal" -> "article-journal";
      case "magazine article" -> "article-magazine";
      case "newspaper article" -> "article-newspaper";
      case "book section", "book chapter" -> "chapter";
      case "book", "edited book" -> "book";
      case "conference proceedings", "conference paper" -> "paper-conference";
      case "thesis", "dissertation" -> "thesis";
      case "report" -> "report";
      case "patent" -> "patent";
      case "web page", "electronic source" -> "webpage";
      default -> "document";
    };
  }

  private static void names(List<String> values, String role, LiteratureRecord.Builder record) {
    for (String value : values) {
      for (String one : value.split(";")) {
        if (!one.replace(",", "").isBlank()) {
          record.name(role, name(one.strip()));
        }
      }
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
