package org.papilio.literature.endnote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reference types of EndNote with their numbers, and the types of CSL. */
final class ReferenceTypes {

  /** Number, name, type; where one type of CSL has several here, the first is written. */
  private static final String TYPES =
      """
      17:Journal Article:article-journal
      6:Book:book
      5:Book Section:chapter
      47:Conference Paper:paper-conference
      10:Conference Proceedings:paper-conference
      32:Thesis:thesis
      27:Report:report
      46:Government Document:report
      28:Edited Book:book
      44:Electronic Book:book
      60:Electronic Book Section:chapter
      43:Electronic Article:article-journal
      54:Serial:book
      19:Magazine Article:article-magazine
      23:Newspaper Article:article-newspaper
      36:Manuscript:manuscript
      34:Unpublished Work:manuscript
      12:Web Page:webpage
      56:Blog:post-weblog
      9:Computer Program:software
      59:Dataset:dataset
      45:Online Database:dataset
      25:Patent:patent
      31:Statute:legislation
      4:Bill:bill
      7:Case:legal_case
      18:Hearing:hearing
      50:Legal Rule or Regulation:regulation
      20:Map:map
      21:Film or Broadcast:motion_picture
      3:Audiovisual Material:motion_picture
      2:Artwork:graphic
      37:Figure:figure
      38:Chart or Table:figure
      53:Encyclopedia:entry-encyclopedia
      52:Dictionary:entry-dictionary
      58:Standard:standard
      26:Personal Communication:personal_communication
      55:Pamphlet:pamphlet
      51:Ancient Text:classic
      61:Music:musical_score
      57:Interview:interview
      62:Discussion Forum:post
      13:Generic:document
      """;

  private static final Map<String, String> TO_CSL = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, String> NUMBERS = new HashMap<>();

  static {
    TYPES
        .lines()
        .map(line -> line.split(":"))
        .forEach(
            part -> {
              TO_CSL.put(part[1].toLowerCase(Locale.ROOT), part[2]);
              TO_CSL.put(part[0], part[2]);
              NAMES.putIfAbsent(part[2], part[1]);
              NUMBERS.put(part[1], part[0]);
            });
    // What other programs call these.
    TO_CSL.put("journal", "article-journal");
    TO_CSL.put("conference", "paper-conference");
    TO_CSL.put("encyclopedia article", "entry-encyclopedia");
    TO_CSL.put("dictionary entry", "entry-dictionary");
    TO_CSL.put("review", "article-journal");
    TO_CSL.put("film", "motion_picture");
    TO_CSL.put("computer software", "software");
  }

  private ReferenceTypes() {}

  /**
   * @param nameOrNumber "Journal Article" or "17"
   */
  static String toCsl(String nameOrNumber) {
    return TO_CSL.getOrDefault(nameOrNumber.strip().toLowerCase(Locale.ROOT), "document");
  }

  static String fromCsl(String type) {
    return NAMES.getOrDefault(type, "Generic");
  }

  static String number(String name) {
    return NUMBERS.getOrDefault(name, "13");
  }

  /** Whether the second title of the type is a series and not what the record stands in. */
  static boolean whole(String type) {
    return Set.of(
            "book",
            "thesis",
            "report",
            "dataset",
            "software",
            "map",
            "motion_picture",
            "standard",
            "pamphlet",
            "classic",
            "musical_score",
            "manuscript",
            "legislation",
            "patent")
        .contains(type);
  }

  /** Whether the record's number is an issue of a periodical. */
  static boolean periodical(String type) {
    return type.startsWith("article");
  }
}
