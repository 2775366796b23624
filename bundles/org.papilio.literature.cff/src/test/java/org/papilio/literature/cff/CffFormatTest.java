package org.papilio.literature.cff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

class CffFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CffFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("software.cff"), Samples.file("references.cff"));
  }

  private Collected read(String yaml) throws IOException {
    return RecordCollector.collect(
        format(), SourceFile.of("CITATION.cff", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theWorkItsPreferredCitationAndReferencesAreRecords() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("software.cff")).records();
    LiteratureRecord software = records.getFirst();
    assertEquals(
        List.of("software", "article-journal", "book", "paper-conference"),
        records.stream().map(LiteratureRecord::type).toList());
    assertEquals("1.10", software.text("version"));
    assertEquals("10.1000/182", software.text("DOI"));
    assertEquals("2021-08-11", software.issued().orElseThrow().text());
    assertEquals(
        List.of(new Name("Berg", "Anna", "", "", "van den", ""), Name.literal("A research group")),
        software.names("author"));
    assertEquals(List.of("MIT"), software.sourceFields("cff", "license"));
    assertEquals("1-17", records.get(1).text("page"));
    assertEquals("Bristol", records.get(2).text("publisher-place"));
    assertEquals("Proceedings", records.get(3).text("container-title"));
  }

  @Test
  void aFileThatOnlyHoldsReferencesIsNoWorkItself() throws IOException {
    Collected read = RecordCollector.collect(format(), Samples.file("references.cff"));
    assertEquals(List.of("thesis"), read.records().stream().map(LiteratureRecord::type).toList());
  }

  @Test
  void aliasesAndTagsAreRefusedAndCostTheirSectionAlone() throws IOException {
    Collected read =
        read(
            "cff-version: 1.2.0\ntitle: Kept\n"
                + "authors: &a [{name: x}, {name: x}]\n"
                + "abstract: !!javax.script.ScriptEngineManager [x]\n"
                + "references: [*a, *a, *a]\n"
                + "doi: 10.1000/182\n");
    assertEquals(1, read.records().size());
    assertEquals("Kept", read.records().getFirst().title());
    assertEquals("10.1000/182", read.records().getFirst().text("DOI"));
    assertEquals(
        List.of("line 4", "line 5"),
        read.report().unreadable().stream().map(problem -> problem.where()).toList());
    assertTrue(read.report().unreadable().get(1).reason().contains("aliases"));
  }

  @Test
  void referencesBeforeABadOneAreRead() throws IOException {
    Collected read =
        read(
            "cff-version: 1.2.0\nreferences:\n  - title: One\n    type: book\n"
                + "  - title: \"Two\n   never: closed\n");
    assertEquals("One", read.records().getFirst().title());
    assertEquals(1, read.report().unreadable().size());
  }

  /** Records by file, counted by hand: the work, its preferred citation, its references. */
  private static final Map<String, String> RECORDS =
      Map.ofEntries(
          Map.entry("CITATION.cff", "2 read, 0 not"),
          Map.entry("CffImporterPreferredCitation.cff", "2 read, 0 not"),
          Map.entry("CffImporterReferences.cff", "3 read, 0 not"),
          Map.entry("CffImporterTestDataset.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestDoiSelect.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestInvalid1.cff", "0 read, 1 not"),
          Map.entry("CffImporterTestInvalid2.cff", "0 read, 1 not"),
          Map.entry("CffImporterTestMultilineAbstract.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestUnknownFields.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestValid.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestValidMultAuthors.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestValidSwhIdSelect1.cff", "1 read, 0 not"),
          Map.entry("CffImporterTestValidSwhIdSelect2.cff", "1 read, 0 not"));

  @Test
  void everyRealFileIsReadAndReadsBackTheSame() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path file : SharedData.files("literature/import-jabref", name -> name.endsWith(".cff"))) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      actual.put(
          file.getFileName().toString(),
          read.records().size() + " read, " + read.report().unreadable().size() + " not");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      assertEquals(
          read.records(),
          RecordCollector.collect(format(), SourceFile.of("x", out.toByteArray())).records(),
          file.toString());
    }
    assertEquals(new TreeMap<>(RECORDS), actual);
  }
}
