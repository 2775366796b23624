package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/**
 * How long it takes until a changed record is found: from the new revision to the answer that has
 * it, against bare Lucene's near-real-time reader.
 */
final class UpdateVisibility {

  private UpdateVisibility() {}

  static void measure(List<SearchRecord> records, Path work, int rounds) throws Exception {
    Map<Integer, SearchRecord> changed = new ConcurrentHashMap<>();
    ChangingSource source = new ChangingSource(records, changed);
    double[] ours = new double[rounds];
    double[] bare = new double[rounds];
    try (BareLucene.Writing lucene = BareLucene.writing(records, work.resolve("bare"));
        MemoryWorkspace workspace = new MemoryWorkspace(work.resolve("ours"))) {
      SearchIndex index = ChangingSource.index(source, workspace);
      for (int round = 0; round < rounds; round++) {
        String word = "visible" + round + "word";
        SearchRecord record = records.get(round * 7919 % records.size()).titled(word);
        long start = System.nanoTime();
        expect(lucene.update(record, word), word);
        bare[round] = (System.nanoTime() - start) / 1e6;
        int number = round * 7919 % records.size();
        start = System.nanoTime();
        changed.put(number, record);
        source.last = number;
        workspace.advance();
        expect(index.search(SearchRequest.of(word).page(0, 10)).total(), word);
        ours[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    Samples a = new Samples("update", ours);
    Samples b = new Samples("update", bare);
    System.out.printf(
        Locale.ROOT,
        "an update is visible, ms:          search %8.2f   bare Lucene %8.2f   ratio %.2f"
            + "   (medians of %d; best %.2f and %.2f)%n",
        a.rank(0.5),
        b.rank(0.5),
        a.rank(0.5) / b.rank(0.5),
        rounds,
        a.rank(0),
        b.rank(0));
  }

  private static void expect(long hits, String word) {
    if (hits != 1) {
      throw new IllegalStateException(word + " is in " + hits + " records, not in 1");
    }
  }
}
