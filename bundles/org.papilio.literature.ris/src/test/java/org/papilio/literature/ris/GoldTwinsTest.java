package org.papilio.literature.ris;

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

/** Real files of RIS beside what another program made of them. */
class GoldTwinsTest {

  /** Variables that differ, with the reason where one file differs. */
  private static final Map<String, Set<String>> EXPLAINED =
      Map.ofEntries(
          // Nine types without an end between them: the twin takes all for one record and the last
          // value of each tag; here each TY begins a record, and the tags stand with theirs.
          Map.entry(
              "RisImporterTest1.ris",
              Set.of(
                  "ISSN",
                  "URL",
                  "abstract",
                  "author",
                  "container-title",
                  "count",
                  "genre",
                  "issued",
                  "keyword",
                  "publisher",
                  "publisher-place",
                  "title",
                  "type")),
          // The twin takes an ISBN for an ISSN, and M1 for a number.
          Map.entry("RisImporterTest3.ris", Set.of("ISSN", "collection-number")),
          // The twin takes a copyright (M1, C1) for the issue.
          Map.entry("RisImporterTest5a.ris", Set.of("issue")),
          Map.entry("RisImporterTest6.ris", Set.of("issue")),
          // The twin takes the secondary authors for authors.
          Map.entry("RisImporterTest7.ris", Set.of("author")),
          // The twin keeps the journal's short title for its title where both are given.
          Map.entry("RisImporterTest8_date.ris", Set.of("container-title")),
          Map.entry("RisImporterTestDate1.1.ris", Set.of("container-title")),
          Map.entry("RisImporterTestDate1.2.ris", Set.of("container-title")),
          Map.entry("RisImporterTestWithEmptyER.ris", Set.of("container-title")),
          // The twin takes the last ISSN and address, and the accession number for the issue.
          Map.entry("RisImporterTestDOI.ris", Set.of("ISSN", "URL", "issue")),
          // The twin takes the authors' address for the publisher's.
          Map.entry("RisImporterTestScopus.ris", Set.of("publisher-place")));

  /** What the twins keep under names of their own or leave out, and dates that go to the day. */
  private static final Set<String> MORE =
      Set.of("ISBN", "accessed", "container-title-short", "editor", "issued", "note", "source");

  @Test
  void agreesWithTheTwinsButForExplainedDifferences() throws IOException {
    GoldTwin.Findings found =
        GoldTwin.compareAll(
            SharedData.files("literature/import-jabref", name -> name.endsWith(".ris")),
            file -> new RisFormat(),
            new BibtexFormat());
    assertEquals(18, found.twins());
    assertEquals(new TreeMap<>(EXPLAINED), found.wrong(), found.detail());
    assertEquals(new TreeSet<>(MORE), new TreeSet<>(found.more()), found.detail());
  }
}
