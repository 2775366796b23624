package org.papilio.literature.ris;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Types and tags of RIS, and what they are in CSL. */
final class RisTags {

  /** Where one type of CSL has several here, the first is written. */
  private static final String TYPES =
      """
      JOUR article-journal
      EJOUR article-journal
      ABST article-journal
      INPR article-journal
      JFULL periodical
      MGZN article-magazine
      NEWS article-newspaper
      BOOK book
      EBOOK book
      EDBOOK book
      SER book
      CHAP chapter
      ECHAP chapter
      CPAPER paper-conference
      CONF paper-conference
      THES thesis
      RPRT report
      GOVDOC report
      UNPB manuscript
      MANSCPT manuscript
      ELEC webpage
      WEB webpage
      BLOG post-weblog
      COMP software
      DATA dataset
      AGGR dataset
      DBASE dataset
      PAT patent
      STAT legislation
      LEGAL legislation
      BILL bill
      UNBILL bill
      CASE legal_case
      HEAR hearing
      MAP map
      VIDEO motion_picture
      MPCT motion_picture
      SOUND song
      MUSIC musical_score
      ART graphic
      FIGURE figure
      CHART figure
      SLIDE speech
      ENCYC entry-encyclopedia
      DICT entry-dictionary
      STAND standard
      PCOMM personal_communication
      ICOMM personal_communication
      INTV interview
      PAMP pamphlet
      ANCIENT classic
      GEN document
      MISC document
      """;

  /** Written-out types of some programs. */
  private static final Map<String, String> SPELLED =
      Map.of(
          "JOURNAL ARTICLE", "article-journal",
          "JOURNAL", "article-journal",
          "ARTICLE", "article-journal",
          "BOOK CHAPTER", "chapter",
          "BOOK SECTION", "chapter",
          "CONFERENCE PAPER", "paper-conference",
          "CONFERENCE PROCEEDINGS", "paper-conference",
          "THESIS", "thesis",
          "REPORT", "report",
          "WEB PAGE", "webpage");

  private static final Map<String, String> TO_CSL = new HashMap<>(SPELLED);
  private static final Map<String, String> FROM_CSL = new HashMap<>();

  static {
    TYPES
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            pair -> {
              TO_CSL.put(pair[0], pair[1]);
              FROM_CSL.putIfAbsent(pair[1], pair[0]);
            });
  }

  /** Pseudo name of the type among source fields. */
  static final String TYPE = "TY";

  private static final Set<String> CONTAINERS =
      Set.of("container-title", "container-title-short", "collection-title");

  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("TY", Set.of("type")),
          Map.entry("AU", Set.of("author")),
          Map.entry("A1", Set.of("author")),
          Map.entry("A2", Set.of("editor")),
          Map.entry("ED", Set.of("editor")),
          Map.entry("A3", Set.of("collection-editor")),
          Map.entry("A4", Set.of("translator")),
          Map.entry("TI", Set.of("title")),
          Map.entry("T1", Set.of("title")),
          Map.entry("BT", Set.of("title", "container-title")),
          Map.entry("T2", CONTAINERS),
          Map.entry("T3", CONTAINERS),
          Map.entry("JF", CONTAINERS),
          Map.entry("JO", CONTAINERS),
          Map.entry("JA", CONTAINERS),
          Map.entry("J1", CONTAINERS),
          Map.entry("J2", CONTAINERS),
          Map.entry("ST", Set.of("title-short")),
          Map.entry("PY", Set.of("issued")),
          Map.entry("Y1", Set.of("issued")),
          Map.entry("DA", Set.of("issued")),
          Map.entry("Y2", Set.of("accessed")),
          Map.entry("VL", Set.of("volume")),
          Map.entry("VO", Set.of("volume")),
          Map.entry("IS", Set.of("issue", "number")),
          Map.entry("SP", Set.of("page")),
          Map.entry("EP", Set.of("page")),
          Map.entry("SN", Set.of("ISSN", "ISBN")),
          Map.entry("DO", Set.of("DOI")),
          Map.entry("UR", Set.of("URL")),
          Map.entry("AB", Set.of("abstract")),
          Map.entry("N2", Set.of("abstract")),
          Map.entry("N1", Set.of("note")),
          Map.entry("KW", Set.of("keyword", "bodies")),
          Map.entry("PB", Set.of("publisher")),
          Map.entry("CY", Set.of("publisher-place")),
          Map.entry("PP", Set.of("publisher-place")),
          Map.entry("ET", Set.of("edition")),
          Map.entry("LA", Set.of("language")),
          Map.entry("M3", Set.of("genre", "DOI")),
          Map.entry("DB", Set.of("source")),
          Map.entry("CN", Set.of("call-number")),
          Map.entry("NV", Set.of("number-of-volumes")),
          Map.entry("SE", Set.of("section")));

  private RisTags() {}

  static String toCsl(String type) {
    return TO_CSL.getOrDefault(type.strip().toUpperCase(Locale.ROOT), "document");
  }

  static String fromCsl(String type) {
    return switch (type) {
      case "entry" -> "ENCYC";
      case "post" -> "BLOG";
      case "review", "review-book", "article" -> "JOUR";
      case "regulation", "treaty" -> "STAT";
      default -> FROM_CSL.getOrDefault(type, "GEN");
    };
  }

  /** The variables that a tag's value may go to; none when it stays a source field. */
  static Set<String> variables(String tag) {
    return VARIABLES.getOrDefault(tag, Set.of());
  }

  /** Whether T2 is the series of a book and not what the record stands in. */
  static boolean whole(String type) {
    return switch (type) {
      case "book",
          "thesis",
          "report",
          "dataset",
          "software",
          "map",
          "motion_picture",
          "song",
          "musical_score",
          "standard",
          "pamphlet",
          "classic" ->
          true;
      default -> false;
    };
  }

  /** Whether the record's number is an issue of a periodical. */
  static boolean periodical(String type) {
    return type.startsWith("article") || type.equals("periodical") || type.startsWith("review");
  }
}
