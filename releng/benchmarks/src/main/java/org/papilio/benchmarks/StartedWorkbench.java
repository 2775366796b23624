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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real product, started by its script on a workspace and asked as a browser would. */
final class StartedWorkbench implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("https?://127\\.0\\.0\\.1:\\d+/\\S*");

  private final Process process;
  private final BufferedReader lines;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * Starts it and waits until it tells its address.
   *
   * @param cache folder of the framework's caches; empty for one that never ran
   * @param more further arguments of {@code papilio start}
   */
  StartedWorkbench(Path script, Path cache, Path workspace, String... more) throws IOException {
    List<String> start = new ArrayList<>(List.of("start", "--no-browser", "--port", "0"));
    start.addAll(List.of("--workspace", workspace.toString()));
    start.addAll(List.of(more));
    process = process(script, cache, start);
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    address = address(lines);
  }

  /** The distribution that {@code ./papilio build} made. */
  static Path builtScript() {
    return Path.of("releng/distribution/target/papilio/bin/papilio").toAbsolutePath();
  }

  /** Runs a verb to its end and gives the milliseconds that passed. */
  static double run(Path script, Path cache, List<String> arguments) throws Exception {
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
    builder.environment().put("PAPILIO_HOME", cache.resolve("home").toString());
    builder.environment().put("PAPILIO_BUILD", "never");
    return builder.start();
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

  /** The page itself, by the address that was told; lets this client in. */
  void page() throws IOException, InterruptedException {
    if (!get(address).contains("<html")) {
      throw new IOException("the first page is no page");
    }
  }

  /** The process of the platform. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** What an address answers. */
  String get(String path) throws IOException, InterruptedException {
    return get(address.resolve(path));
  }

  private String get(URI uri) throws IOException, InterruptedException {
    HttpResponse<String> reply =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IOException(uri.getPath() + " answered " + reply.statusCode());
    }
    return reply.body();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.toHandle().descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor(20, TimeUnit.SECONDS);
    client.close();
    lines.close();
  }
}
