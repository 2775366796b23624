package org.papilio.literature.api.bibliographies;

import java.util.Locale;

/**
 * How a list of references shall look.
 *
 * @param style id of a {@link BibliographyStyle}
 * @param locale language and country of words such as "edited by"; a language without a country
 *     takes its usual one
 * @param form what the text is made of
 */
public record BibliographyRequest(String style, Locale locale, Form form) {

  /** What a text is made of. */
  public enum Form {
    /** Plain text, one entry a paragraph. */
    TEXT,
    /** HTML without scripts: one {@code div} with one {@code div} an entry. */
    HTML
  }
}
