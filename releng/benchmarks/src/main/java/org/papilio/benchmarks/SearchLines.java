package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/**
 * A file of mixed queries, each asked many times of both engines, one after the other; the best
 * time of each query counts, so that what else the machine does matters little.
 */
public record SearchLines(List<Line> lines) {

  /** A query of the file: its form and its words. */
  public record Line(String form, String[] words) {
    public String text() {
      return switch (form) {
        case "phrase" -> '"' + String.join(" ", words) + '"';
        case "prefix" -> words[0] + "*";
        case "bool" -> "+" + words[0] + " +(" + words[1] + " OR " + words[2] + ") -" + words[3];
        case "facet" -> words[0] + " OR " + words[1];
        default -> words[0];
      };
    }

    SearchRequest request() {
      SearchRequest request = SearchRequest.of(text()).strictly().page(0, 10);
      return form.equals("facet") ? request.facet("year") : request;
    }
  }

  /** Reads lines of a form, a tabulator and words. */
  static SearchLines read(Path queries) throws IOException {
    return new SearchLines(
        Files.readAllLines(queries).stream()
            .map(line -> line.split("\t", 2))
            .filter(parts -> parts.length == 2)
            .map(parts -> new Line(parts[0], parts[1].split("[\\s]+")))
            .toList());
  }

  void compare(BareLucene lucene, SearchIndex index, int rounds) throws IOException {
    double[] ours = new double[lines.size()];
    double[] bare = new double[lines.size()];
    Arrays.fill(ours, Double.MAX_VALUE);
    Arrays.fill(bare, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        long start = System.nanoTime();
        lucene.search(line);
        bare[i] = Math.min(bare[i], (System.nanoTime() - start) / 1e6);
        SearchRequest request = line.request();
        start = System.nanoTime();
        index.search(request);
        ours[i] = Math.min(ours[i], (System.nanoTime() - start) / 1e6);
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    for (String form : lines.stream().map(Line::form).distinct().sorted().toList()) {
      print(form, pick(ours, form), pick(bare, form));
    }
    print("all", ours, bare);
  }

  /** Asks our engine alone. */
  void ask(SearchIndex index, int rounds) {
    double[] best = new double[lines.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < lines.size(); i++) {
        SearchRequest request = lines.get(i).request();
        long start = System.nanoTime();
        index.search(request);
        best[i] = Math.min(best[i], (System.nanoTime() - start) / 1e6);
      }
    }
    Samples all = new Samples("all", best);
    System.out.printf(
        Locale.ROOT,
        "query all     ms: search p50 %7.3f p99 %7.3f%n",
        all.rank(0.5),
        all.rank(0.99));
  }

  private double[] pick(double[] times, String form) {
    return IntStream.range(0, times.length)
        .filter(i -> lines.get(i).form().equals(form))
        .mapToDouble(i -> times[i])
        .toArray();
  }

  private static void print(String name, double[] ours, double[] bare) {
    Samples a = new Samples(name, ours);
    Samples b = new Samples(name, bare);
    System.out.printf(
        Locale.ROOT,
        "query %-7s ms: search p50 %7.3f p99 %7.3f   bare Lucene p50 %7.3f p99 %7.3f"
            + "   ratio p50 %.2f p99 %.2f%n",
        name,
        a.rank(0.5),
        a.rank(0.99),
        b.rank(0.5),
        b.rank(0.99),
        a.rank(0.5) / b.rank(0.5),
        a.rank(0.99) / b.rank(0.99));
  }
}
