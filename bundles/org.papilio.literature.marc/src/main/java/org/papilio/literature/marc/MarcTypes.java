package org.papilio.literature.marc;

import java.util.Map;
import org.papilio.literature.api.Variables;

/** What kind of thing a record describes: leader 06 and 07, field 008, and what else tells. */
final class MarcTypes {

  /** Name of the list in 655 $2 that says a type of CSL where the leader cannot. */
  static final String CSL = "csl";

  /** Leader 06 and 07, then 008/24 (contents) and 008/29 (conference); blanks say nothing. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("book", "am"),
          Map.entry("chapter", "aa"),
          Map.entry("article-journal", "ab"),
          Map.entry("periodical", "as"),
          Map.entry("collection", "pc"),
          Map.entry("manuscript", "tm"),
          Map.entry("musical_score", "cm"),
          Map.entry("map", "em"),
          Map.entry("motion_picture", "gm"),
          Map.entry("song", "jm"),
          Map.entry("graphic", "km"),
          Map.entry("software", "mm"),
          Map.entry("webpage", "ai"));

  private MarcTypes() {}

  static String read(MarcRecord record) {
    for (MarcField field : record.all("655")) {
      if (field.first("2").equals(CSL) && Variables.TYPES.contains(field.first("a"))) {
        return field.first("a");
      }
    }
    char kind = record.leader().charAt(6);
    char level = record.leader().charAt(7);
    String fixed = record.control("008");
    return switch (kind) {
      case 'c', 'd' -> "musical_score";
      case 'e', 'f' -> "map";
      case 'g' -> "motion_picture";
      case 'i', 'j' -> "song";
      case 'k', 'r' -> "graphic";
      case 'm' -> at(fixed, 26) == 'a' ? "dataset" : "software";
      case 'o', 'p' -> "collection";
      case 't' -> thesis(record, fixed) ? "thesis" : "manuscript";
      default -> language(record, level, fixed);
    };
  }

  private static String language(MarcRecord record, char level, String fixed) {
    return switch (level) {
      case 'a', 'b' -> part(record, level);
      case 's' -> "periodical";
      case 'i' -> at(fixed, 21) == 'w' || at(fixed, 21) == ' ' ? "webpage" : "periodical";
      case 'c' -> "collection";
      default ->
          thesis(record, fixed) ? "thesis" : contents(fixed).indexOf('t') >= 0 ? "report" : "book";
    };
  }

  /** An article or a chapter, by what it stands in. */
  private static String part(MarcRecord record, char level) {
    boolean serial = level == 'b';
    boolean book = false;
    for (MarcField host : record.all("773")) {
      String seven = host.first("7");
      serial |= !host.first("x").isEmpty() || seven.endsWith("s");
      serial |= host.first("g").matches("(?i)(volume|vol\\.?|bd\\.?|jg\\.?)\\s*:?\\s*\\d.*");
      book |= !host.first("z").isEmpty() || seven.endsWith("m");
    }
    return serial && !book ? "article-journal" : "chapter";
  }

  private static boolean thesis(MarcRecord record, String fixed) {
    return record.has("502") || contents(fixed).indexOf('m') >= 0;
  }

  private static String contents(String fixed) {
    return fixed.length() >= 28 ? fixed.substring(24, 28) : "";
  }

  private static char at(String fixed, int i) {
    return i < fixed.length() ? fixed.charAt(i) : ' ';
  }

  /** Whether {@link #code} alone says the type; otherwise a field 655 is needed. */
  static boolean coded(String type) {
    return CODES.containsKey(type);
  }

  /** Positions 06 and 07 of the leader for a type. */
  static String code(String type) {
    return switch (type) {
      case "article", "article-magazine", "article-newspaper", "review", "review-book" -> "ab";
      case "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia" -> "aa";
      case "post", "post-weblog" -> "ai";
      case "dataset" -> "mm";
      case "broadcast" -> "gm";
      case "figure" -> "km";
      default -> CODES.getOrDefault(type, "am");
    };
  }
}
