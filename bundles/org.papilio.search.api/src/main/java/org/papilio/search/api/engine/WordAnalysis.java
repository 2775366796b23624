package org.papilio.search.api.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.search.api.SearchDocument;

/**
 * What the words of a text are: splitting, folding, stems, very common words. Offered as a service,
 * so that every engine indexes and seeks the same words and {@code docs/formats/query.md} holds for
 * all of them. Safe for several threads.
 */
@ProviderType
public interface WordAnalysis {

  /** The text without capitals and accents. */
  String fold(String text);

  /**
   * The words of a text, in their order; joined words beside their parts.
   *
   * @param language ISO 639-1 code; words of a language without a stemmer, or of none, are their
   *     own stems
   */
  List<Word> words(String text, String language);

  /**
   * The language of a document as its texts are indexed: as it says, else guessed, else English.
   */
  String languageOf(SearchDocument document);

  /**
   * Those words of a row that are so common that a hit need not have them.
   *
   * @param folded the folded words of the row
   * @param languages languages of the index
   */
  Set<String> commonIn(Collection<String> folded, Set<String> languages);

  /** Whether a folded word of a request in ordinary language only asks, as find or articles. */
  boolean onlyAsks(String folded);
}
