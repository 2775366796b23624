package org.papilio.literature.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;
import org.papilio.platform.progress.Progress;

class GroupsTest {

  static LiteratureRecord.Builder article(String key, String author, String title, int year) {
    return LiteratureRecord.of(new RecordKey(key), "article-journal")
        .name("author", Name.of(author, "D."))
        .text("title", title)
        .date("issued", LiteratureDate.year(year));
  }

  private static List<DuplicateGroup> groups(LiteratureRecord.Builder... records) {
    List<LiteratureRecord> built =
        Arrays.stream(records).map(LiteratureRecord.Builder::build).toList();
    return new DuplicateFinder().find(built, Rules.DEFAULTS, Progress.NONE).groups();
  }

  private static List<List<String>> keys(List<DuplicateGroup> groups) {
    return groups.stream()
        .map(group -> group.keys().stream().map(RecordKey::value).toList())
        .toList();
  }

  private static List<String> rules(DuplicateGroup group) {
    return group.pairs().getFirst().evidence().stream().map(e -> e.rule()).sorted().toList();
  }

  @Test
  void theSameWorkWithAndWithoutAccentsAndDoiIsOneGroup() {
    List<DuplicateGroup> groups =
        groups(
            article("a", "Béland", "Ideas and Institutional Change in Social Security", 2007)
                .text("DOI", "10.1111/j.1540-6237.2007.00444.x"),
            article("b", "Beland", "Ideas and institutional change in social security.", 2007));
    assertEquals(List.of(List.of("a", "b")), keys(groups));
    assertEquals(
        List.of("authors-same", "title-same", "title-shared", "year-same"),
        rules(groups.getFirst()));
  }

  @Test
  void aSameDoiAloneIsNoProof() {
    assertEquals(
        List.of(),
        groups(
            article("a", "Kazepov", "Rescaling in Italy: the regions and the reform", 2010)
                .text("DOI", "10.1/x"),
            article("b", "Barberis", "Activation policies in France", 2010).text("DOI", "10.1/x")));
  }

  @Test
  void abstractsOfOneSupplementWithOneDoiAreNoDuplicates() {
    assertEquals(
        List.of(),
        groups(
            article("a", "Kohashi", "An inhibitor suppresses aneurysms in mice", 2015)
                .text("DOI", "10.2337/db15386741")
                .text("container-title", "Diabetes")
                .text("page", "A134"),
            article("b", "Kohashi", "Cotransporter inhibition and plaque growth in mice", 2015)
                .text("DOI", "10.2337/db15386741")
                .text("container-title", "Diabetes")
                .text("page", "A134-A135")));
  }

  @Test
  void chaptersOfOneBookAreNoDuplicates() {
    assertEquals(
        List.of(),
        groups(
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
        groups(
            article("a", "Smith", "A survey of welfare states, part I", 1999).text("page", "1-20"),
            article("b", "Smith", "A survey of welfare states, part II", 1999)
                .text("page", "21-40")));
  }

  @Test
  void aReplyIsNotWhatItRepliesTo() {
    String title = "Social investment and the welfare state of the future";
    assertEquals(
        List.of(),
        groups(article("a", "Nolan", title, 2013), article("b", "Nolan", title + ": reply", 2013)));
  }

  @Test
  void aPaperAtAConferenceIsNotTheArticleInAJournal() {
    String title = "Estimating page fetches for index scans with finite buffers";
    assertEquals(
        List.of(),
        groups(
            article("a", "Swami", title, 1994)
                .text("container-title", "International Conference on Management of Data")
                .text("page", "173-184"),
            article("b", "Swami", title, 1995)
                .text("container-title", "The VLDB Journal")
                .text("volume", "4")
                .text("page", "675-701")));
  }

  @Test
  void anAbbreviatedJournalIsTheSameJournal() {
    String title = "Local welfare and the governance of activation";
    List<DuplicateGroup> groups =
        groups(
            article("a", "Künzel", title, 2012)
                .text("container-title", "International Journal of Social Welfare"),
            article("b", "Kunzel", title, 2012).text("container-title", "Int J Soc Welf"));
    assertTrue(rules(groups.getFirst()).contains("container-same"));
  }

  @Test
  void aBookIsFoundByEitherFormOfItsNumber() {
    List<DuplicateGroup> groups =
        groups(
            article("a", "Brenner", "New State Spaces", 2004)
                .type("book")
                .text("ISBN", "0-19-927005-8"),
            article("b", "Brenner", "New state spaces: urban governance", 2004)
                .type("book")
                .text("ISBN", "978-0-19-927005-7"));
    assertTrue(rules(groups.getFirst()).contains("isbn-same"));
  }

  @Test
  void aRecordThatNamesItsNumberTwiceIsNoPairWithItself() {
    assertEquals(
        List.of(),
        groups(
            article("a", "Brenner", "New State Spaces", 2004)
                .type("book")
                .text("ISBN", "0-19-927005-8, 978-0-19-927005-7")));
  }

  @Test
  void threeRecordsOfOneWorkAreOneGroup() {
    assertEquals(
        List.of(List.of("a", "b", "c")),
        keys(
            groups(
                article("a", "Moulaert", "Towards alternative models of local innovation", 2005),
                article("b", "Moulaert", "Towards Alternative Model(s) of Local Innovation", 2005),
                article("c", "Moulaert", "Toward alternative models of local innovation", 2005))));
  }

  @Test
  void theOrderOfRecordsDoesNotMatter() {
    LiteratureRecord.Builder[] records = {
      article("a", "Moulaert", "Towards alternative models of local innovation", 2005),
      article("b", "Moulaert", "Towards Alternative Model(s) of Local Innovation", 2005),
      article("c", "Sen", "Development as freedom", 1999),
      article("d", "Sen", "Development as Freedom", 1999)
    };
    List<List<String>> forwards = keys(groups(records));
    assertEquals(forwards, keys(groups(records[3], records[2], records[1], records[0])));
    assertEquals(2, forwards.size());
  }
}
