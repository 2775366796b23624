package org.papilio.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexKeeper;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.index.StoredLookup;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Compiled;
import org.papilio.search.lucene.result.SearchRunner;
import org.papilio.search.lucene.result.SimilarItems;

/** Finds what is about the same as one object, and says in words what is shared. */
final class SimilarSearch {

  private SimilarSearch() {}

  static SearchResult of(DocumentKey key, int limit, View view, IndexKeeper keeper)
      throws IOException {
    long start = System.nanoTime();
    StoredDocument document =
        StoredLookup.find(view, key.kind(), key.id())
            .orElseThrow(
                () ->
                    Problem.notFound("the index has no '" + key + "'")
                        .allowing("KIND ID, such as literature smith2004")
                        .fix("find the id with: papilio search TITLE")
                        .exception());
    SimilarItems items = new SimilarItems(view, document);
    Optional<Compiled> compiled = items.query(StoredLookup.key(key.kind(), key.id()));
    SearchRunner.Outcome outcome =
        compiled.isEmpty()
            ? new SearchRunner.Outcome(0, 0, List.of(), List.of())
            : new SearchRunner(view, SearchRequest.of("").page(0, limit).explained())
                .run(compiled.get());
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : outcome.hits()) {
      hits.add(told(hit, items, view));
    }
    String notes =
        items.tellingWords().isEmpty()
            ? "It has no words that tell what it is about."
            : "Sought by its most telling words: " + String.join(", ", items.tellingWords()) + ".";
    return new SearchResult(
        new Query.Everything(),
        true,
        List.of(notes),
        outcome.total(),
        hits,
        List.of(),
        List.of(),
        keeper.status(),
        (System.nanoTime() - start) / 1e6);
  }

  private static Hit told(Hit hit, SimilarItems items, View view) throws IOException {
    String shared =
        StoredLookup.find(view, hit.kind(), hit.id()).map(items::shared).orElse("is similar");
    Explanation why =
        new Explanation(
            hit.score(), shared, hit.explanation().map(Explanation::parts).orElse(List.of()));
    return new Hit(
        hit.rank(),
        hit.score(),
        hit.kind(),
        hit.id(),
        hit.title(),
        hit.line(),
        hit.year(),
        hit.highlights(),
        Optional.of(why));
  }
}
