package org.papilio.literature.datacite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;

class DataciteFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new DataciteFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("answer.json"), sample("one.json"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = DataciteFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  @Test
  void fieldsBecomeVariables() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), samples().getFirst()).records().getFirst();
    assertEquals("Social innovation cases: A data set", record.title());
    assertEquals(
        List.of(Name.of("Novy", "Andreas"), Name.literal("ImPRovE project")),
        record.names("author"));
    assertEquals(List.of(Name.of("Oosterlynck", "Stijn")), record.names("editor"));
    assertEquals("dataset", record.type());
    assertEquals("2016-05-02", record.issued().orElseThrow().text());
    assertEquals(List.of("Sponsor: FWF"), record.sourceFields("datacite", "contributor"));
  }

  @Test
  void oneWorkOfAGeneralKindHasTheTypeThatItNames() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), samples().get(1)).records().getFirst();
    assertEquals("article-journal", record.type());
    assertEquals("House", record.text("publisher"));
    assertEquals("3-9", record.text("page"));
  }

  /** A thousand lines, as {@code zcat | wc -l} counts them. */
  @Test
  void realFilesAreRead() throws IOException {
    Path folder = SharedData.folder("literature/api-samples");
    Collected read =
        RecordCollector.collect(
            format(), SourceFile.of(folder.resolve("datacite_1k_records.jsonl.gz")));
    assertEquals(List.of(), read.report().unreadable());
    assertEquals(1000, read.records().size());
    assertEquals(
        1,
        RecordCollector.collect(format(), SourceFile.of(folder.resolve("datacite_sample.jsonl")))
            .records()
            .size());
  }

  @Test
  void aPackedFileThatIsCutGivesWhatIsThere() throws IOException {
    Path folder = SharedData.folder("literature/api-samples");
    byte[] whole = Files.readAllBytes(folder.resolve("datacite_1k_records.jsonl.gz"));
    Collected read =
        RecordCollector.collect(
            format(), SourceFile.of("cut.gz", Arrays.copyOf(whole, whole.length / 2)));
    assertTrue(read.records().size() > 300, "records: " + read.records().size());
    assertTrue(read.report().unreadable().getLast().reason().contains("damaged"));
  }
}
