package org.papilio.literature.copac;

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

class CopacFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CopacFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.txt"), Samples.file("two.txt"));
  }

  @Test
  void tagsBecomeVariablesAndStayWithTheRecord() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("one.txt")).records().getFirst();
    assertEquals(
        List.of(
            Name.of("Gamer", "Rosa"), Name.literal("University of Vienna. Faculty of Kitchens")),
        record.names("author"));
    assertEquals("Vienna", record.text("publisher-place"));
    assertEquals("The Press", record.text("publisher"));
    assertEquals("Working papers", record.text("collection-title"));
    assertEquals("no. 7", record.text("collection-number"));
    assertEquals("0860163593", record.text("ISBN"));
    assertEquals(List.of("Food", "Cities, towns and kitchens"), record.keywords());
    assertEquals(List.of("Edinburgh"), record.sourceFields("copac", "HL"));
  }

  /**
   * The twins leave place and publisher, series and number, and an ISBN and its binding in one
   * field; they part a heading with commas into keywords.
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "CopacImporterTest1.txt", Set.of("collection-title", "publisher"),
          "CopacImporterTest2.txt", Set.of("ISBN", "keyword", "publisher"));

  private static final Set<String> MORE =
      Set.of("collection-number", "dimensions", "publisher-place");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    List<Path> files =
        SharedData.files("literature/import-jabref", name -> name.matches("Copac.*\\.txt"));
    GoldTwin.Findings found = GoldTwin.compareAll(files, file -> format(), new BibtexFormat());
    assertEquals(2, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }

  @Test
  void otherTextsAreNotTakenForIt() throws IOException {
    for (Path file :
        SharedData.files("literature/import-jabref", name -> !name.matches("Copac.*\\.txt"))) {
      byte[] start = Files.readAllBytes(file);
      start = Arrays.copyOf(start, Math.min(start.length, 4096));
      assertTrue(format().sniff(start) < 0.5, file.toString());
    }
  }
}
