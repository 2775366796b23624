package org.papilio.literature.medline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

/** Every real file of MEDLINE and PubMed, there and back. */
class RealFilesTest {

  /** A day's sample of the yearly baseline, as the National Library of Medicine gives it out. */
  @Test
  void theSampleOfTheBaselineIsReadWholeAndReadsBackTheSame() throws IOException {
    Path file = SharedData.folder("literature/api-samples").resolve("pubmedsample_2019.xml");
    Collected read = RecordCollector.collect(new PubmedXmlFormat(), SourceFile.of(file));
    long expected;
    try (var lines = Files.lines(file)) {
      expected = lines.filter(line -> line.matches("\\s*<Pubmed(?:Book)?Article>.*")).count();
    }
    assertTrue(expected > 100, "records in the file: " + expected);
    assertEquals(expected, read.records().size());
    assertEquals(List.of(), read.report().unreadable());
    assertEquals(
        List.of(),
        read.records().stream().filter(r -> r.title().isEmpty()).map(r -> r.text("PMID")).toList());
    assertSameAgain(new PubmedXmlFormat(), read.records(), "pubmedsample_2019.xml");
    withoutSourceFields(read.records());
  }

  /** From one spelling of MEDLINE to the other nothing is lost but what only the XML can say. */
  private static void withoutSourceFields(List<LiteratureRecord> records) throws IOException {
    List<LiteratureRecord> plain =
        records.stream().map(record -> record.edit().sourceFields(List.of()).build()).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MedlineFormat().write(plain.iterator(), out, LossReport.of("test"));
    List<LiteratureRecord> again =
        RecordCollector.collect(new MedlineFormat(), SourceFile.of("x", out.toByteArray()))
            .records();
    List<String> different = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      LiteratureRecord back = again.get(i).edit().sourceFields(List.of()).build();
      if (!plain.get(i).equals(back)) {
        different.add(plain.get(i) + "\n" + back);
      }
    }
    assertEquals(List.of(), different);
  }

  @Test
  void everyOtherFileReadsBackTheSame() throws IOException {
    for (Path file :
        SharedData.files(
            "literature", name -> name.matches("(?:Medline|Nbib|pubmed_3).*\\.(txt|xml|nbib)"))) {
      boolean xml = file.toString().endsWith(".xml");
      LiteratureFormat format = xml ? new PubmedXmlFormat() : new MedlineFormat();
      List<LiteratureRecord> read = RecordCollector.collect(format, SourceFile.of(file)).records();
      assertSameAgain(format, read, file.getFileName().toString());
    }
  }

  private static void assertSameAgain(
      LiteratureFormat format, List<LiteratureRecord> read, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(read.iterator(), out, LossReport.of("test"));
    List<LiteratureRecord> again =
        RecordCollector.collect(format, SourceFile.of("again", out.toByteArray())).records();
    for (int i = 0; i < Math.min(read.size(), again.size()); i++) {
      assertEquals(read.get(i), again.get(i), name + " record " + i);
    }
    assertEquals(read.size(), again.size(), name);
  }
}
