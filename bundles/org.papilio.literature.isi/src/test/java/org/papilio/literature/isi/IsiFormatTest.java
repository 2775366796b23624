package org.papilio.literature.isi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class IsiFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new IsiFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("wos.isi"), Samples.file("inspec.isi"));
  }

  @Test
  void tagsBecomeVariablesAndCitedReferencesStay() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("wos.isi")).records().getFirst();
    assertEquals(
        List.of(
            Name.of("Gamer", "Rosa V."),
            Name.of("Gnat", "Yuri P."),
            Name.literal("Kitchen Study Group")),
        record.names("author"));
    assertEquals("Neighbourhood kitchens and the reach of local welfare", record.title());
    assertEquals("2006-06-14", record.issued().orElseThrow().text());
    assertEquals("5323-5331", record.text("page"));
    assertEquals(
        List.of("social innovation", "local policy", "POVERTY", "SCALE"), record.keywords());
    assertEquals(2, record.sourceFields("isi", "CR").getFirst().lines().count());
  }

  @Test
  void theFlavourOfInspecMarksIndicesAndPartsDescriptorsBySlashes() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("inspec.isi")).records().getFirst();
    assertEquals("Waveguides of BaB<sub>2</sub>O<sub>4</sub> for kitchens", record.title());
    assertEquals(
        List.of("Experimental", "barium", "optics", "He<sup>+</sup> implantation"),
        record.keywords());
    assertEquals("2006-07", record.issued().orElseThrow().text());
  }

  /** Records by file, counted as lines that begin with PT; the last file holds none. */
  private static final Map<String, Integer> RECORDS =
      Map.of(
          "IsiImporterTest1.isi", 1,
          "IsiImporterTest2.isi", 3,
          "IsiImporterTestInspec.isi", 2,
          "IsiImporterTestMedline.isi", 2,
          "IsiImporterTestWOS.isi", 2,
          "IsiImporterTestEmpty.isi", 0);

  @Test
  void everyRealFileIsReadAndReadsBackTheSame() throws IOException {
    Map<String, Integer> actual = new TreeMap<>();
    for (Path file : SharedData.files("literature/import-jabref", name -> name.endsWith(".isi"))) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      actual.put(file.getFileName().toString(), read.records().size());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      assertEquals(
          read.records(),
          RecordCollector.collect(format(), SourceFile.of("x", out.toByteArray())).records(),
          file.toString());
    }
    assertEquals(new TreeMap<>(RECORDS), actual);
  }

  @Test
  void otherTaggedFormatsAreNotTakenForIt() throws IOException {
    for (Path file :
        SharedData.files(
            "literature", name -> name.matches(".*\\.(?:txt|ris|nbib|enw|xml|bib|ref)"))) {
      byte[] start = Files.readAllBytes(file);
      start = Arrays.copyOf(start, Math.min(start.length, 4096));
      assertTrue(format().sniff(start) < 0.5 || start[0] == 'F', file.toString());
    }
  }
}
