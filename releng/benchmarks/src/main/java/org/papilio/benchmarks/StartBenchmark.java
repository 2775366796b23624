package org.papilio.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.loss.LossReport;

/**
 * Time from calling {@code papilio start} to the first page, of a short verb, and of the first
 * query that a person asks in the page of a large library: right after the page came, and half a
 * second and a second later. First with an empty cache, then again and again. Needs the built
 * distribution.
 *
 * <p>Arguments: {@code [RUNS [SCRIPT [CORPUS.jsonl.gz]]]}; 10 runs, the built distribution and the
 * corpus of the shared test data unless told.
 */
public final class StartBenchmark {

  private static final int[] PAUSES = {0, 500, 1000};

  private final Path script;
  private final Path folder;
  private final Path cache;

  private StartBenchmark(Path script, Path folder) {
    this.script = script;
    this.folder = folder;
    cache = folder.resolve("cache");
  }

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    Path script =
        args.length > 1 ? Path.of(args[1]).toAbsolutePath() : StartedWorkbench.builtScript();
    Path corpus =
        args.length > 2
            ? Path.of(args[2])
            : Samples.sharedData().resolve("literature/corpus/acl-anthology-2019.jsonl.gz");
    Path folder = Files.createTempDirectory("papilio-start");
    try {
      StartBenchmark benchmark = new StartBenchmark(script, folder);
      benchmark.starts(runs);
      benchmark.firstQueries(SearchRecord.corpus(corpus), runs);
    } finally {
      Folders.delete(folder);
    }
  }

  private void starts(int runs) throws Exception {
    Path workspace = workspace("empty");
    Path empty = folder.resolve("empty-cache");
    System.out.println(
        new Samples("start to first page, empty cache", new double[] {start(empty, workspace)})
            .line());
    double[] warm = new double[runs];
    double[] verb = new double[runs];
    for (int i = 0; i < runs; i++) {
      warm[i] = start(cache, workspace);
      verb[i] =
          StartedWorkbench.run(
              script, cache, List.of("case", "list", "--workspace", workspace.toString()));
    }
    System.out.println(new Samples("start to first page, second start on", warm).line());
    System.out.println(new Samples("verb: case list", verb).line());
  }

  private Path workspace(String name) throws Exception {
    Path workspace = folder.resolve(name);
    StartedWorkbench.run(script, cache, List.of("workspace", "init", workspace.toString()));
    return workspace;
  }

  /** Milliseconds from starting the process to the whole first page. */
  private double start(Path ofCaches, Path workspace) throws Exception {
    long begin = System.nanoTime();
    try (StartedWorkbench workbench = new StartedWorkbench(script, ofCaches, workspace)) {
      workbench.page();
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  private void firstQueries(List<SearchRecord> records, int runs) throws Exception {
    Path workspace = workspace("library");
    Path file = folder.resolve("library.ris");
    write(records, file);
    String name = workspace.toString();
    StartedWorkbench.run(
        script, cache, List.of("literature", "import", "--workspace", name, file.toString()));
    List<String> search = List.of("search", "--workspace", name, "parsing");
    StartedWorkbench.run(script, cache, search);
    System.out.printf("%,d records in the library%n", records.size());
    for (int pause : PAUSES) {
      double[] first = new double[runs];
      double[] second = new double[runs];
      for (int i = 0; i < runs; i++) {
        try (StartedWorkbench workbench = new StartedWorkbench(script, cache, workspace)) {
          workbench.page();
          Thread.sleep(pause);
          first[i] = query(workbench, "machine+learning");
          second[i] = query(workbench, "speech+recognition");
        }
      }
      System.out.println(new Samples("first query, " + pause + " ms after the page", first).line());
      System.out.println(new Samples("second query, right after it", second).line());
    }
    double[] verb = new double[runs];
    for (int i = 0; i < runs; i++) {
      verb[i] = StartedWorkbench.run(script, cache, search);
    }
    System.out.println(new Samples("verb: search", verb).line());
  }

  private static double query(StartedWorkbench workbench, String words) throws Exception {
    long begin = System.nanoTime();
    String found = workbench.get("/api/search?facet=year&column=author&limit=40&q=" + words);
    double passed = (System.nanoTime() - begin) / 1e6;
    if (found.contains("\"total\":0,")) {
      throw new IOException(words + " found nothing");
    }
    return passed;
  }

  private static void write(List<SearchRecord> records, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      new RisFormat()
          .write(
              records.stream().map(StartBenchmark::literature).iterator(),
              out,
              LossReport.of(file.toString()));
    }
  }

  private static LiteratureRecord literature(SearchRecord record) {
    LiteratureRecord.Builder made =
        LiteratureRecord.of(new RecordKey(record.id()), "paper-conference")
            .text("title", record.title())
            .text("container-title", record.venue())
            .text("abstract", record.text());
    made.names("author", record.names().stream().map(StartBenchmark::name).toList());
    if (record.hasYear()) {
      int year = Integer.parseInt(record.year());
      made.date("issued", LiteratureDate.of(DateParts.year(year)));
    }
    return made.build();
  }

  private static Name name(String text) {
    int at = text.lastIndexOf(' ');
    return Name.of(text.substring(at + 1), at < 0 ? "" : text.substring(0, at));
  }
}
