package org.papilio.literature.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.dates.Dates;

/** What an item says. */
final class ItemReader {

  /** Older spellings of variables. */
  private static final Map<String, String> OLDER =
      Map.of(
          "shortTitle", "title-short",
          "journalAbbreviation", "container-title-short",
          "yearSuffix", "year-suffix",
          "doi", "DOI",
          "isbn", "ISBN",
          "issn", "ISSN",
          "url", "URL");

  /** Where {@code custom} keeps what only we know. */
  static final String OURS = "org.papilio";

  private ItemReader() {}

  /**
   * The record without source fields; empty when the map has no type of CSL, no title and no names.
   *
   * @param item a JSON object
   */
  static Optional<LiteratureRecord> read(Map<?, ?> item) {
    String said = string(item.get("type"));
    String type =
        Variables.TYPES.contains(said)
            ? said
            : said.equals("article-Journal") ? "article-journal" : "document";
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("-"), type);
    item.forEach(
        (name, value) ->
            variable(
                record,
                OLDER.getOrDefault(String.valueOf(name), String.valueOf(name)),
                value,
                item));
    keywords(record, item);
    LiteratureRecord read = record.build();
    if (!Variables.TYPES.contains(said) && read.title().isEmpty() && read.names().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(read.edit().key(key(string(item.get("id")), read)).build());
  }

  private static void variable(
      LiteratureRecord.Builder record, String variable, @Nullable Object value, Map<?, ?> item) {
    if (Variables.TEXTS.contains(variable)) {
      // Of two spellings the newer one counts.
      boolean older = !item.containsKey(variable);
      if (older || record.text(variable).isEmpty() || value == item.get(variable)) {
        record.text(variable, string(value));
      }
    } else if (Variables.NAMES.contains(variable) && value instanceof List<?> list) {
      List<Name> names = new ArrayList<>();
      list.forEach(name -> name(name).ifPresent(names::add));
      record.names(variable, names);
    } else if (Variables.DATES.contains(variable)) {
      date(value).ifPresent(read -> record.date(variable, read));
    }
  }

  /** A string, number or list of them as text; empty for anything else. */
  static String string(@Nullable Object value) {
    return switch (value) {
      case String text -> text.strip();
      case Json.Number number -> number.text();
      case Integer number -> number.toString();
      case List<?> list when list.size() == 1 -> string(list.getFirst());
      case null, default -> "";
    };
  }

  private static Optional<Name> name(@Nullable Object value) {
    if (value instanceof String whole && !whole.isBlank()) {
      return Optional.of(Name.literal(whole.strip()));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    String family = string(map.get("family"));
    String given = string(map.get("given"));
    String suffix = string(map.get("suffix"));
    String dropping = string(map.get("dropping-particle"));
    String nonDropping = string(map.get("non-dropping-particle"));
    String literal = string(map.get("literal"));
    if (!(family + given + suffix + dropping + nonDropping).isBlank()) {
      return Optional.of(new Name(family, given, suffix, dropping, nonDropping, ""));
    }
    return literal.isEmpty() ? Optional.empty() : Optional.of(Name.literal(literal));
  }

  private static Optional<LiteratureDate> date(@Nullable Object value) {
    if (value instanceof String || value instanceof Json.Number) {
      return Dates.any(string(value));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    String literal = string(map.get("literal"));
    String raw = string(map.get("raw"));
    boolean circa = truth(map.get("circa"));
    List<DateParts> parts = parts(map.get("date-parts"));
    if (parts.isEmpty()) {
      if (!raw.isEmpty()) {
        return Dates.edtf(raw).or(() -> Optional.of(LiteratureDate.raw(raw)));
      }
      return literal.isEmpty() ? Optional.empty() : Optional.of(LiteratureDate.literal(literal));
    }
    DateParts end = parts.size() > 1 ? parts.get(1) : null;
    return Optional.of(
        new LiteratureDate(
            parts.getFirst(),
            end,
            end == null && map.get("open") == Boolean.TRUE,
            map.containsKey("season") ? season(map.get("season")) : pseudoMonth(map),
            circa,
            literal,
            raw));
  }

  /** Zotero writes a season as month 13 to 16 or 21 to 24. */
  private static int pseudoMonth(Map<?, ?> date) {
    if (date.get("date-parts") instanceof List<?> dates
        && !dates.isEmpty()
        && dates.getFirst() instanceof List<?> first
        && first.size() == 2) {
      String month = string(first.get(1));
      return month.matches("1[3-6]|2[1-4]") ? (Integer.parseInt(month) - 12) % 8 : 0;
    }
    return 0;
  }

  /** Well-formed parts; of a month that is none, a season say, the year alone. */
  private static List<DateParts> parts(@Nullable Object value) {
    List<DateParts> all = new ArrayList<>();
    if (value instanceof List<?> dates) {
      for (Object date : dates) {
        if (date instanceof List<?> numbers && !numbers.isEmpty()) {
          int[] part = new int[3];
          for (int i = 0; i < Math.min(3, numbers.size()); i++) {
            String text = string(numbers.get(i));
            part[i] =
                text.matches("-?\\d{1,4}")
                    ? Integer.parseInt(text)
                    : i == 0 ? Integer.MAX_VALUE : 0;
          }
          if (DateParts.allowed(part[0], part[1], part[2])) {
            all.add(new DateParts(part[0], part[1], part[2]));
          } else if (DateParts.allowed(part[0], 0, 0)) {
            all.add(DateParts.year(part[0]));
          }
        }
      }
    }
    return all;
  }

  private static boolean truth(@Nullable Object value) {
    return value == Boolean.TRUE || !string(value).isEmpty() && !string(value).equals("0");
  }

  private static int season(@Nullable Object value) {
    String text = string(value).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "spring" -> 1;
      case "summer" -> 2;
      case "autumn", "fall" -> 3;
      case "winter" -> 4;
      default -> text.matches("[1-4]") ? Integer.parseInt(text) : 0;
    };
  }

  private static void keywords(LiteratureRecord.Builder record, Map<?, ?> item) {
    if (item.get("custom") instanceof Map<?, ?> custom
        && custom.get(OURS) instanceof Map<?, ?> ours) {
      if (ours.get("keywords") instanceof List<?> words) {
        words.forEach(word -> record.keyword(string(word)));
      }
      if (ours.get("bodies") instanceof List<?> bodies) {
        bodies.forEach(body -> body(record, string(body)));
      }
      if (ours.get("concepts") instanceof List<?> concepts) {
        concepts.stream()
            .map(concept -> string(concept))
            .filter(text -> !text.isBlank())
            .map(text -> new SourceField(Classification.FORMAT, Classification.FIELD, text))
            .forEach(record::sourceField);
      }
      if (ours.containsKey("keywords")) {
        return;
      }
    }
    String joined = string(item.get("keyword"));
    for (String word : joined.split(joined.indexOf(';') >= 0 ? ";" : ",")) {
      if (!word.isBlank()) {
        record.keyword(word.strip());
      }
    }
  }

  private static void body(LiteratureRecord.Builder record, String id) {
    try {
      record.body(BodyOfLiterature.parse(id));
    } catch (IllegalArgumentException e) {
      // Not a body of literature; the item's own text stays with the record as it is.
    }
  }

  private static RecordKey key(String id, LiteratureRecord record) {
    String cleaned = id.replaceAll("\\p{Cntrl}+", " ").strip();
    if (!cleaned.isEmpty()) {
      return new RecordKey(cleaned.substring(0, Math.min(300, cleaned.length())).strip());
    }
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    return KeySuggestion.of(record.creators(), year, record.title());
  }
}
