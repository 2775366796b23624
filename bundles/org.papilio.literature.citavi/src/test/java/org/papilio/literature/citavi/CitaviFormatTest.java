package org.papilio.literature.citavi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

class CitaviFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CitaviFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("project.xml"), Samples.file("small.xml"));
  }

  @Test
  void referencesAreJoinedWithWhatTheyPointTo() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), Samples.file("project.xml")).records();
    LiteratureRecord article = records.getFirst();
    assertEquals("Neighbourhood kitchens: A study", article.title());
    assertEquals(
        List.of(Name.of("Gamer", "Rosa V."), Name.literal("Kitchen Study Group")),
        article.names("author"));
    assertEquals("Local Welfare", article.text("container-title"));
    assertEquals("20-31", article.text("page"));
    assertEquals("2", article.text("issue"));
    assertEquals(List.of("food"), article.keywords());
    assertEquals("A thought\nOn kitchens. (21)", article.text("annote"));
    assertEquals(List.of("a private mark"), article.sourceFields("citavi", "SpecificField1"));
    LiteratureRecord chapter = records.get(2);
    assertEquals("A handbook", chapter.text("container-title"));
    assertEquals(List.of(Name.of("Gamer", "Rosa V.")), chapter.names("editor"));
    assertEquals("The Press", chapter.text("publisher"));
    assertEquals("2009", chapter.issued().orElseThrow().text());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void aBackupIsReadAsTheFileWithinAndItsCutsAreReported() throws IOException {
    byte[] xml;
    try (InputStream in = Samples.file("project.xml").open()) {
      xml = in.readAllBytes();
    }
    byte[] packed = zip("../../outside.ctv6", xml);
    assertEquals(0.95, format().sniff(Arrays.copyOf(packed, Math.min(4096, packed.length))));
    assertEquals(
        RecordCollector.collect(format(), SourceFile.of("x", xml)).records(),
        RecordCollector.collect(format(), SourceFile.of("x", packed)).records());
    for (int i = 5; i < 60; i++) {
      byte[] part = Arrays.copyOf(packed, packed.length * i / 80);
      Collected read = RecordCollector.collect(format(), SourceFile.of("x", part));
      assertTrue(read.report().unreadable().size() >= 1, "cut at " + part.length);
    }
  }

  @Test
  void anArchiveThatGrowsWithoutEndIsRefused() throws IOException {
    byte[] bomb = zip("bomb.xml", new byte[1 << 25]);
    Collected read = RecordCollector.collect(format(), SourceFile.of("bomb", bomb));
    assertEquals(List.of(), read.records());
    assertTrue(read.report().unreadable().getFirst().reason().contains("more than is allowed"));
  }

  @Test
  void anArchiveWithoutAProjectIsRefused() throws IOException {
    byte[] other = zip("picture.jpg", "x".getBytes(StandardCharsets.UTF_8));
    Collected read = RecordCollector.collect(format(), SourceFile.of("x", other));
    assertTrue(read.report().unreadable().getFirst().reason().contains("no project"));
  }

  private static List<Path> files() {
    return SharedData.files("literature/import-jabref", name -> name.endsWith(".ctv6bak"));
  }

  /** References by file, counted as elements of that name in the XML within. */
  @Test
  void everyReferenceOfTheRealProjectsIsRead() throws IOException {
    Map<String, Integer> actual = new TreeMap<>();
    for (Path file : files()) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable(), file.toString());
      actual.put(file.getFileName().toString().replaceAll("\\D", ""), read.records().size());
    }
    assertEquals(Map.of("16", 60, "26", 58, "36", 99, "46", 1, "56", 4), actual);
  }

  /**
   * The twins leave out subtitles and middle names, take the number of pages for pages, part a
   * heading with a comma into two keywords, and know but five types.
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "CitaviXmlImporterTest1.ctv6bak",
              Set.of("author", "editor", "keyword", "page", "title", "type"),
          "CitaviXmlImporterTest2.ctv6bak", Set.of("author", "editor", "page", "title", "type"),
          "CitaviXmlImporterTest3.ctv6bak", Set.of("author", "editor", "page", "title", "type"),
          "CitaviXmlImporterTest4.ctv6bak", Set.of("type"));

  private static final Set<String> MORE =
      Set.of(
          "DOI",
          "ISBN",
          "ISSN",
          "PMCID",
          "PMID",
          "URL",
          "accessed",
          "annote",
          "author",
          "collection-title",
          "container-title",
          "container-title-short",
          "contributor",
          "edition",
          "editor",
          "genre",
          "issue",
          "issued",
          "language",
          "medium",
          "note",
          "number",
          "number-of-pages",
          "number-of-volumes",
          "publisher",
          "publisher-place",
          "source");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    GoldTwin.Findings found = GoldTwin.compareAll(files(), file -> format(), new BibtexFormat());
    assertEquals(5, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }
}
