package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.DuplicatePair;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.progress.Progress;

class DuplicatesTest {

  private static LiteratureRecord.Builder article(
      String key, String author, String title, int year) {
    return LiteratureRecord.of(new RecordKey(key), "article-journal")
        .name("author", Name.of(author, "D."))
        .text("title", title)
        .date("issued", LiteratureDate.year(year));
  }

  private static List<DuplicatePair> pairs(LiteratureRecord.Builder... records) {
    DuplicateFinder finder = new DuplicateFinder(Progress.NONE);
    for (LiteratureRecord.Builder record : records) {
      finder.add(record.build());
    }
    return finder.pairs();
  }

  @Test
  void theSameWorkWithAndWithoutAccentsAndDoiIsOnePair() {
    List<DuplicatePair> pairs =
        pairs(
            article("a", "Béland", "Ideas and Institutional Change in Social Security", 2007)
                .text("DOI", "10.1111/j.1540-6237.2007.00444.x"),
            article("b", "Beland", "Ideas and institutional change in social security.", 2007));
    assertEquals(1, pairs.size());
    assertEquals(
        List.of("same-title", "same-author", "same-year"),
        pairs.getFirst().evidence().stream().map(DuplicatePair.Evidence::rule).toList());
  }

  @Test
  void aSameDoiAloneIsNoProof() {
    assertEquals(
        List.of(),
        pairs(
            article("a", "Kazepov", "Rescaling in Italy: the regions and the reform", 2010)
                .text("DOI", "10.1/x"),
            article("b", "Barberis", "Activation policies in France", 2010).text("DOI", "10.1/x")));
  }

  @Test
  void chaptersOfOneBookAreNoDuplicates() {
    assertEquals(
        List.of(),
        pairs(
            article("a", "Kazepov", "Introduction to the volume", 2010)
                .type("chapter")
                .text("ISBN", "978-1-4094-1021-8")
                .text("page", "1-20"),
            article("b", "Kazepov", "Conclusions and outlook", 2010)
                .type("chapter")
                .text("ISBN", "1409410218")
                .text("page", "200-220")));
  }

  @Test
  void partsOneAndTwoAreNoDuplicates() {
    assertEquals(
        List.of(),
        pairs(
            article("a", "Smith", "A survey of welfare states, part 1", 1999).text("page", "1-20"),
            article("b", "Smith", "A survey of welfare states, part 2", 1999)
                .text("page", "21-40")));
  }

  @Test
  void aBookIsFoundByEitherFormOfItsNumber() {
    List<DuplicatePair> pairs =
        pairs(
            article("a", "Brenner", "New State Spaces", 2004)
                .type("book")
                .text("ISBN", "0-19-927005-8"),
            article("b", "Brenner", "New state spaces: urban governance", 2004)
                .type("book")
                .text("ISBN", "978-0-19-927005-7"));
    assertEquals(1, pairs.size());
    assertTrue(pairs.getFirst().evidence().stream().anyMatch(e -> e.rule().equals("same-isbn")));
  }

  @Test
  void aRecordThatNamesItsNumberTwiceIsNoPairWithItself() {
    assertEquals(
        List.of(),
        pairs(
            article("a", "Brenner", "New State Spaces", 2004)
                .type("book")
                .text("ISBN", "0-19-927005-8, 978-0-19-927005-7")));
  }
}
