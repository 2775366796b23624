package org.papilio.literature.api;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The types and variables of CSL-JSON, version 1.0.2 of the schema, spelled as there. {@code id},
 * {@code type} and {@code keyword} are not among them: a {@link LiteratureRecord} keeps these
 * apart. Of two spellings the schema's newer one stands here: {@code title-short} for {@code
 * shortTitle}, {@code container-title-short} for {@code journalAbbreviation}, {@code year-suffix}
 * for {@code yearSuffix}.
 */
public final class Variables {

  /** Variables with a text or number, in the order in which they are written. */
  public static final Set<String> TEXTS =
      ordered(
          "title",
          "title-short",
          "container-title",
          "container-title-short",
          "collection-title",
          "volume-title",
          "volume-title-short",
          "part-title",
          "reviewed-title",
          "reviewed-genre",
          "original-title",
          "event-title",
          "event",
          "event-place",
          "publisher",
          "publisher-place",
          "original-publisher",
          "original-publisher-place",
          "volume",
          "number-of-volumes",
          "issue",
          "number",
          "edition",
          "version",
          "part-number",
          "supplement-number",
          "printing-number",
          "collection-number",
          "chapter-number",
          "section",
          "page",
          "page-first",
          "number-of-pages",
          "genre",
          "medium",
          "dimensions",
          "scale",
          "language",
          "abstract",
          "note",
          "annote",
          "status",
          "authority",
          "jurisdiction",
          "division",
          "references",
          "archive",
          "archive_collection",
          "archive_location",
          "archive-place",
          "source",
          "call-number",
          "citation-key",
          "citation-label",
          "citation-number",
          "first-reference-note-number",
          "locator",
          "year-suffix",
          "DOI",
          "ISBN",
          "ISSN",
          "PMID",
          "PMCID",
          "URL");

  /** Variables with names. */
  public static final Set<String> NAMES =
      ordered(
          "author",
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editor",
          "editorial-director",
          "editor-translator",
          "executive-producer",
          "guest",
          "host",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "performer",
          "producer",
          "recipient",
          "reviewed-author",
          "script-writer",
          "series-creator",
          "translator");

  /** Variables with a date. */
  public static final Set<String> DATES =
      ordered("issued", "accessed", "available-date", "event-date", "original-date", "submitted");

  /** Types of a record. */
  public static final Set<String> TYPES =
      ordered(
          "article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "bill",
          "book",
          "broadcast",
          "chapter",
          "classic",
          "collection",
          "dataset",
          "document",
          "entry",
          "entry-dictionary",
          "entry-encyclopedia",
          "event",
          "figure",
          "graphic",
          "hearing",
          "interview",
          "legal_case",
          "legislation",
          "manuscript",
          "map",
          "motion_picture",
          "musical_score",
          "pamphlet",
          "paper-conference",
          "patent",
          "performance",
          "periodical",
          "personal_communication",
          "post",
          "post-weblog",
          "regulation",
          "report",
          "review",
          "review-book",
          "software",
          "song",
          "speech",
          "standard",
          "thesis",
          "treaty",
          "webpage");

  private Variables() {}

  private static Set<String> ordered(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }
}
