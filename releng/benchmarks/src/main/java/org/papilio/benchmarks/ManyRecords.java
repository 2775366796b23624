package org.papilio.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Locale;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.search.api.SearchIndex;

/**
 * A large library of generated records in a process with 1.2 GB of heap: indexed, searched, and
 * opened again by another process.
 */
final class ManyRecords {

  private static final String HEAP = "1200m";
  private static final int QUERIES_PER_FORM = 10;
  private static final int ROUNDS = 5;

  private ManyRecords() {}

  static void measure(int records, Path folder) throws Exception {
    System.out.print(
        ChildProcess.run(
            ManyRecords.class,
            ChildProcess.LASTING,
            HEAP,
            Integer.toString(records),
            folder.toString()));
    FirstQuery.measure(folder.resolve("ours"), ROUNDS);
  }

  /** Without bare Lucene beside it: half the work, and no ratios. */
  static void alone(int records, Path folder) throws Exception {
    System.out.print(
        ChildProcess.run(
            ManyRecords.class,
            ChildProcess.LASTING,
            HEAP,
            Integer.toString(records),
            folder.toString(),
            "alone"));
    FirstQuery.measure(folder.resolve("ours"), ROUNDS);
  }

  private static void alone(GeneratedCorpus records, Path folder) throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      long start = System.nanoTime();
      ProcessorTime time = ProcessorTime.now();
      SearchIndex index = SearchBenchmark.opened(records, workspace);
      double busy = time.seconds();
      System.out.printf(
          Locale.ROOT,
          "%,d generated records, heap of %s%n"
              + "indexing, with making the records: %,.0f s, of the processor %,.0f s;"
              + " records per CPU second %,.0f%n"
              + "index, bytes per record:           search %,8d%n",
          records.size(),
          HEAP,
          (System.nanoTime() - start) / 1e9,
          busy,
          records.size() / busy,
          Folders.bytes(folder) / records.size());
      records.lines(QUERIES_PER_FORM).ask(index, ROUNDS);
    }
    printHeap();
  }

  /** Arguments: the number of records, a folder, and {@code alone} to leave out bare Lucene. */
  public static void main(String[] args) throws Exception {
    int number = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    if (args.length > 2) {
      alone(new GeneratedCorpus(number), folder.resolve("ours"));
      return;
    }
    GeneratedCorpus records = new GeneratedCorpus(number);
    System.out.printf(Locale.ROOT, "%,d generated records, heap of %s%n", number, HEAP);
    ProcessorTime time = ProcessorTime.now();
    records.forEach(SearchRecord::id);
    double making = time.seconds();
    time = ProcessorTime.now();
    try (BareLucene lucene = BareLucene.of(records, folder.resolve("bare"))) {
      double bare = time.seconds() - making;
      time = ProcessorTime.now();
      try (MemoryWorkspace workspace = new MemoryWorkspace(folder.resolve("ours"))) {
        SearchIndex index = SearchBenchmark.opened(records, workspace);
        double ours = time.seconds() - making;
        System.out.printf(
            Locale.ROOT,
            "indexing, records per CPU second:  search %,8.0f   bare Lucene %,8.0f   ratio %.2f%n",
            number / ours,
            number / bare,
            bare / ours);
        SearchBenchmark.printBytes(number, folder.resolve("ours"), folder.resolve("bare"));
        records.lines(QUERIES_PER_FORM).compare(lucene, index, ROUNDS);
      }
    }
    printHeap();
  }

  private static void printHeap() {
    System.out.printf(
        Locale.ROOT,
        "heap, MB:                          search %8.0f   most in use in the old generation%n",
        afterCollection() / 1e6);
  }

  /** The largest sum of what lived on in the old generation; young objects come and go. */
  private static long afterCollection() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage kept = pool.getType() == MemoryType.HEAP ? pool.getPeakUsage() : null;
      if (kept != null && pool.getName().contains("Old")) {
        most += kept.getUsed();
      }
    }
    return most;
  }
}
