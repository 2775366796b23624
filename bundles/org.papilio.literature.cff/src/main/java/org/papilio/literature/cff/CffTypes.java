package org.papilio.literature.cff;

import java.util.HashMap;
import java.util.Map;

/** Types of works in the Citation File Format 1.2.0, and the types of CSL. */
final class CffTypes {

  /** Where one type of CSL has several here, the first is written. */
  private static final String TYPES =
      """
      article article-journal
      book book
      catalogue book
      edited-work book
      manual book
      proceedings book
      conference-paper paper-conference
      conference event
      data dataset
      dataset dataset
      database dataset
      software software
      software-code software
      software-container software
      software-executable software
      software-virtual-machine software
      thesis thesis
      report report
      government-document report
      unpublished manuscript
      website webpage
      blog post-weblog
      magazine-article article-magazine
      newspaper-article article-newspaper
      serial periodical
      dictionary entry-dictionary
      encyclopedia entry-encyclopedia
      patent patent
      statute legislation
      legal-rule regulation
      bill bill
      legal-case legal_case
      hearing hearing
      map map
      video motion_picture
      film-broadcast motion_picture
      audiovisual motion_picture
      multimedia motion_picture
      sound-recording song
      music musical_score
      art graphic
      slides speech
      standard standard
      personal-communication personal_communication
      pamphlet pamphlet
      historical-work classic
      grant document
      generic document
      """;

  private static final Map<String, String> TO_CSL = new HashMap<>();
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
    FROM_CSL.put("document", "generic");
  }

  private CffTypes() {}

  static String toCsl(String type) {
    return TO_CSL.getOrDefault(type, "document");
  }

  static String fromCsl(String type) {
    return FROM_CSL.getOrDefault(type, "generic");
  }
}
