package org.papilio.literature.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.Variables;

/** Types of works as tables spell them. */
final class Types {

  /** Type of CSL: names, compared without case and signs. */
  private static final String NAMES =
      """
      article-journal: article; journal article; jour; review; letter; editorial; note; short survey; erratum; retracted; data paper; j; article in press; artikel; zeitschriftenartikel; journal; conference abstract
      article-magazine: magazine article; mgzn
      article-newspaper: newspaper article; news
      paper-conference: conference paper; proceedings paper; inproceedings; conf; cpaper; c; conference review
      book: book; b; s; edbook; monograph; buch; conference proceedings
      chapter: book chapter; book section; incollection; inbook; chap; buchkapitel
      thesis: thesis; dissertation; phdthesis; mastersthesis; thes
      report: report; techreport; rprt; business article; working paper; bericht
      webpage: web page; webpage; elec; website; online
      post-weblog: blog post
      manuscript: manuscript; unpublished; unpb
      article: preprint; posted content
      dataset: dataset; data
      software: computer program; software; comp
      patent: patent; pat; p
      legislation: statute; legislation; stat
      legal_case: case
      bill: bill
      hearing: hearing
      speech: presentation
      motion_picture: film; video recording; video
      interview: interview
      entry-encyclopedia: encyclopedia article
      entry-dictionary: dictionary entry
      map: map
      document: document; gen; generic; misc
      """;

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String line : NAMES.split("\n")) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(";")) {
        BY_NAME.put(plain(name), line.substring(0, colon));
      }
    }
  }

  private Types() {}

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
  }

  /**
   * The type of CSL.
   *
   * @param csl whether the table is known to use CSL's names, where "article" is no journal article
   */
  static Optional<String> of(String said, boolean csl) {
    if (csl && Variables.TYPES.contains(said)) {
      return Optional.of(said);
    }
    String known = BY_NAME.get(plain(said));
    if (known != null) {
      return Optional.of(known);
    }
    return Variables.TYPES.contains(said) ? Optional.of(said) : Optional.empty();
  }
}
