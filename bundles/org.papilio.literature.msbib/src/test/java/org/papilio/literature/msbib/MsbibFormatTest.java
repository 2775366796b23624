package org.papilio.literature.msbib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.tck.GoldTwin;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class MsbibFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MsbibFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("word.xml"), Samples.file("two.xml"));
  }

  @Test
  void elementsBecomeVariablesAndTheRestStays() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("word.xml")).records().getFirst();
    assertEquals("Gam14", record.key().value());
    assertEquals("Neighbourhood kitchens & local welfare", record.title());
    assertEquals(
        List.of(Name.of("Gamer", "Rosa V."), new Name("Gnat", "Yuri", "Jr.", "", "", "")),
        record.names("author"));
    assertEquals(List.of(Name.literal("Kitchen Study Group")), record.names("editor"));
    assertEquals("2014-03-07", record.issued().orElseThrow().text());
    assertEquals("de-DE", record.text("language"));
    assertEquals("Wien, Austria", record.text("publisher-place"));
    assertEquals("0953-8984", record.text("ISSN"));
    assertEquals(1, record.sourceFields("msbib", "RefOrder").size());
  }

  @Test
  void writesWhatWordReads() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("two.xml")).records();
    assertEquals("thesis", records.getFirst().type());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format().write(records.iterator(), out, LossReport.of("test"));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        text.contains(
            "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\""),
        text);
    assertTrue(text.contains("<Source><Tag>Wri09</Tag><SourceType>Report</SourceType>"), text);
    assertTrue(text.contains("<Author><Author><Corporate>City of Vienna</Corporate>"), text);
  }

  @Test
  void anEntityFromOutsideIsNotRead() throws IOException {
    String hostile =
        "<!DOCTYPE Sources [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Sources><Source>"
            + "<Tag>a</Tag><Title>before &x; after</Title></Source></Sources>";
    Collected read =
        RecordCollector.collect(
            format(), SourceFile.of("x.xml", hostile.getBytes(StandardCharsets.UTF_8)));
    for (LiteratureRecord record : read.records()) {
      assertTrue(!record.title().contains("root:"), record.title());
    }
  }

  private static List<Path> files() {
    return SharedData.files("literature/import-jabref", name -> name.matches("MsBib.*\\.xml"));
  }

  @Test
  void everyRealFileReadsBackTheSame() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      assertTrue(format().sniff(Arrays.copyOf(bytes, Math.min(4096, bytes.length))) > 0.9);
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      assertEquals(
          read.records(),
          RecordCollector.collect(format(), SourceFile.of("x", out.toByteArray())).records(),
          file.toString());
    }
  }

  /**
   * The twins take the locale 0, which says nothing, for English, a middle name that holds a whole
   * further author for two authors, and a section of a book for a book; a number of the Library of
   * Congress is no call number of a library.
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "MsBibImporterInvalidMonth.xml", Set.of("author"),
          "MsBibImporterTest3.xml", Set.of("call-number", "language"),
          "MsBibImporterTest4.xml", Set.of("language", "type"),
          "MsBibImporterTest5.xml", Set.of("language"),
          "MsBibImporterTest6.xml", Set.of("language"),
          "MsBibImporterTest7.xml", Set.of("author"),
          "MsBibLCID.xml", Set.of("language"));

  private static final Set<String> MORE =
      Set.of(
          "accessed",
          "author",
          "authority",
          "container-title",
          "genre",
          "issued",
          "medium",
          "number");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    GoldTwin.Findings found = GoldTwin.compareAll(files(), file -> format(), new BibtexFormat());
    assertEquals(15, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }
}
