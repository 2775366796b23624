package org.papilio.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures one search engine or one reader in a process of its own, all by the same steps. Prints a
 * line for each number: its name, a tabulator, the number. {@link PeersBenchmark} starts it.
 */
public final class Contest {

  private static final int UPDATES = 20;
  private static final int READING_ROUNDS = 20;
  private static final String WORD = "innovation";

  private Contest() {}

  /** Our own engine and readers, and bare Lucene. */
  public static void main(String[] args) throws Exception {
    run(
        args,
        Map.of("search", OurEngine::new, "bare Lucene", BareEngine::new),
        Map.of("our bib", OurReaders::bibtex, "our mrc", OurReaders::marc));
  }

  /**
   * Does what the arguments say: {@code engine NAME CORPUS QUERIES FOLDER ROUNDS}, {@code first
   * NAME FOLDER} on the index that the former left in its folder {@code 0}, or {@code read NAME
   * FOLDER ENDING LARGE-FILE}.
   */
  public static void run(
      String[] args, Map<String, Engine.Maker> engines, Map<String, EntryReader> readers)
      throws Exception {
    switch (args[0]) {
      case "engine" ->
          engine(
              engines.get(args[1]),
              SearchRecord.corpus(Path.of(args[2])),
              SearchLines.read(Path.of(args[3])).lines(),
              Path.of(args[4]),
              Integer.parseInt(args[5]));
      case "first" -> first(engines.get(args[1]), Path.of(args[2]));
      default -> read(readers.get(args[1]), Path.of(args[2]), args[3], Path.of(args[4]));
    }
  }

  private static void engine(
      Engine.Maker maker,
      List<SearchRecord> records,
      List<SearchLines.Line> lines,
      Path folder,
      int rounds)
      throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      ProcessorTime time = ProcessorTime.now();
      try (Engine engine = maker.open(Files.createDirectories(folder.resolve("" + round)))) {
        engine.index(records);
        best = Math.min(best, time.seconds());
      }
    }
    print("records per CPU second", records.size() / best);
    print("bytes per record", (double) Folders.bytes(folder.resolve("0")) / records.size());
    double[] times = new double[lines.size()];
    Arrays.fill(times, Double.MAX_VALUE);
    long hits = 0;
    try (Engine engine = maker.open(folder.resolve("0"))) {
      for (int round = 0; round < rounds * 4; round++) {
        for (int i = 0; i < times.length; i++) {
          long start = System.nanoTime();
          hits += engine.search(lines.get(i));
          times[i] = Math.min(times[i], (System.nanoTime() - start) / 1e6);
        }
      }
    }
    Samples queries = new Samples("queries", times);
    print("query p50 ms", queries.rank(0.5));
    print("query p99 ms", queries.rank(0.99));
    print("hits of all queries", (double) hits / (rounds * 4));
    updates(maker, records, folder.resolve("updates"));
  }

  private static void updates(Engine.Maker maker, List<SearchRecord> records, Path folder)
      throws Exception {
    double[] times = new double[UPDATES];
    try (Engine engine = maker.open(Files.createDirectories(folder))) {
      engine.index(records);
      for (int i = 0; i < UPDATES; i++) {
        String word = "visible" + i + "word";
        SearchRecord record = records.get(i * 7919 % records.size()).titled(word);
        long start = System.nanoTime();
        long found = engine.update(record, word);
        times[i] = (System.nanoTime() - start) / 1e6;
        if (found != 1) {
          throw new IllegalStateException(word + " is in " + found + " records, not in 1");
        }
      }
    }
    print("update visible ms", new Samples("updates", times).rank(0.5));
  }

  private static void first(Engine.Maker maker, Path folder) throws Exception {
    long start = System.nanoTime();
    try (Engine engine = maker.open(folder)) {
      long found = engine.search(new SearchLines.Line("term", new String[] {WORD}));
      print("first query ms", (System.nanoTime() - start) / 1e6);
      if (found == 0) {
        throw new IllegalStateException(WORD + " is in no record");
      }
    }
  }

  private static void read(EntryReader reader, Path folder, String ending, Path large)
      throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    long entries = 0;
    List<String> aborted = new ArrayList<>();
    for (Path file : files) {
      try {
        entries += reader.read(file);
      } catch (Exception | StackOverflowError | LinkageError failed) {
        aborted.add(file.getFileName().toString());
      }
    }
    print("files", files.size());
    print("files aborted", aborted.size());
    print("records of whole files", entries);
    double best = 0;
    for (int round = 0; round < READING_ROUNDS; round++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long read = reader.read(large);
      long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      best = Math.max(best, read / (busy / 1e9));
    }
    print("records per CPU second", best);
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s\t%.3f%n", name, value);
  }
}
