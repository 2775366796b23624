package org.papilio.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.csl.CslJsonFormat;
import org.papilio.literature.library.LibraryRun;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/**
 * The library at size: an import from a file into a workspace under Git, then what people do with
 * it. {@code [RECORDS]} measures with the generated corpus of {@value GeneratedRecords#USUAL}
 * records or another number, {@code FILE} with a file of one's own; {@code generate FILE [RECORDS]}
 * writes the generated corpus as a file, whose format follows from the ending: {@code .bib}, {@code
 * .ris} or {@code .json}. To see that memory does not grow, give less of it: {@code
 * PAPILIO_BENCHMARK_HEAP=512m}.
 */
public final class LibraryBenchmark {

  private static final List<LiteratureFormat> FORMATS =
      List.of(new BibtexFormat(), new RisFormat(), new CslJsonFormat());
  private static final Author AUTHOR = new Author("Benchmark", "");
  private static final int LOOKED_UP = 200;

  private final GitWorkspaces workspaces = new GitWorkspaces(new Patience(), new JsonCaseCodec());

  private LibraryBenchmark() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 1 && args[0].equals("generate")) {
      int records = args.length > 2 ? Integer.parseInt(args[2]) : GeneratedRecords.USUAL;
      Path file = Path.of(args[1]);
      generate(file, GeneratedRecords.of(records));
      System.out.println(records + " records, " + Files.size(file) + " bytes: " + file);
      return;
    }
    Path folder = Files.createTempDirectory("papilio-library");
    try {
      new LibraryBenchmark().run(folder, file(folder, args.length > 0 ? args[0] : ""));
    } finally {
      delete(folder);
    }
  }

  private static Path file(Path folder, String named) throws IOException {
    if (!named.isEmpty() && !named.matches("\\d+")) {
      return Path.of(named);
    }
    Path file = folder.resolve("generated.bib");
    generate(
        file,
        named.isEmpty() ? new GeneratedRecords() : GeneratedRecords.of(Integer.parseInt(named)));
    return file;
  }

  private static void generate(Path file, GeneratedRecords records) throws IOException {
    LiteratureFormat format =
        FORMATS.stream()
            .filter(
                one ->
                    one.info().extensions().stream()
                        .anyMatch(end -> file.toString().endsWith("." + end)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no format for " + file));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      format.write(records.iterator(), out, LossReport.of(file.toString()));
    }
  }

  private void run(Path folder, Path file) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%s, %.0f MB, heap of at most %d MiB%n",
        file.getFileName(),
        Files.size(file) / 1e6,
        Runtime.getRuntime().maxMemory() >> 20);
    LiteratureService literature = LibraryRun.of(FORMATS);
    Path place = folder.resolve("workspace");
    ImportReport report;
    try (Workspace workspace = workspaces.create(place, AUTHOR)) {
      Library library = literature.library(workspace);
      ImportRequest request = ImportRequest.of(List.of(SourceFile.of(file)), AUTHOR);
      report = timed("import", () -> library.add(request, new Steps()));
      System.out.printf(
          Locale.ROOT,
          "  %d records added; peak heap %d MiB; .git %.0f MB; files %.0f MB%n",
          report.added(),
          peak() >> 20,
          size(place.resolve(".git")) / 1e6,
          size(place.resolve("library")) / 1e6);
    }
    try (Workspace workspace = timed("open the workspace", () -> workspaces.open(place))) {
      use(literature.library(workspace));
    }
    System.out.printf(Locale.ROOT, "  peak heap at the end %d MiB%n", peak() >> 20);
  }

  private static void use(Library library) {
    LibrarySnapshot snapshot = timed("take a snapshot", library::snapshot);
    List<LiteratureRecord> first =
        timed("first page of 100", () -> snapshot.page(Optional.empty(), 100));
    int size = (int) Math.min(snapshot.size(), GeneratedRecords.USUAL);
    Random random = new Random(7);
    double[] pages = new double[LOOKED_UP];
    double[] finds = new double[LOOKED_UP];
    GeneratedRecords generated = GeneratedRecords.of(size);
    for (int i = 0; i < LOOKED_UP; i++) {
      RecordKey key = generated.get(random.nextInt(size)).key();
      finds[i] = milliseconds(() -> snapshot.find(key));
      RecordKey other = generated.get(random.nextInt(size)).key();
      pages[i] = milliseconds(() -> snapshot.page(Optional.of(other), 100));
    }
    System.out.println("  " + new Samples("find a record", finds).line());
    System.out.println("  " + new Samples("a page of 100 anywhere", pages).line());
    timed("walk over all records", () -> count(snapshot));
    timed("first look for a DOI", () -> snapshot.findByDoi("10.1000/none"));
    double[] dois = new double[LOOKED_UP];
    for (int i = 0; i < LOOKED_UP; i++) {
      int number = random.nextInt(size);
      dois[i] = milliseconds(() -> snapshot.findByDoi(generated.get(number).text("DOI")));
    }
    System.out.println("  " + new Samples("find by DOI", dois).line());
    LiteratureRecord edited = first.getFirst().edit().text("title", "Edited").build();
    Revision after =
        timed(
            "edit a record",
            () -> library.put(snapshot.revision(), AUTHOR, "edit", List.of(edited)));
    timed("what changed with it", () -> library.changes(snapshot.revision(), after));
    timed("first look for a DOI after it", () -> library.snapshot().findByDoi("10.1000/none"));
    timed(
        "be refused to undo the import",
        () -> {
          try {
            return library
                .imports()
                .undo(library.imports().list().getFirst().id(), AUTHOR, Progress.NONE);
          } catch (RuntimeException e) {
            return e;
          }
        });
    timed("undo the edit", () -> library.undo(snapshot.revision(), after, AUTHOR));
    timed(
        "undo the import",
        () ->
            library
                .imports()
                .undo(library.imports().list().getFirst().id(), AUTHOR, Progress.NONE));
    System.out.println("  " + library.snapshot().size() + " records left");
  }

  private static long count(LibrarySnapshot snapshot) {
    long[] count = {0};
    snapshot.forEach(record -> count[0]++);
    return count[0];
  }

  private static double milliseconds(Supplier<?> work) {
    long start = System.nanoTime();
    work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long clock = System.nanoTime();
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    System.out.printf(
        Locale.ROOT,
        "  %-34s %9.3f s, %9.3f s of the processor%n",
        what,
        (System.nanoTime() - clock) / 1e9,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9);
    return result;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** Prints when a new step begins. */
  private static final class Steps implements Progress {
    private final long start = System.nanoTime();
    private String step = "";

    @Override
    public synchronized void report(long done, long total, String what) {
      String name = what.replaceAll("[0-9]+ ", "");
      if (!name.equals(step)) {
        step = name;
        System.out.printf(
            Locale.ROOT, "    at %6.1f s: %s%n", (System.nanoTime() - start) / 1e9, name);
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
