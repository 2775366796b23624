package org.papilio.search.literature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.search.api.FieldValue;

/**
 * What is searchable of the concepts and links of records: a record below "housing first" is
 * counted below "housing" too, and is found by the labels of both in every language.
 */
final class RecordClasses {

  private final LiteratureLabels labels;
  private final Map<String, ConceptScheme> byName = new HashMap<>();

  RecordClasses(LiteratureLabels labels, List<ConceptScheme> vocabularies) {
    this.labels = labels;
    vocabularies.forEach(scheme -> byName.put(scheme.name(), scheme));
  }

  List<FieldValue> of(LiteratureRecord record, List<LiteratureLink> links) {
    List<FieldValue> values = new ArrayList<>();
    Set<ConceptRef> concepts = new TreeSet<>(Classification.of(record));
    Set<String> kinds = new TreeSet<>();
    for (LiteratureLink link : links) {
      kinds.add(link.target().kind().word());
      if (link.target().kind() == LinkTarget.Kind.CONCEPT) {
        concepts.add(ConceptRef.parse(link.target().id()));
      }
      if (!link.note().isEmpty()) {
        values.add(new FieldValue.Text(LiteratureFields.LINK_NOTE, link.note(), "", link.id()));
      }
    }
    concepts(concepts, values);
    for (String kind : kinds) {
      values.add(
          new FieldValue.Keyword(
              LiteratureFields.LINKED, kind, labels.of("linked", kind), LiteratureFields.LINKED));
    }
    if (!links.isEmpty()) {
      values.add(new FieldValue.Numeric(LiteratureFields.LINKS, links.size(), ""));
    }
    return values;
  }

  private void concepts(Set<ConceptRef> concepts, List<FieldValue> into) {
    Set<ConceptRef> counted = new TreeSet<>();
    for (ConceptRef concept : concepts) {
      ConceptScheme scheme = byName.get(concept.vocabulary());
      if (scheme == null || scheme.find(concept.concept()).isEmpty()) {
        // Its vocabulary is gone: the record is still found by the name of the concept.
        into.add(keyword(concept, Map.of()));
      } else {
        scheme.withBroader(concept.concept()).forEach(id -> counted.add(scheme.ref(id)));
      }
    }
    for (ConceptRef concept : counted) {
      Concept known = byName.get(concept.vocabulary()).find(concept.concept()).orElseThrow();
      into.add(keyword(concept, byLanguage(known)));
      terms(known, into);
    }
  }

  private static FieldValue keyword(ConceptRef concept, Map<String, String> byLanguage) {
    return new FieldValue.Keyword(
        LiteratureFields.CONCEPT, concept.toString(), byLanguage, LiteratureFields.CONCEPT);
  }

  /** By the codes of languages that requests have: {@code de} for a label in {@code de-AT}. */
  private static Map<String, String> byLanguage(Concept concept) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    concept.labels().forEach((tag, label) -> byLanguage.putIfAbsent(language(tag), label));
    byLanguage.putIfAbsent("en", concept.label("en"));
    byLanguage.remove("");
    return byLanguage;
  }

  private static String language(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static void terms(Concept concept, List<FieldValue> into) {
    concept.labels().forEach((tag, label) -> term(concept, label, language(tag), into));
    concept
        .otherLabels()
        .forEach((tag, texts) -> texts.forEach(text -> term(concept, text, language(tag), into)));
    concept.notations().forEach(code -> term(concept, code, "", into));
  }

  private static void term(Concept concept, String text, String language, List<FieldValue> into) {
    if (!text.isBlank()) {
      into.add(new FieldValue.Text(LiteratureFields.CONCEPT_TERM, text, language, concept.id()));
    }
  }
}
