package org.papilio.literature.csl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.classes.Classification;
import org.papilio.literature.api.classes.ConceptRef;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class CslJsonFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CslJsonFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("items.json"), sample("wrapped.json"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = CslJsonFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  private static Collected read(String json) throws IOException {
    return RecordCollector.collect(
        new CslJsonFormat(), SourceFile.of("test.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] write(List<LiteratureRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CslJsonFormat().write(records.iterator(), out, LossReport.of("test"));
    return out.toByteArray();
  }

  @Test
  void conceptsOfVocabulariesComeAndGo() throws IOException {
    LiteratureRecord record =
        Classification.with(
            read("[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\",\"x-own\":1}]")
                .records()
                .getFirst(),
            Set.of(ConceptRef.parse("ethos:first"), ConceptRef.parse("bodies:RESCALING")));
    String written = new String(write(List.of(record)), StandardCharsets.UTF_8);
    assertTrue(written.contains("\"x-own\""), written);
    LiteratureRecord again = read(written).records().getFirst();
    assertEquals(Classification.of(record), Classification.of(again));
    assertEquals(Set.copyOf(record.sourceFields()), Set.copyOf(again.sourceFields()));
  }

  @Test
  void propertiesBecomeVariablesAndUnknownOnesStay() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), sample("items.json")).records().getFirst();
    assertEquals("42", record.text("volume"));
    assertEquals("Towards", record.text("title-short"));
    assertEquals("2005-10", record.issued().orElseThrow().text());
    assertEquals(List.of("social innovation", "governance"), record.keywords());
    assertEquals(
        Set.of(BodyOfLiterature.RESCALING, BodyOfLiterature.SOCIAL_INNOVATION), record.bodies());
    assertEquals(List.of("{\"a\":[1,2.50,null]}"), record.sourceFields("csl-json", "my-own"));
    assertTrue(
        new String(write(List.of(record)), StandardCharsets.UTF_8)
            .contains("\"my-own\":{\"a\":[1,2.50,null]}"));
  }

  @Test
  void aBrokenItemCostsItselfAlone() throws IOException {
    Collected read =
        read(
            "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},\n"
                + "{\"id\":\"b\" \"type\":\"book\"},\n"
                + "{\"id\":\"c\",\"type\":\"book\",\"title\":\"C\"}]");
    assertEquals(List.of("A", "C"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals("line 2", read.report().unreadable().getFirst().where());
  }

  @Test
  void anObjectThatIsNoItemIsReported() throws IOException {
    Collected read = read("{\"name\":\"x\",\"version\":1}");
    assertEquals(0, read.records().size());
    assertEquals(1, read.report().unreadable().size());
  }

  @Test
  void everyRealFileIsReadAndReadsBackTheSame() throws IOException {
    List<String> different = new ArrayList<>();
    int all = 0;
    for (Path file : SharedData.files("literature/csl-json", name -> name.endsWith(".json"))) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      all += read.records().size();
      if (read.records().size() != count(file)) {
        different.add(
            file.getFileName() + ": " + count(file) + " items, " + read.records().size() + " read");
      }
      List<LiteratureRecord> again =
          RecordCollector.collect(format(), SourceFile.of("again", write(read.records())))
              .records();
      if (!read.records().equals(again)) {
        different.add(file.getFileName() + " does not read back the same");
      }
    }
    assertEquals(List.of(), different);
    assertTrue(all > 100, "items in all: " + all);
  }

  /** Counted another way: elements of the outermost array; the two schema files have none. */
  private static long count(Path file) throws IOException {
    Object json = Json.parse(Files.readString(file));
    return json instanceof List<?> list ? list.size() : 0;
  }
}
