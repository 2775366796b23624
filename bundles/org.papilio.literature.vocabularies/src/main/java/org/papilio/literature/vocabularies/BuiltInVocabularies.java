package org.papilio.literature.vocabularies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.text.Messages;

/**
 * The vocabularies that come with the platform and its plug-ins: the bodies of literature, and the
 * lists of terms that cases use, so that records and cases stand below the same concepts.
 */
final class BuiltInVocabularies {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private BuiltInVocabularies() {}

  static List<ConceptScheme> all(Collection<Vocabulary> ofCases) {
    List<ConceptScheme> all = new ArrayList<>();
    all.add(bodies());
    Map<String, Map<String, Concept>> byScheme = new TreeMap<>();
    for (Vocabulary vocabulary : ofCases) {
      Map<String, Concept> terms =
          byScheme.computeIfAbsent(nameOf(vocabulary.scheme()), any -> new LinkedHashMap<>());
      vocabulary
          .concepts()
          .forEach(term -> terms.putIfAbsent(term.id(), concept(vocabulary, term)));
    }
    byScheme.forEach(
        (name, terms) -> {
          if (ConceptRef.isVocabulary(name)) {
            all.add(
                new ConceptScheme(
                    name, "urn:papilio:vocabulary:" + name, Map.of(), true, terms.values()));
          }
        });
    return all;
  }

  /** A scheme of a plug-in may be {@code housing.ethos}; vocabularies have no dots. */
  private static String nameOf(String scheme) {
    return scheme.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static Concept concept(Vocabulary vocabulary, org.papilio.model.vocabulary.Concept term) {
    return new Concept(
        term.id(),
        "urn:papilio:vocabulary:" + nameOf(vocabulary.scheme()) + ":" + term.id(),
        term.labels(),
        Map.of(),
        List.of(),
        term.definition(),
        term.broader().map(List::of).orElse(List.of()),
        List.of(),
        List.of());
  }

  private static ConceptScheme bodies() {
    List<Concept> concepts = new ArrayList<>();
    for (BodyOfLiterature body :
        List.of(
            BodyOfLiterature.SOCIAL_INNOVATION,
            BodyOfLiterature.RESCALING,
            BodyOfLiterature.MACRO_INSTITUTIONALIST)) {
      concepts.add(
          new Concept(
              body.id(),
              "urn:papilio:vocabulary:bodies:" + body.id(),
              texts("body." + body.id()),
              Map.of(),
              List.of(),
              Map.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return new ConceptScheme(
        Classification.BODIES, "urn:papilio:vocabulary:bodies", texts("bodies"), true, concepts);
  }

  private static Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      texts.put(language.getLanguage(), Messages.of(BuiltInVocabularies.class, language).text(key));
    }
    return texts;
  }
}
