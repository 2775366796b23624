package org.papilio.literature.api.classes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A concept of a vocabulary, in the terms of SKOS.
 *
 * @param id unique in its vocabulary, see {@link ConceptRef}
 * @param iri its name in the world; may be empty for a concept of the platform's own
 * @param labels the preferred label by language tag; an empty tag where the source gave none
 * @param otherLabels alternative and hidden labels by language tag
 * @param notations codes such as {@code 331.2}
 * @param definitions what is meant, by language tag
 * @param broader ids of the next wider concepts in the same vocabulary
 * @param related ids of concepts that have to do with it
 * @param exactMatches IRIs of the same concept elsewhere
 */
public record Concept(
    String id,
    String iri,
    Map<String, String> labels,
    Map<String, List<String>> otherLabels,
    List<String> notations,
    Map<String, String> definitions,
    List<String> broader,
    List<String> related,
    List<String> exactMatches) {

  public Concept {
    if (!ConceptRef.isConcept(id)) {
      throw new IllegalArgumentException(
          "concept id '" + id + "'; allowed are letters, digits and . _ -, at most 120");
    }
    Objects.requireNonNull(iri, "iri");
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    Map<String, List<String>> copy = new LinkedHashMap<>();
    otherLabels.forEach((language, texts) -> copy.put(language, List.copyOf(texts)));
    otherLabels = Collections.unmodifiableMap(copy);
    notations = List.copyOf(notations);
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    broader = List.copyOf(broader);
    related = List.copyOf(related);
    exactMatches = List.copyOf(exactMatches);
  }

  /**
   * The preferred label in a language; in English, without a language or in any where it has none;
   * the id where nobody called it anything.
   */
  public String label(String language) {
    return chosen(labels, language, id);
  }

  /** The definition, chosen as {@link #label}; empty when there is none. */
  public String definition(String language) {
    return chosen(definitions, language, "");
  }

  static String chosen(Map<String, String> texts, String language, String otherwise) {
    for (String wanted : List.of(language, "en", "")) {
      String text = texts.get(wanted);
      if (text != null) {
        return text;
      }
      // de-AT is good enough for who asks for de
      for (Map.Entry<String, String> each : texts.entrySet()) {
        if (!wanted.isEmpty() && each.getKey().startsWith(wanted + "-")) {
          return each.getValue();
        }
      }
    }
    return texts.values().stream().findFirst().orElse(otherwise);
  }
}
