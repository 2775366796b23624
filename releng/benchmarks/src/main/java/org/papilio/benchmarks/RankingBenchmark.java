package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.lucene.LuceneSearchService;

/**
 * How well requests in ordinary language are answered: mean nDCG@10 (Järvelin and Kekäläinen, ACM
 * TOIS 20(4), 2002) over judged collections.
 *
 * <p>Arguments: folders of collections in one of the forms that {@link JudgedCollection#read}
 * knows; without them those of the shared test data.
 */
public final class RankingBenchmark {

  private static final int DEPTH = 10;

  private RankingBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String argument : args) {
      folders.add(Path.of(argument));
    }
    if (folders.isEmpty()) {
      for (String name : List.of("cranfield", "cisi", "cacm", "npl")) {
        folders.add(Samples.sharedData().resolve("literature/ir").resolve(name));
      }
    }
    double sum = 0;
    for (Path folder : folders) {
      JudgedCollection collection = JudgedCollection.read(folder);
      double mean = mean(collection);
      sum += mean;
      System.out.printf(
          Locale.ROOT,
          "%-10s %6d documents, %3d judged requests: nDCG@10 %.3f%n",
          collection.name(),
          collection.documents().size(),
          collection.relevant().size(),
          mean);
    }
    System.out.printf(Locale.ROOT, "mean nDCG@10 %.3f%n", sum / folders.size());
  }

  private static double mean(JudgedCollection collection) throws IOException {
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(collection.documents()));
    double sum = 0;
    int judged = 0;
    try (MemoryWorkspace workspace =
        new MemoryWorkspace(Files.createTempDirectory("papilio-ranking"))) {
      SearchIndex index = service.index(workspace);
      index.await(Progress.NONE);
      for (Map.Entry<String, String> request : collection.requests().entrySet()) {
        Map<String, Integer> relevant =
            collection.relevant().getOrDefault(request.getKey(), Map.of());
        if (!relevant.isEmpty()) {
          judged++;
          sum += gain(hits(index, request.getValue()), relevant);
        }
      }
    }
    return judged == 0 ? 0 : sum / judged;
  }

  /** A request is words alone: its signs are no operators. */
  private static List<String> hits(SearchIndex index, String request) {
    String words = request.replaceAll("[^\\p{L}\\p{N}'-]+", " ").toLowerCase(Locale.ROOT).strip();
    return index.search(SearchRequest.of(words).page(0, DEPTH)).hits().stream()
        .map(Hit::id)
        .toList();
  }

  private static double gain(List<String> hits, Map<String, Integer> relevant) {
    double gain = 0;
    for (int i = 0; i < hits.size(); i++) {
      gain += discounted(relevant.getOrDefault(hits.get(i), 0), i);
    }
    List<Integer> best = new ArrayList<>(relevant.values());
    best.sort(Collections.reverseOrder());
    double ideal = 0;
    for (int i = 0; i < Math.min(DEPTH, best.size()); i++) {
      ideal += discounted(best.get(i), i);
    }
    return gain / ideal;
  }

  private static double discounted(int gain, int place) {
    return gain / (Math.log(place + 2) / Math.log(2));
  }
}
