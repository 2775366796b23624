package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.lucene.LuceneSearchService;

/**
 * The first query of a new process on an index that is there: from asking for the index to the
 * answer, with all loading of classes.
 */
final class FirstQuery {

  private static final String HEAP = "1200m";

  private FirstQuery() {}

  static void measure(Path folder, int rounds) throws Exception {
    double[] times = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      times[round] =
          Double.parseDouble(ChildProcess.run(FirstQuery.class, HEAP, folder.toString()).strip());
    }
    Samples samples = new Samples("first query", times);
    System.out.printf(
        Locale.ROOT,
        "first query of a new process, ms:  search %8.0f   best %.0f of %d%n",
        samples.rank(0.5),
        samples.rank(0),
        rounds);
  }

  /** Prints the milliseconds of the first query; the argument is the folder of the workspace. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(List.of()));
    try (MemoryWorkspace workspace = new MemoryWorkspace(Path.of(args[0]))) {
      SearchIndex index = service.index(workspace);
      long total = index.search(SearchRequest.of("social innovation").page(0, 10)).total();
      System.out.println((System.nanoTime() - start) / 1e6);
      if (index.status().documents() == 0 || total < 0) {
        throw new IllegalStateException("the index is empty");
      }
    }
  }
}
