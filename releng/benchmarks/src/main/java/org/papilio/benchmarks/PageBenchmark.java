package org.papilio.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.loss.LossReport;

/**
 * Whether the page stays responsive at size: long tasks of its own thread while a person types,
 * scrolls, searches a facet and imports. Needs the built distribution, a Chromium and Node.
 *
 * <p>Arguments: {@code [RECORDS [IMPORTED]]}, by default 1,000,000 records with 400,000 different
 * keywords, of which further 60,000 are imported through the page; or {@code --workspace FOLDER
 * [IMPORTED]} for a workspace of one's own, which the import changes; or {@code --pretend
 * [IMPORTED]} for a page to which the answers of a search over 1,000,000 records and 400,000 values
 * are made up, in front of a small workspace into which the import is real.
 */
public final class PageBenchmark {

  private static final Pattern ADDRESS = Pattern.compile("https?://127\\.0\\.0\\.1:\\d+/\\S*");
  private static final int TOPICS = 400_000;
  private static final int IMPORTED = 60_000;
  private static final int FEW = 1_000;

  private final Path root = Path.of("").toAbsolutePath();
  private final Path script = root.resolve("releng/distribution/target/papilio/bin/papilio");
  private final Path folder;

  private PageBenchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("papilio-page");
    PageBenchmark benchmark = new PageBenchmark(folder);
    try {
      boolean own = args.length > 1 && args[0].equals("--workspace");
      boolean pretend = args.length > 0 && args[0].equals("--pretend");
      Path workspace = own ? Path.of(args[1]).toAbsolutePath() : folder.resolve("workspace");
      int at = own ? 2 : 1;
      int imported = args.length > at ? Integer.parseInt(args[at]) : IMPORTED;
      boolean sized = !own && !pretend && args.length > 0;
      int records = sized ? Integer.parseInt(args[0]) : GeneratedRecords.USUAL;
      if (!own) {
        benchmark.fill(workspace, pretend ? FEW : records);
      }
      benchmark.run(workspace, records, imported, pretend);
    } finally {
      benchmark.delete();
    }
  }

  private void fill(Path workspace, int records) throws Exception {
    Path file = folder.resolve("all.ris");
    write(file, 0, records);
    papilio("workspace", "init", workspace.toString()).waitFor();
    Process process =
        papilio("literature", "import", "--workspace", workspace.toString(), file.toString());
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (process.waitFor() != 0) {
      throw new IOException("the import ended with " + process.exitValue());
    }
    Files.delete(file);
  }

  /**
   * Generated records with a topic each, so that one facet has as many values as libraries have.
   */
  private static void write(Path file, int from, int count) throws IOException {
    GeneratedRecords all = GeneratedRecords.of(from + count);
    Iterator<LiteratureRecord> records =
        IntStream.range(from, from + count)
            .mapToObj(n -> all.get(n).edit().keyword("topic " + n % TOPICS).build())
            .map(record -> record.edit().key(new RecordKey("p" + record.key().value())).build())
            .iterator();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      new RisFormat().write(records, out, LossReport.of(file.toString()));
    }
  }

  private void run(Path workspace, int records, int imported, boolean pretend) throws Exception {
    Path more = folder.resolve("more.ris");
    if (imported > 0) {
      write(more, records, imported);
    }
    Process server =
        papilio("start", "--no-browser", "--port", "0", "--workspace", workspace.toString());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "node",
                  root.resolve("releng/benchmarks/page.mjs").toString(),
                  address(lines),
                  imported > 0 ? more.toString() : "",
                  chromium().toString()));
      if (pretend) {
        command.addAll(List.of(Integer.toString(records), Integer.toString(TOPICS)));
      }
      Process page = new ProcessBuilder(command).inheritIO().start();
      if (page.waitFor() != 0) {
        throw new IOException("the page ended with " + page.exitValue());
      }
    } finally {
      server.toHandle().descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private Process papilio(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PAPILIO_HOME", folder.resolve("home").toString());
    builder.environment().put("PAPILIO_BUILD", "never");
    return builder.start();
  }

  private static String address(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher match = ADDRESS.matcher(line);
      if (match.find()) {
        return match.group();
      }
    }
    throw new IOException("the workbench printed no address");
  }

  private static Path chromium() throws IOException {
    String named = System.getenv().getOrDefault("PAPILIO_CHROMIUM", "");
    Stream<Path> candidates =
        named.isEmpty()
            ? Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
            : Stream.of(Path.of(named));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IOException("no Chromium; name one in PAPILIO_CHROMIUM"));
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
