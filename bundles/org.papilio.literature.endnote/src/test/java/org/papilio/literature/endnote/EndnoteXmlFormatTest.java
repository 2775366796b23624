package org.papilio.literature.endnote;

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

class EndnoteXmlFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new EndnoteXmlFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("two.xml"), Samples.file("pretty.xml"));
  }

  @Test
  void elementsBecomeVariablesAndWhatNoneHoldsStaysAsXml() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("two.xml")).records().getFirst();
    assertEquals("Kitchens in <i>local</i> welfare", record.title());
    assertEquals(
        List.of(Name.of("Chapman", "A. G."), Name.literal("World Bank")), record.names("author"));
    assertEquals("1937-01", record.issued().orElseThrow().text());
    assertEquals("Ecology & welfare", record.text("container-title"));
    assertEquals(List.of("a", "b"), record.keywords());
    assertEquals(1, record.sourceFields("endnote-xml", "auth-address").size());
  }

  private static List<Path> files() {
    return SharedData.files("literature/import-jabref", name -> name.matches("EndnoteXml.*\\.xml"));
  }

  @Test
  void everyRealFileReadsBackTheSame() throws IOException {
    for (Path file : files()) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable(), file.toString());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      assertEquals(
          read.records(),
          RecordCollector.collect(format(), SourceFile.of("x", out.toByteArray())).records(),
          file.toString());
    }
  }

  /**
   * The twins take the authors' address for the publisher's, an ISSN for an ISBN, and a day without
   * year for the whole date.
   */
  private static final Set<String> DIFFERS = Set.of("ISBN", "issued", "publisher-place");

  private static final Map<String, Set<String>> EXPLAINED =
      Map.of(
          "EndnoteXmlImporterTestArticle.xml", DIFFERS,
          "EndnoteXmlImporterTestArticle2.xml", DIFFERS,
          "EndnoteXmlImporterTestLabelAndMultiTitle.xml", DIFFERS,
          "EndnoteXmlImporterTest_EmptyKeywordStyle.xml", DIFFERS,
          "EndnoteXmlImporterTest_WithoutUrlStyle.xml", DIFFERS,
          "EndnoteXmlImporterTest_WithoutUrlStyle2.xml", DIFFERS);

  private static final Set<String> MORE = Set.of("ISSN", "collection-title");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    GoldTwin.Findings found = GoldTwin.compareAll(files(), file -> format(), new BibtexFormat());
    assertEquals(7, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }
}
