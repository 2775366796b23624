package org.papilio.literature.inspec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;

class InspecFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new InspecFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.txt"), Samples.file("two.txt"));
  }

  @Test
  void theSourceIsTakenApart() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("one.txt")).records();
    LiteratureRecord record = records.getFirst();
    assertEquals(2, records.size());
    assertEquals(List.of(Name.of("Gamer", "R."), Name.of("Gnat", "Y.")), record.names("author"));
    assertEquals("Local Welfare Letters", record.text("container-title"));
    assertEquals("57", record.text("volume"));
    assertEquals("4", record.text("issue"));
    assertEquals("4567-70", record.text("page"));
    assertEquals("paper-conference", records.get(1).type());
  }

  @Test
  void theRealFileIsRead() throws IOException {
    for (Path file :
        SharedData.files("literature/import-jabref", "InspecImportTest2.txt"::equals)) {
      LiteratureRecord record =
          RecordCollector.collect(format(), SourceFile.of(file)).records().getFirst();
      assertEquals(
          "The SIS project : software reuse with a natural language approach", record.title());
      assertEquals(List.of(Name.of("Prechelt", "Lutz")), record.names("author"));
      assertEquals("19", record.text("volume"));
      assertEquals("1992", record.issued().orElseThrow().text());
    }
  }

  @Test
  void otherTextsAreNotTakenForIt() throws IOException {
    for (Path file :
        SharedData.files(
            "literature/import-jabref", name -> !name.matches("InspecImportTest2?\\.txt"))) {
      byte[] start = Files.readAllBytes(file);
      start = Arrays.copyOf(start, Math.min(start.length, 4096));
      assertTrue(format().sniff(start) < 0.5, file.toString());
    }
  }
}
