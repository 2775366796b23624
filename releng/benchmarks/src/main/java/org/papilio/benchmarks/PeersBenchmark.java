package org.papilio.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The platform beside its peers in one run, each in processes of its own with the same heap, on the
 * same records and the same 200 queries where they can be expressed: bare Lucene, Solr inside the
 * process, and SQLite's FTS5; then BibTeX beside jbibtex and MARC beside the permissive reader of
 * marc4j, over all shared files of that ending (how many end with an error) and over one generated
 * file (how fast). Facets are counted by all but bare Lucene. OpenSearch is measured by {@link
 * ClusterBenchmark}.
 *
 * <p>Arguments: {@code [ROUNDS [CORPUS.jsonl.gz QUERIES.tsv]]}, 3 rounds unless told. The peers'
 * libraries are fetched by the first run.
 */
public final class PeersBenchmark {

  private static final String HEAP = "2g";

  /** Not more, for the time of jbibtex grows with the square of the size. */
  private static final String LARGE = "2m";

  private static final String PEERS = "org.papilio.peers.Peers";

  private final Path work;
  private final String peers;

  private PeersBenchmark(Path work) throws IOException {
    this.work = work;
    Path target = Path.of(System.getProperty("papilio.peers"));
    peers =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("classpath"));
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    Path literature = Samples.sharedData().resolve("literature");
    Path folder = literature.resolve("corpus");
    Path corpus =
        args.length > 1 ? Path.of(args[1]) : folder.resolve("acl-anthology-2019.jsonl.gz");
    Path queries = args.length > 2 ? Path.of(args[2]) : folder.resolve("queries-200.tsv");
    Path work = Files.createTempDirectory("papilio-peers");
    try {
      PeersBenchmark benchmark = new PeersBenchmark(work);
      Map<String, Map<String, Double>> engines = new LinkedHashMap<>();
      for (String name : List.of("bare Lucene", "search", "Solr", "FTS5")) {
        engines.put(name, benchmark.engine(name, corpus, queries, rounds));
      }
      table(engines, "bare Lucene");
      for (String ending : List.of("bib", "mrc")) {
        benchmark.read(ending, literature);
      }
    } finally {
      Folders.delete(work);
    }
  }

  private Map<String, Double> engine(String name, Path corpus, Path queries, int rounds)
      throws Exception {
    Path folder = work.resolve(name.replace(' ', '-'));
    Map<String, Double> numbers =
        child(
            name,
            "engine",
            name,
            corpus.toString(),
            queries.toString(),
            folder.toString(),
            Integer.toString(rounds));
    double[] first = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      first[round] =
          child(name, "first", name, folder.resolve("0").toString()).get("first query ms");
    }
    numbers.put("first query ms", new Samples("first", first).rank(0.5));
    return numbers;
  }

  private void read(String ending, Path folder) throws Exception {
    Path large = work.resolve("large." + ending);
    try (InputStream made = GeneratedFiles.file(ending, LARGE).open()) {
      Files.copy(made, large);
    }
    Map<String, Map<String, Double>> readers = new LinkedHashMap<>();
    String other = ending.equals("bib") ? "jbibtex" : "marc4j";
    for (String name : List.of(other, "our " + ending)) {
      readers.put(
          name, child(name, "read", name, folder.toString(), "." + ending, large.toString()));
    }
    table(readers, other);
  }

  private static void table(Map<String, Map<String, Double>> columns, String reference) {
    System.out.printf("%n%-26s", "");
    columns.keySet().forEach(name -> System.out.printf("%26s", name));
    System.out.println();
    for (String number : columns.get(reference).keySet()) {
      System.out.printf("%-26s", number);
      double base = columns.get(reference).get(number);
      for (Map<String, Double> column : columns.values()) {
        double value = column.get(number);
        System.out.printf(
            Locale.ROOT, "%26s", String.format(Locale.ROOT, "%,.2f (%.2f)", value, value / base));
      }
      System.out.println();
    }
  }

  private Map<String, Double> child(String name, String... arguments) throws Exception {
    boolean ours = name.startsWith("our") || name.equals("search") || name.equals("bare Lucene");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + HEAP,
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            ours ? System.getProperty("java.class.path") : peers,
            ours ? Contest.class.getName() : PEERS));
    command.addAll(List.of(arguments));
    Path errors = work.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(
          name + " ended with " + process.exitValue() + ":\n" + Files.readString(errors));
    }
    Map<String, Double> numbers = new TreeMap<>();
    for (String line : printed.lines().filter(text -> text.contains("\t")).toList()) {
      String[] parts = line.split("\t");
      numbers.put(parts[0], Double.parseDouble(parts[1]));
    }
    return numbers;
  }
}
