package org.papilio.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchSettings;
import org.papilio.search.lucene.LuceneSearchService;
import org.papilio.search.lucene.text.LuceneWordAnalysis;
import org.papilio.search.opensearch.OpenSearchService;
import org.papilio.searchnode.NodeProcess;

/**
 * Search on a cluster of two nodes beside search inside the process, on the same records in the
 * same run: records per CPU second of all processes together, bytes per record, milliseconds per
 * query.
 *
 * <p>Arguments: {@code [CORPUS.jsonl.gz [QUERIES.tsv]] [--records N] [--shards N] [--replicas N]
 * [--rounds N]}; without them the corpus of the shared test data, 2 shards, 1 replica, 3 rounds of
 * queries, of which the best counts. Build {@code releng/search-node} first.
 */
public final class ClusterBenchmark {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int WAITING_SECONDS = 120;

  private ClusterBenchmark() {}

  /** The settings of a cluster on this machine. */
  private record Local(List<NodeProcess> nodes, int shards, int replicas)
      implements SearchSettings {
    @Override
    public String engine() {
      return OPENSEARCH;
    }

    @Override
    public Optional<String> value(String name) {
      return switch (name) {
        case "search.url" ->
            Optional.of(String.join(",", nodes.stream().map(n -> n.address().toString()).toList()));
        case "search.shards" -> Optional.of(Integer.toString(shards));
        case "search.replicas" -> Optional.of(Integer.toString(replicas));
        default -> Optional.empty();
      };
    }

    @Override
    public String place(String name) {
      return "this benchmark";
    }
  }

  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(List.of(args));
    int most = option(rest, "--records", Integer.MAX_VALUE);
    int shards = option(rest, "--shards", 2);
    int replicas = option(rest, "--replicas", 1);
    int rounds = option(rest, "--rounds", 3);
    Path folder = rest.isEmpty() ? Samples.sharedData().resolve("literature/corpus") : null;
    Path corpus =
        folder == null ? Path.of(rest.get(0)) : folder.resolve("acl-anthology-2019.jsonl.gz");
    Path queries =
        rest.size() > 1
            ? Path.of(rest.get(1))
            : folder == null ? null : folder.resolve("queries-200.tsv");
    List<SearchRecord> all = SearchRecord.corpus(corpus);
    List<SearchRecord> records = all.subList(0, Math.min(most, all.size()));
    List<SearchLines.Line> lines = queries == null ? List.of() : SearchLines.read(queries).lines();
    System.out.printf(
        Locale.ROOT,
        "%,d records of %s; cluster of 2 nodes, %d shards, %d replicas%n",
        records.size(),
        corpus.getFileName(),
        shards,
        replicas);
    Path work = Files.createTempDirectory("papilio-cluster");
    List<NodeProcess> nodes = nodes(work);
    try (MemoryWorkspace inside = new MemoryWorkspace(work.resolve("inside"));
        MemoryWorkspace outside = new MemoryWorkspace(work.resolve("outside"))) {
      SearchIndex embedded = embedded(records, inside);
      SearchIndex cluster = cluster(records, outside, new Local(nodes, shards, replicas));
      compare(lines, cluster, embedded, rounds);
      System.out.printf(
          Locale.ROOT,
          "CPU milliseconds per query, all processes: cluster %.2f   embedded %.2f%n",
          processorTime(lines, cluster, nodes, rounds),
          processorTime(lines, embedded, nodes, rounds));
    } finally {
      nodes.forEach(NodeProcess::kill);
      delete(work);
    }
  }

  private static int option(List<String> arguments, String name, int usual) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return usual;
    }
    int value = Integer.parseInt(arguments.remove(at + 1));
    arguments.remove(at);
    return value;
  }

  private static List<NodeProcess> nodes(Path work) {
    NodeProcess one =
        new NodeProcess("one", work, List.of("cluster.initial_cluster_manager_nodes=one"));
    NodeProcess two = new NodeProcess("two", work, List.of("node.roles=data,ingest"));
    String seeds = one.transport() + "," + two.transport();
    one.start(seeds);
    two.start(seeds);
    return List.of(one, two);
  }

  private static SearchIndex embedded(List<SearchRecord> records, MemoryWorkspace workspace) {
    long start = SYSTEM.getProcessCpuTime();
    long clock = System.nanoTime();
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(records));
    SearchIndex index = service.index(workspace);
    index.await(Progress.NONE);
    print(
        "embedded",
        records.size(),
        (SYSTEM.getProcessCpuTime() - start) / 1e9,
        (System.nanoTime() - clock) / 1e9,
        index.engine().bytes(),
        1,
        "");
    return index;
  }

  private static SearchIndex cluster(
      List<SearchRecord> records, MemoryWorkspace workspace, Local settings) throws Exception {
    waitForNodes(settings.nodes());
    OpenSearchService service = new OpenSearchService(settings, new LuceneWordAnalysis());
    service.addSource(new SearchSource(records));
    long ours = SYSTEM.getProcessCpuTime();
    double theirs = seconds(settings.nodes());
    long clock = System.nanoTime();
    SearchIndex index = service.index(workspace);
    index.await(Progress.NONE);
    double elapsed = (System.nanoTime() - clock) / 1e9;
    double here = (SYSTEM.getProcessCpuTime() - ours) / 1e9;
    double there = seconds(settings.nodes()) - theirs;
    print(
        "cluster",
        records.size(),
        here + there,
        elapsed,
        index.engine().bytes(),
        1 + settings.replicas(),
        String.format(Locale.ROOT, "; CPU seconds here %.1f, on the nodes %.1f", here, there));
    return index;
  }

  private static void waitForNodes(List<NodeProcess> nodes) throws Exception {
    URI question =
        nodes.get(0).address().resolve("/_cluster/health?wait_for_nodes=" + nodes.size());
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(question).build();
      for (int i = 0; i < WAITING_SECONDS; i++) {
        try {
          if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          Thread.sleep(1_000);
        }
      }
    }
    throw new IllegalStateException("the nodes are not there: " + nodes.get(0).log());
  }

  private static double seconds(List<NodeProcess> nodes) {
    return nodes.stream().mapToDouble(node -> node.processorTime().toMillis() / 1e3).sum();
  }

  private static void print(
      String name,
      int records,
      double processor,
      double elapsed,
      long bytes,
      int copies,
      String more) {
    System.out.printf(
        Locale.ROOT,
        "%-8s indexing: %,8.0f records per CPU second, %,8.0f per second; %,7d bytes per record and"
            + " copy%s%n",
        name,
        records / processor,
        records / elapsed,
        bytes / copies / records,
        more);
  }

  /** Each query many times on both, one after the other; the best time of each counts. */
  private static void compare(
      List<SearchLines.Line> lines, SearchIndex cluster, SearchIndex embedded, int rounds) {
    double[] there = new double[lines.size()];
    double[] here = new double[lines.size()];
    Arrays.fill(there, Double.MAX_VALUE);
    Arrays.fill(here, Double.MAX_VALUE);
    int unequal = 0;
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < lines.size(); i++) {
        SearchRequest request = request(lines.get(i));
        long start = System.nanoTime();
        long ours = embedded.search(request).total();
        here[i] = Math.min(here[i], (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        long theirs = cluster.search(request).total();
        there[i] = Math.min(there[i], (System.nanoTime() - start) / 1e6);
        if (round == 0 && ours != theirs) {
          unequal++;
          System.out.println(lines.get(i).text() + ": " + ours + " here, " + theirs + " there");
        }
      }
    }
    System.out.println(unequal + " of " + lines.size() + " queries find another number of records");
    if (lines.isEmpty()) {
      return;
    }
    Map<String, List<Integer>> forms = new java.util.TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      forms.computeIfAbsent(lines.get(i).form(), any -> new ArrayList<>()).add(i);
    }
    forms.forEach((form, places) -> print(form, pick(there, places), pick(here, places)));
    print("all", there, here);
  }

  /**
   * CPU milliseconds of all processes for one query: on a busy machine the clock says little of a
   * question that goes from process to process.
   */
  private static double processorTime(
      List<SearchLines.Line> lines, SearchIndex index, List<NodeProcess> nodes, int rounds) {
    double start = ourSeconds() + seconds(nodes);
    for (int round = 0; round < rounds; round++) {
      lines.forEach(line -> index.search(request(line)));
    }
    double spent = ourSeconds() + seconds(nodes) - start;
    return spent * 1e3 / Math.max(1, rounds * lines.size());
  }

  private static double ourSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  private static SearchRequest request(SearchLines.Line line) {
    SearchRequest request = SearchRequest.of(line.text()).strictly().page(0, 10);
    return line.form().equals("facet") ? request.facet("year") : request;
  }

  private static double[] pick(double[] times, List<Integer> places) {
    return places.stream().mapToDouble(place -> times[place]).toArray();
  }

  private static void print(String name, double[] there, double[] here) {
    Samples a = new Samples(name, there);
    Samples b = new Samples(name, here);
    System.out.printf(
        Locale.ROOT,
        "%-7s queries, ms: cluster p50 %7.3f p99 %7.3f   embedded p50 %7.3f p99 %7.3f%n",
        name,
        a.rank(0.5),
        a.rank(0.99),
        b.rank(0.5),
        b.rank(0.99));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
