package org.papilio.literature.repec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.tck.GoldTwin;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;

class NepFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new NepFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("mail.txt"), Samples.file("web.txt"));
  }

  @Test
  void theContentsOfAMessageAreNoPapers() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("mail.txt")).records();
    assertEquals(2, records.size());
    LiteratureRecord record = records.getFirst();
    assertEquals(
        List.of(Name.of("Gamer", "Rosa"), Name.of("Gnat", "Yuri")), record.names("author"));
    assertEquals("An abstract of two lines.", record.text("abstract"));
    assertEquals("2005-08-31", record.issued().orElseThrow().text());
    assertEquals(List.of("food", "city"), record.keywords());
  }

  @Test
  void affiliationsStayWithTheRecord() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("web.txt")).records().getFirst();
    assertEquals(
        List.of(Name.of("Gamer", "Rosa"), Name.of("Gnat", "Yuri")), record.names("author"));
    assertEquals("An abstract.", record.text("abstract"));
    assertEquals(2, record.sourceFields("repec-nep", "By").size());
    assertEquals(List.of("D81 O31"), record.sourceFields("repec-nep", "JEL"));
  }

  /** The twin takes the authors' institutions for that of the paper. */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of("RepecNepImporterTest1.txt", Set.of("publisher"));

  private static final Set<String> MORE = Set.of("issued");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    List<Path> files =
        SharedData.files("literature/import-jabref", name -> name.matches("RepecNep.*\\.txt"));
    GoldTwin.Findings found = GoldTwin.compareAll(files, file -> format(), new BibtexFormat());
    assertEquals(3, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }

  @Test
  void otherTextsAreNotTakenForIt() throws IOException {
    for (Path file :
        SharedData.files("literature/import-jabref", name -> !name.matches("RepecNep.*\\.txt"))) {
      byte[] start = Files.readAllBytes(file);
      start = Arrays.copyOf(start, Math.min(start.length, 4096));
      assertTrue(format().sniff(start) < 0.5, file.toString());
    }
  }
}
