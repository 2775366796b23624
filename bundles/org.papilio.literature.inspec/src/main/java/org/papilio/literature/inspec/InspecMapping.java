package org.papilio.literature.inspec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/** What the tags of Inspec mean. Nothing is written, so every tag stays with its record. */
final class InspecMapping implements TaggedMapping {

  static final String ID = "inspec";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("TI", "title"), Map.entry("AB", "abstract"), Map.entry("PU", "publisher"));

  private static final Map<String, Set<String>> VARIABLES = new HashMap<>();

  static {
    TEXTS.forEach((tag, variable) -> VARIABLES.put(tag, Set.of(variable)));
    VARIABLES.put("RT", Set.of("type"));
    VARIABLES.put("AU", Set.of("author"));
    VARIABLES.put("SO", Set.of("container-title", "volume", "issue", "page"));
    VARIABLES.put("PY", Set.of("issued"));
    VARIABLES.put("ID", Set.of("keyword", "bodies"));
    VARIABLES.put("DE", Set.of("keyword", "bodies"));
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

  /** "Journal. 1992; 19(2): 20-31". */
  private static final Pattern SOURCE =
      Pattern.compile("(.+?)\\. (\\d{4}); ?([^():;]{1,20})(?:\\(([^()]{1,20})\\))?: ?(.{1,40})");

  @Override
  public LiteratureRecord read(TaggedRecord in) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type(in.first("RT")));
    TEXTS.forEach((tag, variable) -> record.text(variable, in.first(tag)));
    record.text("language", Languages.code(in.first("LA")));
    String year = in.first("PY");
    Matcher source = SOURCE.matcher(in.first("SO"));
    if (source.matches()) {
      record.text("container-title", source.group(1).replace('-', ' '));
      record.text("volume", source.group(3).strip());
      record.text("issue", source.group(4) == null ? "" : source.group(4));
      record.text("page", source.group(5).strip());
      year = year.matches("\\d{4}") ? year : source.group(2);
    } else {
      record.text("container-title", in.first("SO"));
    }
    Dates.any(year).ifPresent(date -> record.date("issued", date));
    for (String people : in.values("AU")) {
      for (String one : people.split(";")) {
        if (!one.replace(",", "").isBlank()) {
          record.name("author", name(one.strip()));
        }
      }
    }
    for (String words : in.values("DE", "ID")) {
      for (String word : words.split(";")) {
        if (!word.isBlank()) {
          Keywords.add(record, word.strip());
        }
      }
    }
    return keyed(record);
  }

  private static String type(String named) {
    return switch (named.toLowerCase(Locale.ROOT).replace('-', ' ')) {
      case "journal paper" -> "article-journal";
      case "conference paper", "conference proceedings" -> "paper-conference";
      case "book chapter" -> "chapter";
      case "book" -> "book";
      case "report" -> "report";
      case "dissertation" -> "thesis";
      case "patent" -> "patent";
      default -> "document";
    };
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
