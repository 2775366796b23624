package org.papilio.literature.vocabularies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class SkosReaderTest {

  private static final String PREFIX =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://x.org/> . ";

  private static SkosReader.Read read(SourceFile file) {
    return SkosReader.read(file, "v", Optional.empty(), Progress.NONE);
  }

  private static SkosReader.Read turtle(String text) {
    return read(SourceFile.of("v.ttl", (PREFIX + text).getBytes(StandardCharsets.UTF_8)));
  }

  private static SourceFile resource(String name) throws IOException {
    try (InputStream in = SkosReaderTest.class.getResourceAsStream("/skos/" + name)) {
      return SourceFile.of(name, in.readAllBytes());
    }
  }

  @Test
  void theSameContentIsTheSameVocabularyInTurtleAndRdfXml() throws IOException {
    ConceptScheme turtle = read(resource("homelessness.ttl")).vocabulary();
    ConceptScheme xml = read(resource("homelessness.rdf")).vocabulary();
    assertEquals(List.copyOf(turtle.concepts()), List.copyOf(xml.concepts()));
    assertEquals(turtle.titles(), xml.titles());
    assertEquals("https://example.org/homelessness/", turtle.iri());
    assertEquals(
        List.of("housing", "supported", "housing-first", "shelter"),
        turtle.concepts().stream().map(Concept::id).toList());
  }

  @Test
  void keepsLabelsOfAllLanguagesAndSaysWhatWasLost() throws IOException {
    SkosReader.Read read = read(resource("homelessness.ttl"));
    Concept concept = read.vocabulary().find("housing-first").orElseThrow();
    assertEquals("Un chez-soi d'abord", concept.label("fr"));
    assertEquals("Housing First", concept.label("hu"));
    assertEquals(List.of("https://example.org/other/hf"), concept.exactMatches());
    Concept supported = read.vocabulary().find("supported").orElseThrow();
    assertEquals(
        Map.of("en", List.of("assisted housing", "sheltered housing")), supported.otherLabels());
    assertEquals(Map.of("http://purl.org/dc/terms/creator", 1L), read.report().dropped());
    assertEquals(4, read.report().accepted());
    assertEquals(
        Set.of("housing-first", "supported", "housing"),
        read.vocabulary().withBroader("housing-first"));
  }

  @Test
  void anExportReadAgainIsTheSameVocabulary() throws IOException {
    ConceptScheme scheme = read(resource("homelessness.ttl")).vocabulary();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SkosWriter.write(scheme, out);
    ConceptScheme again = read(SourceFile.of("v.ttl", out.toByteArray())).vocabulary();
    assertEquals(List.copyOf(scheme.concepts()), List.copyOf(again.concepts()));
    ConceptScheme stored = VocabularyFile.read("v", VocabularyFile.bytes(scheme));
    assertEquals(List.copyOf(scheme.concepts()), List.copyOf(stored.concepts()));
    assertEquals(scheme.titles(), stored.titles());
  }

  @Test
  void ringsAndBrokenReferencesAreEnduredAndNamed() {
    SkosReader.Read read =
        turtle(
            ":a a skos:Concept; skos:prefLabel 'A'@en; skos:broader :b . "
                + ":b a skos:Concept; skos:prefLabel 'B'@en; skos:broader :c, :gone . "
                + ":c a skos:Concept; skos:prefLabel 'C'@en; skos:broader :a, :c .");
    assertEquals(Set.of("a", "b", "c"), read.vocabulary().withBroader("b"));
    assertEquals(List.of("a"), read.vocabulary().top());
    List<String> notes = read.report().notes();
    assertTrue(notes.stream().anyMatch(note -> note.contains("a → b → c → a")), notes.toString());
    assertTrue(notes.stream().anyMatch(note -> note.contains("http://x.org/gone")), "" + notes);
    assertTrue(notes.stream().anyMatch(note -> note.contains("broader to itself")), "" + notes);
    assertEquals(Map.of("broader", 2L), read.report().dropped());
  }

  @Test
  void aRenewedVocabularyKeepsItsIds() {
    ConceptScheme first = turtle(":a a skos:Concept; skos:prefLabel 'A'@en .").vocabulary();
    String more =
        PREFIX
            + "<http://y.org/a> a skos:Concept; skos:prefLabel 'other A'@en . "
            + ":a a skos:Concept; skos:prefLabel 'A, renamed'@en .";
    ConceptScheme second =
        SkosReader.read(
                SourceFile.of("v.ttl", more.getBytes(StandardCharsets.UTF_8)),
                "v",
                Optional.of(first),
                Progress.NONE)
            .vocabulary();
    assertEquals("A, renamed", second.find("a").orElseThrow().label("en"));
    assertEquals("http://y.org/a", second.find("a-2").orElseThrow().iri());
  }

  @Test
  void labelsOfSkosXlAreLabels() {
    Concept concept =
        turtle(
                "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> . :a a skos:Concept; xl:prefLabel"
                    + " :l1; xl:altLabel [ xl:literalForm 'ay'@en ] . :l1 xl:literalForm 'A'@en .")
            .vocabulary()
            .find("a")
            .orElseThrow();
    assertEquals("A", concept.label("en"));
    assertEquals(Map.of("en", List.of("ay")), concept.otherLabels());
  }

  @Test
  void filesOutsideTheFileAreNeverRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns:s='http://www.w3.org/2004/02/skos/core#'><s:Concept rdf:about='http://x/a'>"
            + "<s:prefLabel xml:lang='en'>&x;</s:prefLabel></s:Concept></rdf:RDF>";
    ProblemException refused = refused("v.rdf", xml);
    assertFalse(refused.getMessage().contains("SECRET"), refused.getMessage());
    assertTrue(refused.getMessage().contains("DOCTYPE"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + "<r>&b;</r>",
        "<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <http://x/a> a skos:Concept",
        "no RDF at all",
        "{\"@context\": {}}",
        "\u0000\u0001\u0002",
        "",
        "@prefix e: <http://e/> . e:a e:b e:c ."
      })
  void whatIsNoVocabularyIsRefusedWithItsPlace(String text) {
    assertTrue(refused("v.ttl", text).problem().where().startsWith("v.ttl"), text);
  }

  @Test
  void deepNestingIsRefusedOrRead() {
    String deep =
        "<http://x/a> a skos:Concept ; skos:prefLabel 'A' ; skos:note "
            + "[ skos:note ".repeat(200_000);
    refused("v.ttl", PREFIX + deep);
  }

  private static ProblemException refused(String name, String text) {
    SourceFile file = SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    ProblemException refused = assertThrows(ProblemException.class, () -> read(file));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    return refused;
  }
}
