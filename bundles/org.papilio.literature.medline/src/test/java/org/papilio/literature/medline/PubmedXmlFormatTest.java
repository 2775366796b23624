package org.papilio.literature.medline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class PubmedXmlFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new PubmedXmlFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("articles.xml"), Samples.file("book.xml"));
  }

  private Collected read(String xml) throws IOException {
    return RecordCollector.collect(
        format(), SourceFile.of("x.xml", xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void elementsBecomeVariablesAndWhatNoneHoldsStaysAsXml() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("articles.xml")).records().getFirst();
    assertEquals("Kitchens & the <i>reach</i> of CO<sub>2</sub> policy", record.title());
    assertEquals("BACKGROUND: One.\nRESULTS: Two < three.", record.text("abstract"));
    assertEquals("2015-12-01", record.issued().orElseThrow().text());
    assertEquals(List.of("Poverty/psychology"), record.keywords());
    assertEquals("PMC1", record.text("PMCID"));
    assertEquals(List.of("MEDLINE"), record.sourceFields("pubmed-xml", "MedlineCitation/@Status"));
  }

  @Test
  void aRecordThatIsNotWellFormedCostsItselfAlone() throws IOException {
    Collected read =
        read(
            "<PubmedArticleSet>\n"
                + "<PubmedArticle><MedlineCitation><PMID>1</PMID></PubmedArticle>\n"
                + "<PubmedArticle><MedlineCitation><PMID>2</PMID>\n"
                + "<PubmedArticle><MedlineCitation><PMID>3</PMID></MedlineCitation></PubmedArticle>\n"
                + "</PubmedArticleSet>");
    assertEquals(1, read.records().size());
    assertEquals("3", read.records().getFirst().text("PMID"));
    assertEquals(
        List.of("line 2", "line 3"),
        read.report().unreadable().stream().map(problem -> problem.where()).toList());
  }

  @Test
  void entitiesAreNeitherLoadedNorExpanded() throws IOException {
    Collected read =
        read(
            "<!DOCTYPE PubmedArticleSet [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<PubmedArticleSet>"
                + "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>&x;&b;"
                + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>");
    assertEquals(List.of(), read.records());
    String reason = read.report().unreadable().getFirst().reason();
    assertTrue(reason.contains("entity"), reason);
  }
}
