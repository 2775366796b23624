package org.papilio.literature.api.bibliographies;

/**
 * A style of references.
 *
 * @param id as the repository of CSL styles names it: {@code apa}
 * @param title for people: "American Psychological Association 7th edition"
 */
public record BibliographyStyle(String id, String title) {}
