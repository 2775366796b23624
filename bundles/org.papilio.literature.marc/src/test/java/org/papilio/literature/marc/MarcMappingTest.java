package org.papilio.literature.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.text.SourceFile;

class MarcMappingTest {

  private static final LiteratureFormat MARC = new MarcFormat();

  private static List<LiteratureRecord> again(List<LiteratureRecord> records) throws IOException {
    return Samples.read(MARC, SourceFile.of("again", Samples.write(MARC, records))).records();
  }

  @Test
  void fieldsOfABookBecomeVariables() throws IOException {
    LiteratureRecord book = Samples.read(MARC, Samples.sample("utf8.mrc")).records().getFirst();
    assertEquals("inv-0001", book.key().value());
    assertEquals("book", book.type());
    assertEquals("Local welfare in practice: four invented cases", book.title());
    assertEquals("Τοπική πρόνοια στην πράξη", book.text("original-title"));
    assertEquals(List.of(Name.of("García Ñuñez", "Inés")), book.names("author"));
    assertEquals(List.of(Name.of("Möller", "Olga")), book.names("translator"));
    assertEquals("2016", book.issued().orElseThrow().text());
    assertEquals("London", book.text("publisher-place"));
    assertEquals("Invented Press", book.text("publisher"));
    assertEquals("9780000000019", book.text("ISBN"));
    assertEquals("10.5555/inv.0001", book.text("DOI"));
    assertEquals("301", book.text("number-of-pages"));
    assertEquals("Studies in social innovation", book.text("collection-title"));
    assertEquals("7", book.text("collection-number"));
    assertEquals("en", book.text("language"));
    assertEquals(List.of("Public welfare -- Europe -- History"), book.keywords());
    assertEquals(List.of("\\\\$a  2016000001"), book.sourceFields("marc21", "010"));
  }

  @Test
  void anArticleStandsInItsHostItem() throws IOException {
    LiteratureRecord article = Samples.read(MARC, Samples.sample("utf8.mrc")).records().get(1);
    assertEquals("article-journal", article.type());
    assertEquals("Zeitschrift für erfundene Forschung", article.text("container-title"));
    assertEquals("12", article.text("volume"));
    assertEquals("3", article.text("issue"));
    assertEquals("45-67", article.text("page"));
    assertEquals("0000-0019", article.text("ISSN"));
    assertEquals("2019-03-15", article.issued().orElseThrow().text());
  }

  @Test
  void theShapesOfOneRecordSayTheSame() throws IOException {
    List<LiteratureRecord> iso = Samples.read(MARC, Samples.sample("utf8.mrc")).records();
    assertEquals(
        iso, Samples.read(new MarcXmlFormat(), Samples.sample("collection.xml")).records());
    assertEquals(iso, Samples.read(new MarcJsonFormat(), Samples.sample("array.json")).records());
    assertEquals(iso, Samples.read(new MnemonicFormat(), Samples.sample("two.mrk")).records());
  }

  @Test
  void aChangedVariableChangesItsOwnFieldsAlone() throws IOException {
    LiteratureRecord book = Samples.read(MARC, Samples.sample("utf8.mrc")).records().getFirst();
    LiteratureRecord edited =
        book.edit()
            .text("edition", "Third")
            .text("language", "de")
            .date("issued", LiteratureDate.year(2020))
            .build();
    LiteratureRecord read = again(List.of(edited)).getFirst();
    assertEquals("Third", read.text("edition"));
    assertEquals("de", read.text("language"));
    assertEquals("2020", read.issued().orElseThrow().text());
    assertEquals(book.sourceFields("marc21", "245"), read.sourceFields("marc21", "245"));
    assertEquals(book.sourceFields("marc21", "999"), read.sourceFields("marc21", "999"));
    assertEquals(book.sourceFields("marc21", "700"), read.sourceFields("marc21", "700"));
  }

  @Test
  void anotherKeyBecomesTheControlNumberAndTheOldOneStays() throws IOException {
    LiteratureRecord book = Samples.read(MARC, Samples.sample("utf8.mrc")).records().getFirst();
    LiteratureRecord read =
        again(List.of(book.edit().key(new RecordKey("garcia2016")).build())).getFirst();
    assertEquals("garcia2016", read.key().value());
    assertTrue(read.sourceFields("marc21", "035").contains("\\\\$ainv-0001"));
  }

  @Test
  void recordsFromElsewhereComeBackTheSame() throws IOException {
    Random random = new Random(21);
    List<String> types = List.copyOf(Variables.TYPES);
    List<String> texts = List.copyOf(Variables.TEXTS);
    List<String> names = List.copyOf(Variables.NAMES);
    for (int i = 0; i < 300; i++) {
      LiteratureRecord.Builder record =
          LiteratureRecord.of(new RecordKey("k" + i), types.get(random.nextInt(types.size())))
              .text("title", "Title " + i + (i % 3 == 0 ? ": a remainder / of it." : ""))
              .keyword("word " + i + ".")
              .body(BodyOfLiterature.RESCALING);
      for (int k = 0; k < 6; k++) {
        record.text(texts.get(random.nextInt(texts.size())), "value " + random.nextInt(99) + " ;");
      }
      record.name(names.get(random.nextInt(names.size())), Name.of("Family" + i, "Given B."));
      record.name("author", Name.literal("The Office of Things"));
      record.date("issued", LiteratureDate.of(new DateParts(1900 + i % 120, 1 + i % 12, 0)));
      record.date("accessed", LiteratureDate.year(2020));
      LiteratureRecord expected = record.build();
      LiteratureRecord read = again(List.of(expected)).getFirst();
      assertEquals(expected, read.edit().sourceFields(List.of()).build());
      assertEquals(List.of(read), again(List.of(read)));
    }
  }

  @Test
  void writtenRecordsHaveLengthsDirectoriesAndTerminatorsThatAgree() throws IOException {
    byte[] out = Samples.write(MARC, Samples.read(MARC, Samples.sample("marc8.mrc")).records());
    int at = 0;
    int records = 0;
    while (at < out.length) {
      String leader = new String(out, at, 24, StandardCharsets.US_ASCII);
      int length = Integer.parseInt(leader.substring(0, 5));
      int base = Integer.parseInt(leader.substring(12, 17));
      assertEquals("a22", leader.substring(9, 12));
      assertEquals("4500", leader.substring(20));
      assertEquals(0x1D, out[at + length - 1]);
      assertEquals(0x1E, out[at + base - 1]);
      assertEquals(0, (base - 25) % 12);
      for (int entry = at + 24; entry < at + base - 1; entry += 12) {
        String line = new String(out, entry, 12, StandardCharsets.US_ASCII);
        int start = at + base + Integer.parseInt(line.substring(7));
        assertEquals(0x1E, out[start + Integer.parseInt(line.substring(3, 7)) - 1], line);
      }
      at += length;
      records++;
    }
    assertEquals(2, records);
  }

  @Test
  void aRecordLongerThanTheStandardAllowsComesBackWhole() throws IOException {
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("long"), "book").text("title", "Long");
    record.text("abstract", "word ".repeat(30_000).strip());
    for (int i = 0; i < 50; i++) {
      record.keyword("keyword " + i);
    }
    LiteratureRecord expected = record.build();
    LiteratureRecord read = again(List.of(expected)).getFirst();
    assertEquals(expected, read.edit().sourceFields(List.of()).build());
    assertFalse(read.sourceFields().isEmpty());
  }
}
