package org.papilio.literature.ovid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
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

class OvidFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new OvidFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("two.txt"), Samples.file("plain.txt"));
  }

  @Test
  void labelsBecomeVariablesAndTheSourceIsTakenApart() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("two.txt")).records();
    LiteratureRecord record = records.getFirst();
    assertEquals("Neighbourhood kitchens and the reach of local welfare.", record.title());
    assertEquals(
        List.of(Name.of("Kohler", "Lars"), Name.of("van Vugt", "Arie"), Name.literal("World Bank")),
        record.names("author"));
    assertEquals("Local welfare", record.text("container-title"));
    assertEquals("8", record.text("volume"));
    assertEquals("6", record.text("issue"));
    assertEquals("1048-1064", record.text("page"));
    assertEquals("2015-09", record.issued().orElseThrow().text());
    assertEquals(List.of("social innovation", "local policy"), record.keywords());
    assertEquals("Introduction", records.get(1).title());
    assertEquals("A handbook", records.get(1).text("container-title"));
  }

  /** Records by file, counted as lines with a number in angle brackets. */
  private static final Map<String, String> RECORDS =
      Map.of(
          "OvidImporterTest1.txt", "5 read, 0 not",
          "OvidImporterTest2Invalid.txt", "0 read, 1 not",
          "OvidImporterTest3.txt", "1 read, 0 not",
          "OvidImporterTest4.txt", "1 read, 0 not",
          "OvidImporterTest5.txt", "1 read, 0 not",
          "OvidImporterTest6.txt", "1 read, 0 not",
          "OvidImporterTest7.txt", "1 read, 0 not");

  @Test
  void everyRealFileIsReadAndReadsBackTheSame() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path file :
        SharedData.files("literature/import-jabref", name -> name.matches("Ovid.*\\.txt"))) {
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

  /**
   * The twins call everything miscellaneous, and leave degrees with the names (the twins' BibTeX
   * then reads "MD, PhD" for a suffix).
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "OvidImporterTest3.txt", Set.of("type"),
          "OvidImporterTest4.txt", Set.of("type"),
          "OvidImporterTest5.txt", Set.of("author", "type"),
          "OvidImporterTest6.txt", Set.of("author", "type"),
          "OvidImporterTest7.txt", Set.of("type"));

  private static final Set<String> MORE =
      Set.of("container-title", "issue", "issued", "page", "status", "volume");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    Map<String, Set<String>> wrong = new TreeMap<>();
    Set<String> more = new TreeSet<>();
    StringBuilder detail = new StringBuilder();
    Path folder = SharedData.folder("literature/import-jabref");
    for (int i = 3; i <= 7; i++) {
      Path file = folder.resolve("OvidImporterTest" + i + ".txt");
      GoldTwin twin = new GoldTwin(file, folder.resolve("OvidImporterTestBib" + i + ".bib"));
      GoldTwin.Differences found = twin.compare(format(), new BibtexFormat());
      wrong.put(file.getFileName().toString(), new TreeSet<>(found.wrong()));
      more.addAll(found.more());
      detail.append(String.join("\n", found.detail())).append('\n');
    }
    assertEquals(new TreeMap<>(EXPLAINED), wrong, detail.toString());
    assertEquals(new TreeSet<>(MORE), more, detail.toString());
  }
}
