package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** Requests in ordinary language over invented documents. */
class RequestTest {

  private static final String REQUEST =
      "I am looking for articles that discuss evictions of tenants and rent arrears";

  private static SearchDocument document(String id, String title, String text) {
    return new SearchDocument(
        id,
        title,
        "",
        "en",
        List.of(
            new FieldValue.Text("title", title, "en", ""),
            new FieldValue.Text("abstract", text, "en", "")));
  }

  private static MemorySource documents() {
    return new MemorySource("literature")
        .with(
            document("a-unlike", "Tenants", "evictions while orchestras tour northern harbours"),
            document("b-alike", "Tenants", "evictions while counsellors mediate municipal debts"),
            document(
                "c", "Evictions and arrears", "rent arrears: counsellors mediate municipal debts"),
            document("d", "Arrears of rent", "tenants whom counsellors and municipal debts reach"),
            document("e", "Evictions", "of tenants, where municipal counsellors mediate"),
            document("f", "Something else", "looking for articles that discuss orchestras"));
  }

  private static SearchResult found(Path folder, String query) {
    LuceneSearchService service = new LuceneSearchService(List.of(documents()));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = service.index(workspace);
      index.await(Progress.NONE);
      return index.search(SearchRequest.of(query).explained());
    }
  }

  @Test
  void wordsThatOnlyAskFindNothing(@TempDir Path folder) {
    SearchResult result = found(folder, REQUEST);
    List<String> ids = result.hits().stream().map(Hit::id).sorted().toList();
    assertEquals(List.of("a-unlike", "b-alike", "c", "d", "e"), ids);
    assertTrue(
        result.notes().stream()
            .anyMatch(note -> note.contains("looking") && note.contains("articles")),
        () -> result.notes().toString());
  }

  @Test
  void aRequestOfAskingWordsAloneIsTakenAtItsWord(@TempDir Path folder) {
    SearchResult result = found(folder, "looking for articles that discuss");
    assertEquals("f", result.hits().getFirst().id());
  }

  @Test
  void ofTwoEquallyGoodHitsTheOneThatIsLikeTheOthersComesFirst(@TempDir Path folder) {
    List<String> ids = found(folder, REQUEST).hits().stream().map(Hit::id).toList();
    assertTrue(ids.indexOf("b-alike") < ids.indexOf("a-unlike"), ids::toString);
  }

  @Test
  void thePartsOfTheExplanationAddUpToTheScore(@TempDir Path folder) {
    for (Hit hit : found(folder, REQUEST).hits()) {
      Explanation why = hit.explanation().orElseThrow();
      double sum = why.parts().stream().mapToDouble(Explanation::value).sum();
      assertEquals(hit.score(), sum, 1e-4, why::toString);
      assertTrue(
          why.parts().stream().noneMatch(part -> part.words().startsWith("conditions")),
          why::toString);
    }
  }

  @Test
  void hitsBehindOthersNeverScoreMore(@TempDir Path folder) {
    double last = Double.MAX_VALUE;
    for (Hit hit : found(folder, REQUEST).hits()) {
      assertTrue(hit.score() <= last, hit::toString);
      last = hit.score();
    }
  }
}
