package org.papilio.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.loss.LossReport;

/**
 * The library as a repository of OAI-PMH at size, asked of the real product by HTTP: how long
 * reading the history takes at the first question, then pages of a hundred at the beginning, in the
 * middle and at the end, as identifiers and as records in two forms, and the memory that is in use
 * afterwards. Needs the built distribution; PAPILIO_JAVA_OPTIONS=-Xmx1g bounds its memory.
 *
 * <p>Arguments: {@code [RECORDS]}, 1,000,000 unless told.
 */
public final class OaiProviderBenchmark {

  private static final int ROUNDS = 20;
  private static final int PAGE = 100;
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private OaiProviderBenchmark() {}

  public static void main(String[] args) throws Exception {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : GeneratedRecords.USUAL;
    Path script = StartedWorkbench.builtScript();
    Path folder = Files.createTempDirectory("papilio-oai");
    try {
      Path cache = folder.resolve("cache");
      String workspace = folder.resolve("workspace").toString();
      Path file = folder.resolve("all.ris");
      GeneratedRecords records = GeneratedRecords.of(number);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
        new RisFormat().write(records.iterator(), out, LossReport.of(file.toString()));
      }
      StartedWorkbench.run(script, cache, List.of("workspace", "init", workspace));
      double passed =
          StartedWorkbench.run(
              script,
              cache,
              List.of("literature", "import", "--workspace", workspace, file.toString()));
      System.out.printf(Locale.ROOT, "%,d records imported in %,.0f s%n", number, passed / 1e3);
      Files.delete(file);
      try (StartedWorkbench workbench =
          new StartedWorkbench(script, cache, Path.of(workspace), "--publish", "oai")) {
        pages(workbench, records);
        System.out.printf(Locale.ROOT, "heap in use: %.0f MB%n", heap(workbench.handle().pid()));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void pages(StartedWorkbench workbench, GeneratedRecords records) throws Exception {
    long start = System.nanoTime();
    while (!readable(workbench)) {
      Thread.sleep(Duration.ofMillis(200));
    }
    System.out.printf(
        Locale.ROOT, "first answer, with the history: %.1f s%n", (System.nanoTime() - start) / 1e9);
    List<String> keys = records.stream().map(record -> record.key().value()).sorted().toList();
    for (String verb : List.of("ListIdentifiers", "ListRecords")) {
      for (String form :
          verb.equals("ListRecords") ? List.of("oai_dc", "marcxml") : List.of("oai_dc")) {
        String begin = "/oai?verb=" + verb + "&metadataPrefix=" + form;
        String token = token(workbench.get(begin));
        measure(workbench, verb + " " + form + ", first page", begin);
        String resumed = "/oai?verb=" + verb + "&resumptionToken=";
        measure(workbench, "  second page", resumed + token);
        String middle = keys.get(keys.size() / 2);
        measure(workbench, "  page in the middle", resumed + behind(token, middle));
        String late = keys.get(keys.size() - PAGE - 1);
        measure(workbench, "  last page", resumed + behind(token, late));
      }
    }
    measure(workbench, "Identify", "/oai?verb=Identify");
  }

  private static boolean readable(StartedWorkbench workbench) throws InterruptedException {
    try {
      workbench.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc");
      return true;
    } catch (IOException stillReading) {
      return false;
    }
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("the first page is the last");
    }
    return token.group(1).strip();
  }

  /** A token of the same list at another place: its last line is the key that was given last. */
  private static String behind(String token, String key) {
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (text.substring(0, text.lastIndexOf('\n') + 1) + key).getBytes(StandardCharsets.UTF_8));
  }

  private static void measure(StartedWorkbench workbench, String name, String path)
      throws Exception {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      String page = workbench.get(path);
      times[i] = (System.nanoTime() - start) / 1e6;
      if (page.contains("<error")) {
        throw new IOException(path + " answered " + page);
      }
    }
    System.out.println(new Samples(name, times).line());
  }

  /** Megabytes in use after a collection, as the JDK's own tool tells them. */
  private static double heap(long process) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(tool, Long.toString(process), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    Process told = new ProcessBuilder(tool, Long.toString(process), "GC.heap_info").start();
    String text = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return USED.matcher(text).results().mapToLong(used -> Long.parseLong(used.group(1))).sum()
        / 1e3;
  }
}
