package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;
import org.papilio.search.tck.SearchContract;

/** Whatever is asked for, the parts of an explanation are the score, and nothing is left over. */
class ExplainedSumTest implements SearchContract {

  private static final List<String> WORDS =
      List.of("house", "houses", "rent", "tenant", "debt", "care", "kitchen", "village", "youth");

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @Test
  void thePartsOfManyRandomQueriesAddUp(@TempDir Path folder) {
    Random random = new Random(60);
    MemorySource source = new MemorySource("cases");
    for (int i = 0; i < 400; i++) {
      source.with(
          MemorySource.document(
              "d" + i,
              row(random, 1 + random.nextInt(4), " "),
              MemorySource.text("abstract", row(random, random.nextInt(30), " ")),
              MemorySource.text("venue", row(random, 1, " "))));
    }
    int explained = 0;
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      for (int trial = 0; trial < 400; trial++) {
        String query = query(random);
        SearchRequest request = SearchRequest.of(query).explained().page(random.nextInt(5), 10);
        for (Hit hit :
            (trial % 2 == 0 ? index.search(request) : index.search(request.strictly())).hits()) {
          check(query, hit);
          explained++;
        }
      }
    }
    assertTrue(explained > 1_000, "too few hits were explained: " + explained);
  }

  private static void check(String query, Hit hit) {
    Explanation why = hit.explanation().orElseThrow();
    double sum = why.parts().stream().mapToDouble(Explanation::value).sum();
    assertEquals(hit.score(), sum, 0.002 * Math.max(1, hit.score()), () -> query + ": " + why);
    assertTrue(
        why.parts().stream().noneMatch(part -> part.words().startsWith("conditions")),
        () -> query + " leaves something over: " + why);
  }

  private static String query(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> row(random, 1, " ");
      case 1 -> row(random, 2 + random.nextInt(6), " ");
      case 2 -> row(random, 2 + random.nextInt(2), " OR ");
      case 3 -> row(random, 2, " AND ") + " -" + row(random, 1, "");
      case 4 -> '"' + row(random, 2, " ") + '"';
      case 5 -> "title:" + row(random, 1, "") + "^3 OR " + row(random, 1, "");
      default -> row(random, 1, "") + "~1 OR " + row(random, 1, "").substring(0, 3) + "*";
    };
  }

  private static String row(Random random, int number, String between) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(between, words);
  }
}
