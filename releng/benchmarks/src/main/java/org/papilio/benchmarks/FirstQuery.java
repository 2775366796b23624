package org.papilio.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.lucene.LuceneSearchService;

/**
 * The first query of a new process on an index that is there: from asking for the index to the
 * answer, with all loading of classes, in a process that is started as {@code papilio} starts its
 * verbs. Beside the time that passes, the processor time of the thread that asks: on a machine with
 * other work most of the first is waiting.
 */
final class FirstQuery {

  private static final String HEAP = "1200m";

  private FirstQuery() {}

  static void measure(Path folder, int rounds) throws Exception {
    double[] times = new double[rounds];
    double[] busy = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      String[] printed =
          ChildProcess.run(FirstQuery.class, ChildProcess.PROMPT, HEAP, folder.toString())
              .strip()
              .split(" ");
      times[round] = Double.parseDouble(printed[0]);
      busy[round] = Double.parseDouble(printed[1]);
    }
    Samples samples = new Samples("first query", times);
    Samples processor = new Samples("first query, processor", busy);
    System.out.printf(
        Locale.ROOT,
        "first query of a new process, ms:  search %8.0f   best %.0f of %d"
            + "   processor time %.0f, best %.0f%n",
        samples.rank(0.5),
        samples.rank(0),
        rounds,
        processor.rank(0.5),
        processor.rank(0));
  }

  /**
   * Prints the milliseconds that pass and those of the processor; the argument is the folder of the
   * workspace.
   */
  public static void main(String[] args) {
    long busyBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(List.of()));
    try (MemoryWorkspace workspace = new MemoryWorkspace(Path.of(args[0]))) {
      SearchIndex index = service.index(workspace);
      long total = index.search(SearchRequest.of("social innovation").page(0, 10)).total();
      double passed = (System.nanoTime() - start) / 1e6;
      long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busyBefore;
      System.out.println(passed + " " + busy / 1e6);
      if (index.status().documents() == 0 || total < 0) {
        throw new IllegalStateException("the index is empty");
      }
    }
  }
}
