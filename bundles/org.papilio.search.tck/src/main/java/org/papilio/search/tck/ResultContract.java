package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;
import static org.papilio.search.tck.MemorySource.year;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.Highlight;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.Sort;

public interface ResultContract extends SearchContract {

  @Test
  default void theWordAsSpeltRanksAboveItsInflections(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("houses"),
            titled("a", "The house there"),
            titled("b", "The houses there"));
    assertEquals(List.of("b", "a"), ids(result));
  }

  @Test
  default void theTitleWeighsMoreThanTheText(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("rescaling"),
            document("a", "Welfare", text("abstract", "On rescaling of welfare.")),
            document("b", "Rescaling", text("abstract", "On welfare and states.")));
    assertEquals(List.of("b", "a"), ids(result));
  }

  @Test
  default void equalHitsComeInTheOrderOfTheirIds(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("house"),
            titled("c", "House"),
            titled("a", "House"),
            titled("b", "House"));
    assertEquals(List.of("a", "b", "c"), ids(result));
  }

  @Test
  default void hitsAreSortedByYearAndTitleWithoutRegardToAccentsAndQuotes(@TempDir Path folder) {
    SearchDocument[] documents = {
      document("a", "»Émergence«", year(2007)),
      document("b", "Zebra", year(2001)),
      document("c", "apple"),
      document("d", "Eland", year(2010))
    };
    assertEquals(
        List.of("d", "a", "b", "c"),
        ids(search(folder, SearchRequest.of("*").sortedBy(Sort.NEWEST), documents)));
    assertEquals(
        List.of("b", "a", "d", "c"),
        ids(search(folder, SearchRequest.of("*").sortedBy(Sort.OLDEST), documents)));
    assertEquals(
        List.of("c", "d", "a", "b"),
        ids(search(folder, SearchRequest.of("*").sortedBy(Sort.TITLE), documents)));
  }

  @Test
  default void pagesJoinWithoutGapOrOverlap(@TempDir Path folder) {
    SearchDocument[] documents = new SearchDocument[25];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = titled("d%02d".formatted(i), "House " + "and garden ".repeat(i % 4));
    }
    SearchRequest all = SearchRequest.of("house").page(0, 100);
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, new MemorySource("cases").with(documents));
      List<String> whole = ids(index.search(all));
      List<String> joined = new java.util.ArrayList<>();
      for (int offset = 0; offset < 30; offset += 7) {
        SearchResult page = index.search(all.page(offset, 7));
        assertEquals(25, page.total());
        joined.addAll(ids(page));
      }
      assertEquals(whole, joined);
      assertEquals(25, index.search(all.page(0, 0)).total());
    }
  }

  @Test
  default void aHighlightNamesThePassageAndMarksTheWordsInIt(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("beland layering").highlighted(),
            document(
                "a",
                "Ideas",
                text("name", "Béland, Daniel"),
                text("abstract", "Conversion, layering, and drift.")));
    List<Highlight> highlights = result.hits().getFirst().highlights();
    assertEquals(
        List.of(
            new Highlight("name", "name-1", "Béland, Daniel", 0, List.of(new Highlight.Mark(0, 6))),
            new Highlight(
                "abstract",
                "abstract-1",
                "Conversion, layering, and drift.",
                0,
                List.of(new Highlight.Mark(12, 20)))),
        highlights);
  }

  @Test
  default void aTermIsHighlightedInTheLanguageInWhichItWasFound(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("wohnungslos").highlighted(),
            document(
                "a",
                "Keys first",
                text("abstract", "Die Schlüssel zuerst und die Wohnung auch."),
                new org.papilio.search.api.FieldValue.Keyword(
                    "country",
                    "X",
                    java.util.Map.of("en", "Homeless", "de", "Wohnungslos"),
                    "g1")));
    Highlight highlight = result.hits().getFirst().highlights().getFirst();
    assertEquals("Wohnungslos", highlight.text());
    assertEquals("g1", highlight.anchor());
  }

  @Test
  default void aLongTextIsShownAroundTheWords(@TempDir Path folder) {
    String before = "Nothing to see here, move on please. ".repeat(40);
    SearchResult result =
        search(
            folder,
            SearchRequest.of("\"social innovation\"").highlighted(),
            document(
                "a", "Long", text("abstract", before + "Then social innovation came. " + before)));
    Highlight highlight = result.hits().getFirst().highlights().getFirst();
    Highlight.Mark mark = highlight.marks().getFirst();
    assertEquals("social innovation", highlight.text().substring(mark.start(), mark.end()));
    assertTrue(highlight.text().length() < 320);
    assertEquals(before.length() + 5, highlight.offset() + mark.start());
  }

  @Test
  default void anExplanationSaysWhichWordStandsWhereAndHowRareItIs(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("rescaling policies").explained(),
            document("a", "Rescaling policy", text("abstract", "Rescaling, rescaling.")),
            titled("b", "Rescaling policies"),
            titled("c", "Housing"));
    Hit hit = result.hits().stream().filter(one -> one.id().equals("a")).findFirst().orElseThrow();
    Explanation why = hit.explanation().orElseThrow();
    double sum = why.parts().stream().mapToDouble(Explanation::value).sum();
    assertEquals(hit.score(), sum, 1e-4);
    assertEquals(2, why.parts().size());
    assertTrue(why.parts().getFirst().words().startsWith("the word “rescaling”, which about 2 of"));
    assertTrue(why.parts().getLast().words().startsWith("the word “policies”, which about 2 of"));
    assertTrue(
        why.parts()
            .getFirst()
            .parts()
            .getFirst()
            .words()
            .startsWith("spelt so in Abstract (2 times), Title"));
    String inflected = why.parts().getLast().parts().getFirst().words();
    assertTrue(inflected.startsWith("in another inflection"), inflected);
    assertTrue(inflected.endsWith("in Title"), inflected);
  }

  @Test
  default void aRowOfWordsIsLoosenedOnlyWhenNothingHasAllAndSaysSo(@TempDir Path folder) {
    SearchDocument[] documents = {
      titled("a", "Housing policies in Vienna"), titled("b", "Housing in Graz")
    };
    SearchResult all = search(folder, SearchRequest.of("housing vienna"), documents);
    assertFalse(all.loosened());
    assertEquals(List.of("a"), ids(all));
    SearchResult most = search(folder, SearchRequest.of("policies in Viena budget"), documents);
    assertTrue(most.loosened());
    assertEquals(List.of("a"), ids(most));
    assertTrue(
        most.notes().contains("Nothing has “Viena”; it is read as vienna."),
        most.notes().toString());
    assertEquals(
        0,
        search(folder, SearchRequest.of("housing policies budget").strictly(), documents).total());
    assertEquals(
        0, search(folder, SearchRequest.of("housing AND policies AND budget"), documents).total());
  }

  @Test
  default void fourWordsAndMoreAreARequestThatAnswersBestFirst(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("what is known about housing policies and poverty in Vienna"),
            titled("a", "Housing in Graz"),
            titled("b", "Housing policies in Graz"),
            titled("c", "Housing policies against poverty in Vienna"));
    assertEquals(List.of("c", "b"), ids(result));
    assertTrue(result.loosened());
  }

  @Test
  default void wordsOfARequestThatOnlyAskFindNothing(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("I am looking for articles that discuss evictions and rent arrears"),
            titled("a", "Evictions and arrears"),
            titled("b", "Rent arrears"),
            titled("c", "Looking for articles that discuss orchestras"));
    assertEquals(List.of("a", "b"), ids(result).stream().sorted().toList());
    assertTrue(
        result.notes().stream()
            .anyMatch(note -> note.contains("looking") && note.contains("articles")),
        result.notes().toString());
  }

  @Test
  default void aMisspeltWordIsAnsweredWithASuggestion(@TempDir Path folder) {
    SearchResult result =
        search(folder, SearchRequest.of("inovation").strictly(), titled("a", "Social innovation"));
    assertEquals(List.of("innovation"), result.suggestions());
  }

  @Test
  default void aFieldThatIsNotThereIsReportedWithTheNearest(@TempDir Path folder) {
    var refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            org.papilio.search.api.query.QuerySyntaxException.class,
            () -> search(folder, SearchRequest.of("housing titel:vienna"), titled("a", "Housing")));
    assertEquals(8, refused.start());
    assertTrue(refused.expected().startsWith("title, "), refused.expected());
  }

  private SearchResult search(Path folder, SearchRequest request, SearchDocument... documents) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      MemorySource source = new MemorySource("cases").with(documents);
      source.version(List.of(documents).toString());
      return index(workspace, source).search(request);
    }
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }
}
