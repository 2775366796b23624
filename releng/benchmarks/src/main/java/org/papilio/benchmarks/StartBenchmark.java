package org.papilio.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time from calling {@code papilio start} to the first page, and of a short verb: first with an
 * empty cache, then again and again.
 *
 * <p>Arguments: the start script, the number of warm runs (10 unless told).
 */
public final class StartBenchmark {

  private static final Pattern ADDRESS = Pattern.compile("https?://127\\.0\\.0\\.1:\\d+/\\S*");

  private StartBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path script = Path.of(args.length > 0 ? args[0] : "papilio").toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Path folder = Files.createTempDirectory("papilio-start");
    Path cache = folder.resolve("cache");
    Path workspace = folder.resolve("workspace");
    run(script, cache, List.of("workspace", "init", workspace.toString()));
    Path empty = folder.resolve("empty-cache");
    System.out.println(
        new Samples(
                "start to first page, empty cache", new double[] {start(script, empty, workspace)})
            .line());
    double[] warm = new double[runs];
    double[] verb = new double[runs];
    for (int i = 0; i < runs; i++) {
      warm[i] = start(script, cache, workspace);
      verb[i] = run(script, cache, List.of("case", "list", "--workspace", workspace.toString()));
    }
    System.out.println(new Samples("start to first page, second start on", warm).line());
    System.out.println(new Samples("verb: case list", verb).line());
  }

  /** Milliseconds from starting the process to the whole first page. */
  private static double start(Path script, Path cache, Path workspace) throws Exception {
    long begin = System.nanoTime();
    Process process =
        process(
            script,
            cache,
            List.of("start", "--no-browser", "--port", "0", "--workspace", workspace.toString()));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      URI address = address(lines);
      HttpResponse<String> page =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      double milliseconds = (System.nanoTime() - begin) / 1e6;
      if (page.statusCode() != 200 || !page.body().contains("<html")) {
        throw new IOException("the first page answered " + page.statusCode());
      }
      return milliseconds;
    } finally {
      process.toHandle().descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static URI address(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher match = ADDRESS.matcher(line);
      if (match.find()) {
        return URI.create(match.group());
      }
    }
    throw new IOException("the workbench printed no address");
  }

  private static double run(Path script, Path cache, List<String> arguments) throws Exception {
    long begin = System.nanoTime();
    Process process = process(script, cache, arguments);
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(arguments + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static Process process(Path script, Path cache, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().put("PAPILIO_BUILD", "never");
    return builder.start();
  }
}
