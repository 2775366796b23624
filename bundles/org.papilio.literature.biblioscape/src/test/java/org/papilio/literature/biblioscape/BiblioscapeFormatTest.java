package org.papilio.literature.biblioscape;

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

class BiblioscapeFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new BiblioscapeFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("article.txt"), Samples.file("two.txt"));
  }

  @Test
  void tagsBecomeVariablesAndStayWithTheRecord() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("article.txt")).records().getFirst();
    assertEquals("article-journal", record.type());
    assertEquals(List.of(Name.of("Gamer", "R. V."), Name.of("Gnat", "Y.")), record.names("author"));
    assertEquals("20-31", record.text("page"));
    assertEquals("0953-8984", record.text("ISSN"));
    assertEquals("An abstract in two lines.", record.text("abstract"));
    assertEquals(List.of("food", "city"), record.keywords());
    assertEquals(List.of("a private mark"), record.sourceFields("biblioscape", "C1"));
  }

  private static final Set<String> DIFFERS = Set.of("ISBN", "author", "publisher-place");

  /**
   * The twins have all authors as one name, take the authors' address for the publisher's, and an
   * ISSN for an ISBN.
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "BiblioscapeImporterTestComments.txt", DIFFERS,
          "BiblioscapeImporterTestJournalArticle.txt", DIFFERS,
          "BiblioscapeImporterTestKeywords.txt", DIFFERS,
          "BiblioscapeImporterTestOptionalFields.txt", DIFFERS,
          "BiblioscapeImporterTestUnknownFields.txt", DIFFERS);

  private static final Set<String> MORE = Set.of("ISSN", "collection-title", "title-short");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    List<Path> files =
        SharedData.files("literature/import-jabref", name -> name.matches("Biblioscape.*\\.txt"));
    GoldTwin.Findings found = GoldTwin.compareAll(files, file -> format(), new BibtexFormat());
    assertEquals(8, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }

  @Test
  void otherTextsAreNotTakenForIt() throws IOException {
    for (Path file :
        SharedData.files(
            "literature/import-jabref", name -> !name.matches("Biblioscape.*\\.txt"))) {
      byte[] start = Files.readAllBytes(file);
      start = Arrays.copyOf(start, Math.min(start.length, 4096));
      assertTrue(format().sniff(start) < 0.5, file.toString());
    }
  }
}
