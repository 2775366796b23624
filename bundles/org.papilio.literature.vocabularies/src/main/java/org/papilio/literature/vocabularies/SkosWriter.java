package org.papilio.literature.vocabularies;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;

/** Writes a vocabulary as Turtle. */
final class SkosWriter {

  private final ConceptScheme scheme;
  private final TurtleWriter out;
  private final ValueFactory values = SimpleValueFactory.getInstance();

  private SkosWriter(ConceptScheme scheme, TurtleWriter out) {
    this.scheme = scheme;
    this.out = out;
  }

  static void write(ConceptScheme scheme, OutputStream to) throws IOException {
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    new SkosWriter(scheme, new TurtleWriter(text)).write();
    text.flush();
  }

  private void write() {
    out.startRDF();
    out.handleNamespace("skos", Skos.NAMESPACE);
    out.handleNamespace("dct", "http://purl.org/dc/terms/");
    IRI subject = values.createIRI(schemeIri());
    say(subject, Skos.TYPE, values.createIRI(Skos.of("ConceptScheme")));
    scheme.titles().forEach((language, text) -> say(subject, Skos.TITLE, literal(text, language)));
    scheme.concepts().forEach(concept -> write(concept, subject));
    out.endRDF();
  }

  private void write(Concept concept, IRI in) {
    IRI subject = values.createIRI(iri(concept));
    say(subject, Skos.TYPE, values.createIRI(Skos.of("Concept")));
    say(subject, Skos.of("inScheme"), in);
    concept
        .labels()
        .forEach((language, text) -> say(subject, Skos.of("prefLabel"), literal(text, language)));
    concept
        .otherLabels()
        .forEach(
            (language, texts) ->
                texts.forEach(text -> say(subject, Skos.of("altLabel"), literal(text, language))));
    concept
        .notations()
        .forEach(text -> say(subject, Skos.of("notation"), values.createLiteral(text)));
    concept
        .definitions()
        .forEach((language, text) -> say(subject, Skos.of("definition"), literal(text, language)));
    concept.broader().forEach(id -> refer(subject, "broader", id));
    concept.related().forEach(id -> refer(subject, "related", id));
    concept
        .exactMatches()
        .forEach(iri -> say(subject, Skos.of("exactMatch"), values.createIRI(iri)));
  }

  private void refer(IRI subject, String property, String id) {
    scheme.find(id).ifPresent(one -> say(subject, Skos.of(property), values.createIRI(iri(one))));
  }

  private String schemeIri() {
    return scheme.iri().isEmpty() ? "urn:papilio:vocabulary:" + scheme.name() : scheme.iri();
  }

  private String iri(Concept concept) {
    return concept.iri().contains(":")
        ? concept.iri()
        : "urn:papilio:vocabulary:" + scheme.name() + ":" + concept.id();
  }

  private Value literal(String text, String language) {
    return language.isEmpty() ? values.createLiteral(text) : values.createLiteral(text, language);
  }

  private void say(IRI subject, String property, Value object) {
    out.handleStatement(values.createStatement(subject, values.createIRI(property), object));
  }
}
