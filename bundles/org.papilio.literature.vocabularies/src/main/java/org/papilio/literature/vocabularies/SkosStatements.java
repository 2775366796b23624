package org.papilio.literature.vocabularies;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/** Sorts the statements of a file by what they say of concepts. */
final class SkosStatements {

  final Map<String, RawConcept> bySubject = new LinkedHashMap<>();
  final Map<String, RawConcept.Text> literalForms = new LinkedHashMap<>();

  /** Properties that are not kept, counted. */
  final Map<String, Long> dropped = new TreeMap<>();

  private RawConcept at(String iri) {
    return bySubject.computeIfAbsent(iri, RawConcept::new);
  }

  void take(Statement statement) {
    Resource subject = statement.getSubject();
    Value object = statement.getObject();
    String property = statement.getPredicate().stringValue();
    if (property.startsWith(Skos.NAMESPACE)) {
      skos(at(subject.stringValue()), property.substring(Skos.NAMESPACE.length()), object);
    } else if (property.startsWith(Skos.XL)) {
      labelled(subject.stringValue(), property, object);
    } else {
      switch (property) {
        case Skos.TYPE -> type(at(subject.stringValue()), object.stringValue());
        case Skos.TITLE, Skos.OLD_TITLE, Skos.LABEL ->
            at(subject.stringValue()).titles.add(text(object));
        default -> drop(property);
      }
    }
  }

  private static void type(RawConcept subject, String type) {
    if (type.equals(Skos.of("Concept"))) {
      subject.concept = true;
    } else if (type.equals(Skos.of("ConceptScheme"))) {
      subject.scheme = true;
    }
  }

  private void skos(RawConcept subject, String property, Value object) {
    switch (property) {
      case "prefLabel" -> subject.preferred.add(text(object));
      case "altLabel", "hiddenLabel" -> subject.others.add(text(object));
      case "notation" -> subject.notations.add(object.stringValue().strip());
      case "definition" -> subject.definitions.add(text(object));
      case "broader" -> {
        subject.concept = true;
        subject.broader.add(object.stringValue());
      }
      case "narrower" -> {
        subject.concept = true;
        at(object.stringValue()).broader.add(subject.iri);
      }
      case "related" -> {
        subject.related.add(object.stringValue());
        at(object.stringValue()).related.add(subject.iri);
      }
      case "exactMatch" -> subject.matches.add(object.stringValue());
      case "hasTopConcept" -> {
        subject.scheme = true;
        at(object.stringValue());
      }
      case "inScheme", "topConceptOf" -> subject.concept = true;
      default -> drop(Skos.NAMESPACE + property);
    }
  }

  private void labelled(String subject, String property, Value object) {
    switch (property.substring(Skos.XL.length())) {
      case "literalForm" -> literalForms.put(subject, text(object));
      case "prefLabel" -> at(subject).labelNodes.put(object.stringValue(), true);
      case "altLabel", "hiddenLabel" ->
          at(subject).labelNodes.putIfAbsent(object.stringValue(), false);
      default -> drop(property);
    }
  }

  private void drop(String property) {
    String prefixed =
        property.startsWith(Skos.NAMESPACE)
            ? "skos:" + property.substring(Skos.NAMESPACE.length())
            : property.startsWith(Skos.XL)
                ? "skosxl:" + property.substring(Skos.XL.length())
                : property;
    dropped.merge(prefixed, 1L, Long::sum);
  }

  private static RawConcept.Text text(Value value) {
    String language = value instanceof Literal literal ? literal.getLanguage().orElse("") : "";
    return new RawConcept.Text(
        language.isEmpty() ? "" : canonical(language), value.stringValue().strip());
  }

  private static String canonical(String language) {
    String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? language.toLowerCase(Locale.ROOT) : tag;
  }
}
