package org.papilio.search.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.text.Messages;

/**
 * What people call features, literals and terms, in the languages of the message files: a term of a
 * list is found by its label in any of them.
 */
final class CaseLabels {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final Map<String, Map<String, Map<String, String>>> concepts = new TreeMap<>();
  private final Map<String, String> broader = new TreeMap<>();
  private final Map<String, Map<String, Map<String, String>>> messages = new HashMap<>();

  CaseLabels(Collection<EPackage> packages, Collection<Vocabulary> vocabularies) {
    for (Vocabulary vocabulary : vocabularies) {
      Map<String, Map<String, String>> scheme =
          concepts.computeIfAbsent(vocabulary.scheme(), any -> new TreeMap<>());
      for (Concept concept : vocabulary.concepts()) {
        scheme.put(concept.id(), concept.labels());
        concept
            .broader()
            .ifPresent(wider -> broader.put(vocabulary.scheme() + ":" + concept.id(), wider));
      }
    }
    for (EPackage each : packages) {
      Map<String, Map<String, String>> texts = new LinkedHashMap<>();
      for (Locale language : LANGUAGES) {
        texts.put(language.getLanguage(), texts(each, language));
      }
      messages.put(each.getNsURI(), texts);
    }
  }

  private static Map<String, String> texts(EPackage of, Locale language) {
    try {
      return Messages.of(of.getClass(), language).all();
    } catch (MissingResourceException none) {
      return Map.of();
    }
  }

  /** Labels of a feature by language; in English its name in words where there is none. */
  Map<String, String> of(EStructuralFeature feature) {
    String key = feature.getEContainingClass().getName() + "." + feature.getName();
    Map<String, String> labels =
        new LinkedHashMap<>(of(feature.getEContainingClass().getEPackage(), key));
    labels.putIfAbsent("en", inWords(feature.getName()));
    return labels;
  }

  /** As {@link #of(EStructuralFeature)}, with the class before it: "Phase: Kind". */
  Map<String, String> ofWithClass(EStructuralFeature feature) {
    EPackage owner = feature.getEContainingClass().getEPackage();
    String type = feature.getEContainingClass().getName();
    Map<String, String> ofClass = of(owner, type);
    Map<String, String> labels = new LinkedHashMap<>();
    of(feature)
        .forEach(
            (language, label) ->
                labels.put(language, ofClass.getOrDefault(language, inWords(type)) + ": " + label));
    return labels;
  }

  /** Labels of a literal by language. */
  Map<String, String> of(EEnum type, String literal) {
    return of(type.getEPackage(), type.getName() + "." + literal);
  }

  /** Labels of a term by language; empty when no vocabulary has it. */
  Map<String, String> ofConcept(String scheme, String id) {
    return concepts.getOrDefault(scheme, Map.of()).getOrDefault(id, Map.of());
  }

  /** A term, then the wider ones of its scheme, each once. */
  Set<String> withBroader(String scheme, String id) {
    Set<String> ids = new LinkedHashSet<>();
    String one = id;
    while (one != null && ids.add(one)) {
      one = broader.get(scheme + ":" + one);
    }
    return ids;
  }

  /** Changes whenever a label changes. */
  String fingerprint() {
    return Integer.toHexString(concepts.hashCode() + broader.hashCode())
        + Integer.toHexString(new TreeMap<>(messages).hashCode());
  }

  private Map<String, String> of(EPackage owner, String key) {
    Map<String, String> labels = new LinkedHashMap<>();
    messages
        .getOrDefault(owner.getNsURI(), Map.of())
        .forEach(
            (language, texts) -> {
              if (texts.containsKey(key)) {
                labels.put(language, texts.get(key));
              }
            });
    return labels;
  }

  private static String inWords(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
