package org.papilio.literature.medline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Publication types of MEDLINE, and the types of CSL. */
final class MedlineTypes {

  /** Where one type of CSL has several here, the first is written. */
  private static final String TYPES =
      """
      journal article:article-journal
      book:book
      monograph:book
      collected work:book
      book chapter:chapter
      technical report:report
      government publication:report
      academic dissertation:thesis
      congress:paper-conference
      clinical conference:paper-conference
      consensus development conference:paper-conference
      consensus development conference, nih:paper-conference
      preprint:article
      dataset:dataset
      newspaper article:article-newspaper
      legislation:legislation
      legal case:legal_case
      interview:interview
      lecture:speech
      patent:patent
      periodical:periodical
      unpublished work:manuscript
      dictionary:entry-dictionary
      encyclopedia:entry-encyclopedia
      video-audio media:motion_picture
      webcast:broadcast
      blog:post-weblog
      personal narrative:article-journal
      software:software
      web page:webpage
      map:map
      """;

  private static final Map<String, String> TO_CSL = new HashMap<>();
  private static final Map<String, String> FROM_CSL = new HashMap<>();

  static {
    TYPES
        .lines()
        .map(line -> line.split(":"))
        .forEach(
            pair -> {
              TO_CSL.put(pair[0], pair[1]);
              FROM_CSL.putIfAbsent(pair[1], pair[0]);
            });
  }

  private MedlineTypes() {}

  /** Whether a publication type says which type of CSL the record is. */
  static boolean telling(String publicationType) {
    return TO_CSL.containsKey(publicationType.toLowerCase(Locale.ROOT));
  }

  /**
   * The type of CSL that some publication types amount to: an article where one says so or where
   * the record has a journal, else the first that is known.
   */
  static String toCsl(List<String> publicationTypes, boolean journal, String book) {
    String found = "";
    for (String type : publicationTypes) {
      String csl = TO_CSL.getOrDefault(type.toLowerCase(Locale.ROOT), "");
      if (csl.equals("article-journal")) {
        return csl;
      }
      found = found.isEmpty() ? csl : found;
    }
    if (!found.isEmpty()) {
      return found;
    }
    return !book.isEmpty() ? book : journal ? "article-journal" : "document";
  }

  /** The publication type to write; empty for a type that MEDLINE has no word for. */
  static String fromCsl(String type) {
    String found = FROM_CSL.getOrDefault(type, "");
    return found.isEmpty() ? "" : capitals(found);
  }

  private static String capitals(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.split(" ")) {
      out.append(out.isEmpty() ? "" : " ");
      out.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return out.toString();
  }
}
