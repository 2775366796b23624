package org.papilio.model.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A term of a vocabulary.
 *
 * @param id what stands in the file; capitals, digits and underscores, such as {@code
 *     HOMELESS_PEOPLE}
 * @param labels the words for people, by language, English first and always there
 * @param definition what is meant, by language; may be empty
 * @param broader the wider term of the same scheme
 */
public record Concept(
    String id,
    Map<String, String> labels,
    Map<String, String> definition,
    Optional<String> broader) {

  public Concept {
    if (!id.matches("[A-Z0-9][A-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "concept id '" + id + "'; allowed are capitals, digits and underscores");
    }
    if (!labels.containsKey("en")) {
      throw new IllegalArgumentException("concept " + id + " has no English label");
    }
    labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    definition = Map.copyOf(definition);
  }

  /** The label in a language, in English where that language has none. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.get("en"));
  }
}
