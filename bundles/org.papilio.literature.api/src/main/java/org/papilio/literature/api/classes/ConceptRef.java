package org.papilio.literature.api.classes;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one concept: {@code ethos:housing-first}.
 *
 * @param vocabulary name of the vocabulary: small letters, digits and single hyphens between them,
 *     at most 60 characters
 * @param concept id of the concept in it: letters, digits, {@code . _ -}, at most 120 characters
 */
public record ConceptRef(String vocabulary, String concept) implements Comparable<ConceptRef> {

  private static final Pattern VOCABULARY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CONCEPT = Pattern.compile("[\\p{L}\\p{N}._-]{1,120}");
  private static final int LONGEST = 60;
  private static final Comparator<ConceptRef> ORDER =
      Comparator.comparing(ConceptRef::vocabulary).thenComparing(ConceptRef::concept);

  public ConceptRef {
    if (!isVocabulary(vocabulary) || !isConcept(concept)) {
      throw new IllegalArgumentException(
          "concept '"
              + vocabulary
              + ":"
              + concept
              + "'; allowed is VOCABULARY:CONCEPT, such as bodies:RESCALING");
    }
  }

  /** Whether a text can be the name of a vocabulary. */
  public static boolean isVocabulary(String text) {
    return text.length() <= LONGEST && VOCABULARY.matcher(text).matches();
  }

  /** Whether a text can be the id of a concept. */
  public static boolean isConcept(String text) {
    return CONCEPT.matcher(text).matches();
  }

  /**
   * Reads {@code VOCABULARY:CONCEPT}.
   *
   * @throws IllegalArgumentException when it is none, saying what is allowed
   */
  public static ConceptRef parse(String text) {
    int colon = text.indexOf(':');
    return new ConceptRef(
        colon < 0 ? "" : text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  /** Reads {@code VOCABULARY:CONCEPT}; empty when it is none. */
  public static Optional<ConceptRef> tryParse(String text) {
    int colon = text.indexOf(':');
    return colon > 0
            && isVocabulary(text.substring(0, colon))
            && isConcept(text.substring(colon + 1))
        ? Optional.of(parse(text))
        : Optional.empty();
  }

  @Override
  public int compareTo(ConceptRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return vocabulary + ":" + concept;
  }
}
