package org.papilio.search.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.search.api.FieldValue;

class RecordClassesTest {

  private static final RecordKey KEY = new RecordKey("busch2013");
  private static final ConceptScheme TYPES =
      new ConceptScheme(
          "types",
          "",
          Map.of(),
          false,
          List.of(
              concept("housing", Map.of("en", "Housing", "de-AT", "Wohnen"), List.of()),
              concept("first", Map.of("en", "Housing First"), List.of("housing"))));

  private final RecordClasses classes = new RecordClasses(new LiteratureLabels(), List.of(TYPES));

  private static Concept concept(String id, Map<String, String> labels, List<String> broader) {
    return new Concept(
        id,
        "",
        labels,
        Map.of("fr", List.of("autre nom de " + id)),
        List.of(),
        Map.of(),
        broader,
        List.of(),
        List.of());
  }

  private static LiteratureRecord below(String... concepts) {
    return Classification.with(
        LiteratureRecord.of(KEY, "book").build(),
        List.of(concepts).stream().map(ConceptRef::parse).toList());
  }

  private static Map<String, Map<String, String>> keywords(List<FieldValue> values, String field) {
    return values.stream()
        .filter(FieldValue.Keyword.class::isInstance)
        .map(FieldValue.Keyword.class::cast)
        .filter(value -> value.field().equals(field))
        .collect(Collectors.toMap(FieldValue.Keyword::code, FieldValue.Keyword::labels));
  }

  @Test
  void aRecordCountsBelowItsConceptAndTheWiderOnes() {
    List<FieldValue> values = classes.of(below("types:first", "gone:one"), List.of());
    assertEquals(
        Map.of(
            "types:first", Map.of("en", "Housing First"),
            "types:housing", Map.of("en", "Housing", "de", "Wohnen"),
            "gone:one", Map.of()),
        keywords(values, "concept"));
    Set<String> terms =
        values.stream()
            .filter(FieldValue.Text.class::isInstance)
            .map(FieldValue.Text.class::cast)
            .map(FieldValue.Text::text)
            .collect(Collectors.toSet());
    assertTrue(
        terms.containsAll(Set.of("Wohnen", "Housing First", "autre nom de housing")), "" + terms);
  }

  @Test
  void linksAreCountedByTheirTarget() {
    List<LiteratureLink> links =
        List.of(
            LiteratureLink.of(KEY, LinkTarget.parse("case:vienna#a1")).noting("see the table"),
            LiteratureLink.of(KEY, LinkTarget.parse("concept:types:housing")));
    List<FieldValue> values = classes.of(below(), links);
    assertEquals(Set.of("case", "concept"), keywords(values, "linked").keySet());
    assertEquals(Set.of("types:housing"), keywords(values, "concept").keySet());
    assertTrue(values.contains(new FieldValue.Numeric("links", 2, "")));
  }
}
