package org.papilio.benchmarks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.progress.Progress;

/**
 * What reading files of literature costs, by format. Each file goes to the format that recognises
 * it, chosen as the library chooses. Arguments, in any order:
 *
 * <ul>
 *   <li>{@code PATH …}: files and folders; the shared literature when none is given
 *   <li>{@code --rounds N}: 3 when not given; the first is a cold start
 *   <li>{@code --format ID}: files of this format alone
 *   <li>{@code --list}: a line for each file
 *   <li>{@code --problems}: what could not be read, with place and reason
 *   <li>{@code --generate mrc|bib SIZE}: instead of files, a stream of that many bytes (as in
 *       {@code 500m}, {@code 1g}) that is the same each time and never stored
 * </ul>
 *
 * The environment variable PAPILIO_BENCHMARK_HEAP bounds the memory, as in {@code
 * PAPILIO_BENCHMARK_HEAP=512m releng/benchmarks/run LiteratureReading --rounds 1 --generate mrc
 * 1g}.
 */
public final class LiteratureReadingBenchmark {

  private static final int SNIFFED = 4096;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Path> paths = new ArrayList<>();
  private final List<SourceFile> generated = new ArrayList<>();
  private int rounds = 3;
  private String only = "";
  private boolean list;
  private boolean problems;

  private LiteratureReadingBenchmark(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--rounds" -> rounds = Integer.parseInt(args[++i]);
        case "--format" -> only = args[++i];
        case "--list" -> list = true;
        case "--problems" -> problems = true;
        case "--generate" -> generated.add(GeneratedFiles.file(args[++i], args[++i]));
        default -> paths.add(Path.of(args[i]));
      }
    }
    if (paths.isEmpty() && generated.isEmpty()) {
      paths.add(Samples.sharedData().resolve("literature"));
    }
  }

  public static void main(String[] args) throws IOException {
    new LiteratureReadingBenchmark(args).run();
  }

  /** Every format of the list that is on the class path. */
  private static List<LiteratureFormat> formats() {
    List<LiteratureFormat> all = new ArrayList<>();
    for (String name : FormatNames.ALL) {
      try {
        Class<?> type = Class.forName("org.papilio.literature." + name);
        all.add((LiteratureFormat) type.getConstructor().newInstance());
      } catch (ClassNotFoundException e) {
        System.out.println("not on the class path: " + name);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name + " cannot be made: give it a constructor", e);
      }
    }
    return all;
  }

  private void run() throws IOException {
    List<LiteratureFormat> formats = formats();
    Map<String, List<SourceFile>> byFormat = new TreeMap<>();
    Map<String, LiteratureFormat> byId = new TreeMap<>();
    formats.forEach(format -> byId.put(format.info().id(), format));
    int unrecognised = 0;
    for (SourceFile file : files()) {
      Optional<String> id = recognise(formats, file).map(format -> format.info().id());
      if (id.isEmpty()) {
        unrecognised++;
        if (list) {
          System.out.println("not recognised  " + file.name());
        }
      } else if (only.isEmpty() || only.equals(id.get())) {
        byFormat.computeIfAbsent(id.get(), any -> new ArrayList<>()).add(file);
      }
    }
    System.out.println(unrecognised + " files are of none of " + byId.keySet());
    System.out.println("the time of the processor counts, not the clock");
    for (int round = 1; round <= rounds; round++) {
      System.out.println(round == 1 ? "round 1, cold" : "round " + round);
      for (Map.Entry<String, List<SourceFile>> entry : byFormat.entrySet()) {
        LiteratureFormat format = byId.get(entry.getKey());
        if (format != null) {
          measure(format, entry.getValue(), round == 1);
        }
      }
    }
  }

  private List<SourceFile> files() throws IOException {
    List<SourceFile> files = new ArrayList<>(generated);
    for (Path path : paths) {
      try (Stream<Path> all = Files.walk(path)) {
        all.filter(Files::isRegularFile).sorted().map(SourceFile::of).forEach(files::add);
      }
    }
    return files;
  }

  /** As the library does: the likeliest by its beginning, the name deciding between equals. */
  private static Optional<LiteratureFormat> recognise(
      List<LiteratureFormat> formats, SourceFile file) throws IOException {
    byte[] start;
    try (InputStream in = file.open()) {
      start = in.readNBytes(SNIFFED);
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    LiteratureFormat best = null;
    double likeliest = 0.15;
    for (LiteratureFormat format : formats) {
      boolean named = format.info().extensions().stream().anyMatch(end -> name.endsWith("." + end));
      double likely = format.sniff(start) + (named ? 0.2 : 0);
      if (format.info().reads() && likely > likeliest) {
        likeliest = likely;
        best = format;
      }
    }
    return Optional.ofNullable(best);
  }

  private void measure(LiteratureFormat format, List<SourceFile> files, boolean first)
      throws IOException {
    System.gc();
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long records = 0;
    long unreadable = 0;
    long bytes = 0;
    long clock = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    int aborted = 0;
    for (SourceFile file : files) {
      Counted counted = new Counted(file);
      RecordCollector sink = new RecordCollector(file.name(), (record, where) -> {}, Progress.NONE);
      try {
        format.read(counted.file(), sink);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        aborted++;
        System.out.println("ABORTED " + file.name() + ": " + e);
      }
      records += sink.records();
      unreadable += sink.unreadable();
      bytes += counted.largest();
      if (first && (list || problems)) {
        tell(format, file, sink);
      }
    }
    double seconds = (System.nanoTime() - clock) / 1e9;
    double busy = Math.max(1e-9, (THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "  %-12s %4d files %8d records %4d unreadable %d aborted %8.0f records/CPU-s %7.1f MB/CPU-s"
            + " peak heap %5.0f MB  (%.2f s CPU, %.2f s)%n",
        format.info().id(),
        files.size(),
        records,
        unreadable,
        aborted,
        records / busy,
        bytes / busy / 1e6,
        heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6,
        busy,
        seconds);
  }

  private void tell(LiteratureFormat format, SourceFile file, RecordCollector sink) {
    if (list) {
      System.out.printf(
          Locale.ROOT,
          "%-14s %6d records %4d unreadable  %s%n",
          format.info().id(),
          sink.records(),
          sink.unreadable(),
          file.name());
    }
    if (problems) {
      for (Unreadable one : sink.report().unreadable()) {
        System.out.println("  " + file.name() + ", " + one.where() + ": " + one.reason());
      }
      sink.report().notes().forEach(note -> System.out.println("  " + file.name() + ": " + note));
    }
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Counts the bytes that a file gives; a format may open it more than once. */
  private static final class Counted {
    private final SourceFile file;
    private long largest;

    Counted(SourceFile file) {
      this.file = file;
    }

    SourceFile file() {
      return new SourceFile(file.name(), () -> new Counting(file.open()), file.encoding());
    }

    long largest() {
      return largest;
    }

    private final class Counting extends FilterInputStream {
      private long count;

      Counting(InputStream in) {
        super(in);
      }

      @Override
      public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        add(Math.max(0, got));
        return got;
      }

      private void add(int more) {
        count += more;
        largest = Math.max(largest, count);
      }
    }
  }
}
