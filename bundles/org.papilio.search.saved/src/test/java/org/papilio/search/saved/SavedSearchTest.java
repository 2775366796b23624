package org.papilio.search.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;

/** Saved searches tell what they find newly, once. */
class SavedSearchTest {

  @Test
  void whatCameSinceItWasSavedIsNewUntilItIsSeen(@TempDir Path folder) {
    try (Library library = new Library(folder, titled("a", "Housing first"))) {
      library.saved("homes", "housing");
      assertEquals(List.of(), library.fresh("homes"));
      library.source.put(library.workspace, titled("b", "Housing again"));
      library.source.put(library.workspace, titled("c", "Gardens"));
      assertEquals(List.of("b"), library.fresh("homes"));
      assertEquals(List.of("b"), library.fresh("homes"));
      library.see("homes");
      assertEquals(List.of(), library.fresh("homes"));
    }
  }

  @Test
  void anEditedDocumentIsNewOnlyWhenItWasNotFoundBefore(@TempDir Path folder) {
    try (Library library =
        new Library(folder, titled("a", "Housing first"), titled("b", "Gardens"))) {
      library.saved("homes", "housing");
      library.source.put(library.workspace, titled("a", "Housing first, second edition"));
      library.source.put(library.workspace, titled("b", "Gardens beside housing"));
      assertEquals(List.of("b"), library.fresh("homes"));
    }
  }

  @Test
  void chosenFacetValuesCountToo(@TempDir Path folder) {
    try (Library library = new Library(folder)) {
      library.searches.save(
          Library.search("austria", "housing", Map.of("country", Set.of("AT"))),
          false,
          Library.ADA);
      library.source.put(
          library.workspace, document("a", "Housing", keyword("country", "AT", "Austria")));
      library.source.put(
          library.workspace, document("b", "Housing", keyword("country", "HU", "Hungary")));
      assertEquals(List.of("a"), library.fresh("austria"));
    }
  }

  @Test
  void aSearchIsKeptAsItIsAndCanBeForgotten(@TempDir Path folder) {
    try (Library library = new Library(folder)) {
      SavedSearch kept =
          library.searches.save(
              Library.search("austria", "\"housing first\"", Map.of("country", Set.of("AT", "HU"))),
              false,
              Library.ADA);
      assertEquals(List.of(kept), library.searches.all());
      assertThrows(ProblemException.class, () -> library.saved("austria", "other"));
      library.searches.remove(kept.name(), Library.ADA);
      assertEquals(List.of(), library.searches.all());
    }
  }

  @Test
  void oneThatIsReplacedKeepsWhatWasSeenAndWhoMadeIt(@TempDir Path folder) {
    try (Library library = new Library(folder)) {
      SavedSearch first = library.saved("homes", "housing");
      library.source.put(library.workspace, titled("a", "Housing first"));
      SavedSearch wider =
          new SavedSearch(
              first.name(),
              "housing OR homes",
              Set.of(),
              Map.of(),
              "Grace",
              first.created().plusSeconds(60),
              "for the review",
              Optional.empty());
      SavedSearch kept = library.searches.save(wider, true, Library.ADA);
      assertEquals(first.seen(), kept.seen());
      assertEquals(first.owner(), kept.owner());
      assertEquals(first.created(), kept.created());
      assertEquals("for the review", kept.note());
      assertEquals(List.of("a"), library.fresh("homes"));
    }
  }

  @Test
  void aQueryThatCannotBeReadIsRefusedWithItsPlace(@TempDir Path folder) {
    try (Library library = new Library(folder)) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> library.saved("x", "housing AND (first"));
      assertTrue(refused.getMessage().contains("character 13"), refused.getMessage());
    }
  }

  @Test
  void newsAreWhatIsFoundAfterWithoutWhatWasFoundBefore(@TempDir Path folder) {
    Random random = new Random(41);
    SearchDocument[] first = new SearchDocument[60];
    Arrays.setAll(first, number -> made(random, number));
    try (Library library = new Library(folder, first)) {
      List<SavedSearch> searches = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        searches.add(library.saved("s" + i, query(random)));
      }
      List<Set<String>> before = searches.stream().map(each -> found(library, each)).toList();
      for (int i = 0; i < 40; i++) {
        if (random.nextInt(5) == 0) {
          library.source.remove(library.workspace, "d" + random.nextInt(60));
        } else {
          library.source.put(library.workspace, made(random, random.nextInt(90)));
        }
      }
      List<News> news = library.searches.news(searches, Progress.NONE);
      int told = 0;
      for (int i = 0; i < searches.size(); i++) {
        Set<String> expected = new TreeSet<>(found(library, searches.get(i)));
        expected.removeAll(before.get(i));
        Set<String> actual = new TreeSet<>();
        news.get(i).hits().forEach(key -> actual.add(key.id()));
        assertEquals(expected, actual, searches.get(i).query());
        told += actual.size();
      }
      assertTrue(told > 100, told + " hits told");
    }
  }

  private static Set<String> found(Library library, SavedSearch search) {
    return new TreeSet<>(library.index.ids(search.query(), "literature"));
  }

  private static final List<String> WORDS =
      List.of(
          "housing",
          "houses",
          "innovation",
          "innovative",
          "bottom-linked",
          "Béland",
          "Straße",
          "policy",
          "policies",
          "Wien",
          "co-operative",
          "welfare");

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static SearchDocument made(Random random, int number) {
    return titled("d" + number, word(random) + " " + word(random) + " " + word(random));
  }

  private static String query(Random random) {
    String one = word(random);
    String other = word(random);
    return switch (random.nextInt(8)) {
      case 0 -> '"' + one + ' ' + other + '"';
      case 1 -> one + " " + other;
      case 2 -> one.substring(0, 3) + "*";
      case 3 -> one + "~1";
      case 4 -> "title:" + one + " NOT " + other;
      case 5 -> one + " NEAR/1 " + other;
      case 6 -> "NOT " + one;
      default -> one + " OR " + other;
    };
  }

  @Test
  void aNameThatIsNoNameOfAFileIsRefused() {
    assertThrows(ProblemException.class, () -> new SavedName("../secret"));
  }
}
