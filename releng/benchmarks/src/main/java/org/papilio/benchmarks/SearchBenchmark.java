package org.papilio.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.lucene.LuceneSearchService;

/**
 * Search beside bare Lucene, on the same records in the same run: records indexed per CPU second,
 * bytes per record, milliseconds per query. What counts are the ratios, for both suffer alike from
 * whatever else the machine does.
 *
 * <p>Arguments: {@code [CORPUS.jsonl.gz [QUERIES.tsv]] [--rounds N]}; without them the corpus of
 * the shared test data, 5 rounds, of which the best counts.
 */
public final class SearchBenchmark {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SearchBenchmark() {}

  /** A query of the file: its form and its words. */
  record Line(String form, String[] words) {
    String text() {
      return switch (form) {
        case "phrase" -> '"' + String.join(" ", words) + '"';
        case "prefix" -> words[0] + "*";
        case "bool" -> "+" + words[0] + " +(" + words[1] + " OR " + words[2] + ") -" + words[3];
        case "facet" -> words[0] + " OR " + words[1];
        default -> words[0];
      };
    }
  }

  public static void main(String[] args) throws Exception {
    List<String> rest = new java.util.ArrayList<>(List.of(args));
    int rounds = 5;
    int option = rest.indexOf("--rounds");
    if (option >= 0) {
      rounds = Integer.parseInt(rest.remove(option + 1));
      rest.remove(option);
    }
    Path folder = rest.isEmpty() ? Samples.sharedData().resolve("literature/corpus") : null;
    Path corpus =
        folder == null ? Path.of(rest.get(0)) : folder.resolve("acl-anthology-2019.jsonl.gz");
    Path queries =
        rest.size() > 1
            ? Path.of(rest.get(1))
            : folder == null ? null : folder.resolve("queries-200.tsv");
    List<SearchRecord> records = SearchRecord.corpus(corpus);
    System.out.printf(Locale.ROOT, "%,d records of %s%n", records.size(), corpus.getFileName());
    Path work = Files.createTempDirectory("papilio-search");
    try {
      measure(records, queries == null ? List.of() : lines(queries), work, rounds);
    } finally {
      delete(work);
    }
  }

  static List<Line> lines(Path queries) throws IOException {
    return Files.readAllLines(queries).stream()
        .map(line -> line.split("\t", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Line(parts[0], parts[1].split("[\\s]+")))
        .toList();
  }

  private static void measure(List<SearchRecord> records, List<Line> lines, Path work, int rounds)
      throws Exception {
    double ours = Double.MAX_VALUE;
    double bare = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = SYSTEM.getProcessCpuTime();
      BareLucene.of(records, work.resolve("bare-" + round)).close();
      bare = Math.min(bare, (SYSTEM.getProcessCpuTime() - start) / 1e9);
      start = SYSTEM.getProcessCpuTime();
      index(records, work.resolve("ours-" + round)).close();
      ours = Math.min(ours, (SYSTEM.getProcessCpuTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "indexing, records per CPU second:  search %,8.0f   bare Lucene %,8.0f   ratio %.2f%n",
        records.size() / ours,
        records.size() / bare,
        bare / ours);
    long ourBytes = bytes(work.resolve("ours-0"));
    long bareBytes = bytes(work.resolve("bare-0"));
    System.out.printf(
        Locale.ROOT,
        "index, bytes per record:           search %,8d   bare Lucene %,8d   ratio %.2f%n",
        ourBytes / records.size(),
        bareBytes / records.size(),
        (double) ourBytes / bareBytes);
    try (BareLucene lucene = BareLucene.of(records, work.resolve("bare"));
        MemoryWorkspace workspace = index(records, work.resolve("ours"))) {
      compare(lines, lucene, opened(records, workspace), rounds * 4);
    }
  }

  private static MemoryWorkspace index(List<SearchRecord> records, Path folder) {
    MemoryWorkspace workspace = new MemoryWorkspace(folder);
    opened(records, workspace);
    return workspace;
  }

  private static SearchIndex opened(List<SearchRecord> records, MemoryWorkspace workspace) {
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(records));
    SearchIndex index = service.index(workspace);
    index.await(Progress.NONE);
    return index;
  }

  /** Each query many times on both, one after the other; the best time of each counts. */
  private static void compare(List<Line> lines, BareLucene lucene, SearchIndex index, int rounds)
      throws IOException {
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
        SearchRequest request = SearchRequest.of(line.text()).strictly().page(0, 10);
        request = line.form().equals("facet") ? request.facet("year") : request;
        start = System.nanoTime();
        index.search(request);
        ours[i] = Math.min(ours[i], (System.nanoTime() - start) / 1e6);
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    for (String form : lines.stream().map(Line::form).distinct().sorted().toList()) {
      print(form, pick(lines, ours, form), pick(lines, bare, form));
    }
    print("all", ours, bare);
  }

  private static double[] pick(List<Line> lines, double[] times, String form) {
    return java.util.stream.IntStream.range(0, times.length)
        .filter(i -> lines.get(i).form().equals(form))
        .mapToDouble(i -> times[i])
        .toArray();
  }

  private static void print(String name, double[] ours, double[] bare) {
    Samples a = new Samples(name, ours);
    Samples b = new Samples(name, bare);
    System.out.printf(
        Locale.ROOT,
        "%-7s queries, ms: search p50 %6.3f p95 %6.3f p99 %6.3f   bare Lucene p50 %6.3f p95 %6.3f"
            + " p99 %6.3f   ratio p50 %.2f p99 %.2f%n",
        name,
        a.rank(0.5),
        a.rank(0.95),
        a.rank(0.99),
        b.rank(0.5),
        b.rank(0.95),
        b.rank(0.99),
        a.rank(0.5) / b.rank(0.5),
        a.rank(0.99) / b.rank(0.99));
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
