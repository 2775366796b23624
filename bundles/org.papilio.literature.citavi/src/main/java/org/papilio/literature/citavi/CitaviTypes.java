package org.papilio.literature.citavi;

import java.util.Map;
import java.util.Set;

/** Citavi's types of reference and those of CSL. */
final class CitaviTypes {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("JournalArticle", "article-journal"),
          Map.entry("NewspaperArticle", "article-newspaper"),
          Map.entry("SpecialIssue", "periodical"),
          Map.entry("Book", "book"),
          Map.entry("BookEdited", "book"),
          Map.entry("CollectedWorks", "book"),
          Map.entry("ConferenceProceedings", "book"),
          Map.entry("AudioBook", "book"),
          Map.entry("Contribution", "chapter"),
          Map.entry("ContributionInLegalCommentary", "chapter"),
          Map.entry("Thesis", "thesis"),
          Map.entry("UnpublishedWork", "report"),
          Map.entry("PressRelease", "report"),
          Map.entry("Manuscript", "manuscript"),
          Map.entry("InternetDocument", "webpage"),
          Map.entry("Patent", "patent"),
          Map.entry("Standard", "standard"),
          Map.entry("Map", "map"),
          Map.entry("ComputerProgram", "software"),
          Map.entry("StatuteOrRegulation", "legislation"),
          Map.entry("CourtDecision", "legal_case"),
          Map.entry("Movie", "motion_picture"),
          Map.entry("AudioOrVideoDocument", "motion_picture"),
          Map.entry("Broadcast", "broadcast"),
          Map.entry("RadioPlay", "broadcast"),
          Map.entry("MusicAlbum", "song"),
          Map.entry("MusicTrack", "song"),
          Map.entry("InterviewMaterial", "interview"),
          Map.entry("Lecture", "speech"),
          Map.entry("PersonalCommunication", "personal_communication"),
          Map.entry("File", "document"));

  private static final Set<String> IN_PERIODICAL =
      Set.of("article-journal", "article-newspaper", "periodical", "legislation");

  private CitaviTypes() {}

  static String toCsl(String type) {
    return TYPES.getOrDefault(type.replace(" ", ""), "document");
  }

  /** The variable that holds the number of such a reference. */
  static String number(String type) {
    if (IN_PERIODICAL.contains(type)) {
      return "issue";
    }
    return type.equals("book") || type.equals("chapter") ? "collection-number" : "number";
  }
}
