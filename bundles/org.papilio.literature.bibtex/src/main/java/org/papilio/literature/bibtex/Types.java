package org.papilio.literature.bibtex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Entry types of BibTeX and biblatex, and the types of CSL. */
final class Types {

  /** Where one type of CSL has several here, the first is written. */
  private static final String READ =
      """
      article article-journal
      suppperiodical article-journal
      book book
      mvbook book
      collection book
      mvcollection book
      reference book
      mvreference book
      proceedings book
      mvproceedings book
      manual book
      incollection chapter
      inbook chapter
      bookinbook chapter
      suppbook chapter
      suppcollection chapter
      inproceedings paper-conference
      conference paper-conference
      phdthesis thesis
      mastersthesis thesis
      thesis thesis
      techreport report
      report report
      unpublished manuscript
      misc document
      online webpage
      electronic webpage
      www webpage
      webpage webpage
      patent patent
      periodical periodical
      dataset dataset
      software software
      inreference entry
      booklet pamphlet
      legislation legislation
      legal treaty
      jurisdiction legal_case
      standard standard
      image graphic
      artwork graphic
      video motion_picture
      movie motion_picture
      audio song
      music song
      letter personal_communication
      performance performance
      review review
      """;

  /** Types of CSL without an entry type of their own; {@code x-csl-type} says the exact one. */
  private static final String NEAREST =
      """
      article unpublished
      article-magazine article
      article-newspaper article
      entry-dictionary inreference
      entry-encyclopedia inreference
      classic book
      collection misc
      post online
      post-weblog online
      review-book review
      musical_score book
      """;

  private static final Map<String, String> TO_CSL = new HashMap<>();
  private static final Map<String, String> FROM_CSL = new HashMap<>();

  static {
    READ.lines()
        .map(line -> line.split(" "))
        .forEach(
            pair -> {
              TO_CSL.put(pair[0], pair[1]);
              FROM_CSL.putIfAbsent(pair[1], pair[0]);
            });
    NEAREST.lines().map(line -> line.split(" ")).forEach(pair -> FROM_CSL.put(pair[0], pair[1]));
  }

  /** Types of CSL whose {@code number} is that of a journal's issue. */
  private static final Set<String> PERIODICAL =
      Set.of(
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "periodical",
          "review",
          "review-book",
          "article");

  /** Types of CSL that are a book or part of one: {@code number} counts within the series. */
  private static final Set<String> IN_SERIES =
      Set.of(
          "book",
          "chapter",
          "paper-conference",
          "entry",
          "entry-dictionary",
          "entry-encyclopedia",
          "musical_score",
          "classic",
          "pamphlet");

  /** Types of CSL whose container is a book. */
  private static final Set<String> IN_BOOK =
      Set.of("chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia");

  private Types() {}

  /** The type of CSL; {@code document} for an entry type not known here. */
  static String toCsl(String entryType) {
    return TO_CSL.getOrDefault(entryType, "document");
  }

  static String fromCsl(String type) {
    return FROM_CSL.getOrDefault(type, "misc");
  }

  static boolean periodical(String type) {
    return PERIODICAL.contains(type);
  }

  static boolean inSeries(String type) {
    return IN_SERIES.contains(type);
  }

  static boolean inBook(String type) {
    return IN_BOOK.contains(type);
  }
}
