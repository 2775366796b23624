package org.papilio.literature.medline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.tck.GoldTwin;
import org.papilio.literature.tck.SharedData;

/** Real files of MEDLINE and PubMed beside what another program made of them. */
class GoldTwinsTest {

  /**
   * Variables that differ. URL: the twin makes an address of the PubMed number. page: the twin
   * writes the last page out. type: the twin calls books and their parts articles, and an editorial
   * a part of proceedings. The others are explained one by one.
   */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.ofEntries(
          Map.entry("MedlineImporterTestArticleID.xml", Set.of("URL")),
          Map.entry("MedlineImporterTestArticleItalics.xml", Set.of("URL")),
          Map.entry("MedlineImporterTestArticleNoISSN.xml", Set.of("page")),
          // The twin gives the part the title of its book.
          Map.entry("MedlineImporterTestBookArticleSet.xml", Set.of("title", "type")),
          // Two numbers: the twin takes the last. It takes the person written of for the author.
          Map.entry("MedlineImporterTestKeywordSingleEntry.xml", Set.of("PMID", "URL", "author")),
          // The twin turns MathML into TeX; here its letters stay.
          Map.entry("MedlineImporterTestMathML.xml", Set.of("URL", "abstract")),
          // The twin leaves out an author's "Jr".
          Map.entry("MedlineImporterTestNbib.xml", Set.of("URL", "author", "page", "type")),
          Map.entry("MedlineImporterTestPubmedBook.xml", Set.of("type")),
          // A line that is no tag: here it is reported and no part of the number.
          Map.entry("MedlinePlainImporterStringOutOfBounds.txt", Set.of("PMID")),
          // BibTeX parts "History, 20th Century" at its comma.
          Map.entry("MedlinePlainImporterTestCompleteEntry.txt", Set.of("keyword")),
          Map.entry("MedlinePlainImporterTestInproceeding.txt", Set.of("type")),
          // "ISBN" before the number; the copyright after the abstract; the body among the authors.
          Map.entry("NbibImporterTest.nbib", Set.of("ISBN", "abstract", "author")));

  /** What the twins keep under names of their own or leave out, and dates that go to the day. */
  private static final Set<String> MORE =
      Set.of(
          "DOI",
          "ISSN",
          "PMCID",
          "available-date",
          "collection-title",
          "container-title",
          "container-title-short",
          "issued",
          "language",
          "original-title",
          "publisher-place",
          "status",
          "volume-title");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    GoldTwin.Findings found =
        GoldTwin.compareAll(
            SharedData.files(
                "literature/import-jabref",
                name -> name.matches("(?:Medline|Nbib).*\\.(?:txt|xml|nbib)")),
            file -> file.toString().endsWith(".xml") ? new PubmedXmlFormat() : new MedlineFormat(),
            new BibtexFormat());
    assertEquals(17, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }
}
