package org.papilio.search.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

class RecordDocumentTest {

  private static final LiteratureLabels LABELS = new LiteratureLabels();

  @Test
  void editorsStandForAuthorsWhereThereAreNone() {
    LiteratureRecord kazepov =
        LiteratureRecord.of(new RecordKey("kazepov2010"), "book")
            .text("title", "Rescaling Social Policies")
            .name("editor", Name.of("Kazepov", "Yuri"))
            .build();
    assertEquals(
        List.of(new FieldValue.Text("author", "Kazepov, Yuri", "", "author")),
        values(kazepov, "author"));
  }

  @Test
  void aSpanOfYearsIsFoundInEachOfThem() {
    LiteratureRecord klein =
        LiteratureRecord.of(new RecordKey("klein"), "book")
            .date("issued", LiteratureDate.span(DateParts.year(2006), DateParts.year(2007)))
            .build();
    assertEquals(
        List.of(new FieldValue.Years("year", 2006, 2007, "issued")), values(klein, "year"));
  }

  @Test
  void aDayThatNoCalendarHasDoesNotLoseTheRecordNorItsYear() {
    LiteratureRecord odd =
        LiteratureRecord.of(new RecordKey("odd"), "article")
            .date("issued", LiteratureDate.of(new DateParts(1999, 4, 31)))
            .build();
    assertEquals(List.of(new FieldValue.Years("year", 1999, 1999, "issued")), values(odd, "year"));
    assertEquals(List.of(), values(odd, "issued"));
  }

  @Test
  void bodiesAndTypesCarryTheirLabels() {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("a"), "article-journal")
            .body(BodyOfLiterature.RESCALING)
            .build();
    assertEquals(
        List.of(
            new FieldValue.Keyword(
                "body", "RESCALING", Map.of("en", "Rescaling", "de", "Reskalierung"), "body")),
        values(record, "body"));
    FieldValue.Keyword type = (FieldValue.Keyword) values(record, "type").getFirst();
    assertEquals("Zeitschriftenartikel", type.labels().get("de"));
  }

  @Test
  void whatNoVariableHoldsIsFoundAllTheSame() {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("a"), "book")
            .sourceField(new SourceField("ris", "U1", "Shelf 7b"))
            .build();
    assertEquals(
        List.of(new FieldValue.Text("source-field", "Shelf 7b", "", "ris:U1")),
        values(record, "source-field"));
  }

  @Test
  void markupIsNoPartOfTheTitle() {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("a"), "book").text("title", "On <i>Drift</i>").build();
    SearchDocument document = RecordDocument.of(record, LABELS);
    assertEquals("On Drift", document.title());
    assertTrue(document.values().contains(new FieldValue.Text("title", "On Drift", "", "title")));
  }

  @Test
  void aChapterIsAPartAndABookIsNot() {
    assertTrue(
        RecordDocument.of(LiteratureRecord.of(new RecordKey("a"), "chapter").build(), LABELS)
            .part());
    assertFalse(
        RecordDocument.of(LiteratureRecord.of(new RecordKey("a"), "book").build(), LABELS).part());
  }

  @Test
  void everyValueIsOfADeclaredField() {
    Set<String> declared =
        new LiteratureFields(LABELS)
            .all().stream().map(FieldInfo::name).collect(Collectors.toSet());
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("a"), "book").keyword("x");
    org.papilio.literature.api.Variables.TEXTS.forEach(name -> record.text(name, "7"));
    org.papilio.literature.api.Variables.NAMES.forEach(
        name -> record.name(name, Name.literal("N")));
    org.papilio.literature.api.Variables.DATES.forEach(
        name -> record.date(name, LiteratureDate.year(2007)));
    Set<String> used =
        RecordDocument.of(record.build(), LABELS).values().stream()
            .map(FieldValue::field)
            .collect(Collectors.toSet());
    used.removeAll(declared);
    assertEquals(Set.of(), used);
  }

  private static List<FieldValue> values(LiteratureRecord record, String field) {
    return RecordDocument.of(record, LABELS).values().stream()
        .filter(value -> value.field().equals(field))
        .toList();
  }
}
