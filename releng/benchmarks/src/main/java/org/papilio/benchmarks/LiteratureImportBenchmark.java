package org.papilio.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.csl.CslJsonFormat;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.progress.Progress;

/**
 * Records per second read from every BibTeX, RIS and CSL-JSON file of the shared data, by the clock
 * and by the time of the processor. The first round is a cold start. Arguments: {@code [ROUNDS]
 * [FOLDER]}; 3 rounds over the shared literature when not given.
 */
public final class LiteratureImportBenchmark {

  private static final int USUAL_ROUNDS = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LiteratureImportBenchmark() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_ROUNDS;
    Path folder = args.length > 1 ? Path.of(args[1]) : Samples.sharedData().resolve("literature");
    System.out.println("records per second, by the clock and by the time of the processor");
    for (int round = 1; round <= rounds; round++) {
      System.out.println(round == 1 ? "round 1, cold" : "round " + round);
      read(new BibtexFormat(), folder, ".bib");
      read(new RisFormat(), folder, ".ris");
      read(new CslJsonFormat(), folder, ".csl.json");
    }
  }

  private static void read(LiteratureFormat format, Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    long records = 0;
    long unreadable = 0;
    long clock = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    for (Path file : files) {
      RecordCollector sink =
          new RecordCollector(file.toString(), (record, where) -> {}, Progress.NONE);
      format.read(SourceFile.of(file), sink);
      records += sink.records();
      unreadable += sink.unreadable();
    }
    double seconds = (System.nanoTime() - clock) / 1e9;
    double busy = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "  %-9s %4d files %6d records %3d unreadable %8.0f /s %8.0f /s   (%.2f s, %.2f s)%n",
        format.info().id(),
        files.size(),
        records,
        unreadable,
        records / seconds,
        records / busy,
        seconds,
        busy);
  }
}
