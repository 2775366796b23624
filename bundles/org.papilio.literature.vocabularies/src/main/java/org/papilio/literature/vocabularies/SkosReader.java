package org.papilio.literature.vocabularies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * Makes a vocabulary of a SKOS file. The same content gives the same vocabulary in whatever format
 * and order it stands: concepts are sorted by notation and English label.
 */
final class SkosReader {

  /** A vocabulary with what happened while it was read. */
  record Read(ConceptScheme vocabulary, LossReport report) {}

  private static final int MOST_NOTES = 50;

  private final SourceFile file;
  private final ConceptIds ids = new ConceptIds();
  private final SkosStatements statements = new SkosStatements();
  private final LossReport.Builder losses;
  private int notes;

  private SkosReader(SourceFile file) {
    this.file = file;
    this.losses = LossReport.of(file.name());
  }

  /**
   * @param before the vocabulary that had the name, whose concepts keep their ids
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it cannot be read or has
   *     no concept
   */
  static Read read(
      SourceFile file, String name, Optional<ConceptScheme> before, Progress progress) {
    SkosReader reader = new SkosReader(file);
    before.ifPresent(reader.ids::keep);
    RdfFile.read(file, progress, reader.statements::take);
    return reader.vocabulary(name);
  }

  private Read vocabulary(String name) {
    Map<String, RawConcept> raw = new TreeMap<>();
    statements.bySubject.forEach(
        (iri, subject) -> {
          labels(subject);
          if (subject.concept && !subject.scheme) {
            raw.put(iri, subject);
          }
        });
    if (raw.isEmpty()) {
      throw Problem.badInput("the file has no concept of SKOS (skos:Concept)")
          .at(file.name())
          .allowing(RdfFile.FORMATS + " with concepts of SKOS")
          .exception();
    }
    List<Concept> concepts = new ArrayList<>();
    raw.values().forEach(one -> concepts.add(concept(one, raw)));
    concepts.sort(
        Comparator.comparing(
                (Concept one) -> one.notations().isEmpty() ? "" : one.notations().getFirst())
            .thenComparing(one -> one.label("en"))
            .thenComparing(Concept::id));
    statements.dropped.forEach(
        (property, count) -> {
          for (long i = 0; i < count; i++) {
            losses.dropped(property);
          }
        });
    ConceptScheme scheme = scheme(name, concepts);
    for (List<String> ring : Rings.of(scheme)) {
      note("ring of broader concepts: " + String.join(" → ", ring));
    }
    if (notes > MOST_NOTES) {
      losses.note("… and " + (notes - MOST_NOTES) + " more of this kind");
    }
    return new Read(scheme, losses.build());
  }

  /** Labels that stand at nodes of their own (SKOS-XL) are labels like others. */
  private void labels(RawConcept subject) {
    subject.labelNodes.forEach(
        (node, preferred) -> {
          RawConcept.Text text = statements.literalForms.get(node);
          if (text != null) {
            (preferred ? subject.preferred : subject.others).add(text);
          }
        });
  }

  private ConceptScheme scheme(String name, List<Concept> concepts) {
    List<RawConcept> schemes =
        statements.bySubject.values().stream()
            .filter(one -> one.scheme)
            .sorted(Comparator.comparing(one -> one.iri))
            .toList();
    if (schemes.size() > 1) {
      note("the file has " + schemes.size() + " schemes; they become one vocabulary");
    }
    Map<String, String> titles = new TreeMap<>();
    for (RawConcept scheme : schemes) {
      new TreeSet<>(scheme.titles)
          .forEach(text -> titles.putIfAbsent(text.language(), text.text()));
      new TreeSet<>(scheme.preferred)
          .forEach(text -> titles.putIfAbsent(text.language(), text.text()));
    }
    String iri = schemes.isEmpty() ? "" : schemes.getFirst().iri;
    return new ConceptScheme(name, iri, titles, false, concepts);
  }

  private Concept concept(RawConcept raw, Map<String, RawConcept> all) {
    losses.read().accepted();
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, TreeSet<String>> others = new TreeMap<>();
    for (RawConcept.Text text : new TreeSet<>(raw.preferred)) {
      if (text.text().isEmpty() || text.text().equals(labels.get(text.language()))) {
        continue;
      }
      if (labels.putIfAbsent(text.language(), text.text()) == null) {
        losses.kept("prefLabel");
      } else {
        losses.changed("prefLabel");
        note(
            raw.iri
                + " has two preferred labels in one language; '"
                + text.text()
                + "' is kept as another label");
        add(others, text);
      }
    }
    if (labels.isEmpty()) {
      raw.titles.forEach(text -> labels.putIfAbsent(text.language(), text.text()));
      note(raw.iri + " has no preferred label");
    }
    for (RawConcept.Text text : raw.others) {
      if (!text.text().isEmpty()) {
        add(others, text);
        losses.kept("altLabel");
      }
    }
    Map<String, String> definitions = new LinkedHashMap<>();
    for (RawConcept.Text text : new TreeSet<>(raw.definitions)) {
      definitions.merge(text.language(), text.text(), (one, more) -> one + "\n" + more);
      losses.kept("definition");
    }
    raw.notations.forEach(any -> losses.kept("notation"));
    raw.matches.forEach(any -> losses.kept("exactMatch"));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    others.forEach((language, texts) -> lists.put(language, List.copyOf(texts)));
    return new Concept(
        ids.of(raw.iri),
        raw.iri,
        labels,
        lists,
        List.copyOf(new TreeSet<>(raw.notations)),
        definitions,
        references(raw, "broader", raw.broader, all),
        references(raw, "related", raw.related, all),
        List.copyOf(new TreeSet<>(raw.matches)));
  }

  private static void add(Map<String, TreeSet<String>> into, RawConcept.Text text) {
    into.computeIfAbsent(text.language(), any -> new TreeSet<>()).add(text.text());
  }

  private List<String> references(
      RawConcept from, String property, Collection<String> iris, Map<String, RawConcept> all) {
    List<String> found = new ArrayList<>();
    for (String iri : new TreeSet<>(iris)) {
      if (iri.equals(from.iri)) {
        losses.dropped(property);
        note(from.iri + " is " + property + " to itself");
      } else if (all.containsKey(iri)) {
        losses.kept(property);
        found.add(ids.of(iri));
      } else {
        losses.dropped(property);
        note(from.iri + ": " + property + " leads to " + iri + ", which is no concept of the file");
      }
    }
    return found;
  }

  private void note(String sentence) {
    if (notes++ < MOST_NOTES) {
      losses.note(sentence);
    }
  }
}
