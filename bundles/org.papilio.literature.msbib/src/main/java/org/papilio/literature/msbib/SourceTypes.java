package org.papilio.literature.msbib;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Kinds of source as Word names them, and the types of CSL. */
final class SourceTypes {

  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("Book", "book");
    TYPES.put("BookSection", "chapter");
    TYPES.put("JournalArticle", "article-journal");
    TYPES.put("ArticleInAPeriodical", "article-magazine");
    TYPES.put("ConferenceProceedings", "paper-conference");
    TYPES.put("Report", "report");
    TYPES.put("InternetSite", "webpage");
    TYPES.put("DocumentFromInternetSite", "webpage");
    TYPES.put("ElectronicSource", "document");
    TYPES.put("SoundRecording", "song");
    TYPES.put("Performance", "performance");
    TYPES.put("Art", "graphic");
    TYPES.put("Film", "motion_picture");
    TYPES.put("Interview", "interview");
    TYPES.put("Patent", "patent");
    TYPES.put("Case", "legal_case");
    TYPES.put("Misc", "document");
  }

  /** Types that Word knows under the name of another. */
  private static final Map<String, String> NEAREST =
      Map.of(
          "thesis", "Report",
          "manuscript", "Report",
          "article", "Report",
          "article-newspaper", "ArticleInAPeriodical",
          "entry-encyclopedia", "BookSection",
          "entry-dictionary", "BookSection",
          "post-weblog", "InternetSite",
          "post", "InternetSite",
          "document", "Misc");

  private static final Pattern THESIS =
      Pattern.compile("(?i).*(?:thesis|dissertation|ph\\.? ?d|habilitation).*");

  private SourceTypes() {}

  /**
   * The type of CSL.
   *
   * @param kind what a report is (ThesisType); a thesis is a report to Word
   */
  static String toCsl(String source, String kind) {
    if (source.equals("Report") && THESIS.matcher(kind).matches()) {
      return "thesis";
    }
    return TYPES.getOrDefault(source, "document");
  }

  static String fromCsl(String type) {
    String nearest = NEAREST.get(type);
    if (nearest != null) {
      return nearest;
    }
    for (Map.Entry<String, String> entry : TYPES.entrySet()) {
      if (entry.getValue().equals(type)) {
        return entry.getKey();
      }
    }
    return "Misc";
  }

  /** What a thesis is called, so that it is known for one again. */
  static String kind(String type, String genre) {
    return type.equals("thesis") && !THESIS.matcher(genre).matches()
        ? (genre + " thesis").strip()
        : genre;
  }

  /** The element that holds the work around a work of this type. */
  static String container(String type) {
    return switch (type) {
      case "article-magazine", "article-newspaper" -> "PeriodicalTitle";
      case "paper-conference" -> "ConferenceName";
      case "webpage", "post", "post-weblog" -> "InternetSiteTitle";
      case "chapter", "entry-encyclopedia", "entry-dictionary" -> "BookTitle";
      case "song" -> "AlbumTitle";
      case "legal_case" -> "Reporter";
      case "graphic" -> "PublicationTitle";
      default -> "JournalName";
    };
  }

  /** The element that holds a number of a work of this type. */
  static String number(String type) {
    return switch (type) {
      case "patent" -> "PatentNumber";
      case "legal_case" -> "CaseNumber";
      default -> "BIBTEX_Number";
    };
  }
}
