package org.papilio.searchnode;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A {@link SearchNode} in a process of its own, so that a kill is one. Knows OpenSearch by name
 * alone: whoever starts nodes has none of its libraries in their own process. The class path is
 * read from the file that the build of this module wrote.
 */
public final class NodeProcess {

  /** System property with the folder that the build of this module made. */
  public static final String PLACE = "papilio.search-node";

  private static final String HEAP = "512m";
  private static final int ENDING_SECONDS = 20;

  private final Path home;
  private final int http = freePort();
  private final int transport = freePort();
  private final List<String> settings;
  private Process process;

  /**
   * @param name of the node
   * @param folder below which it keeps what it has
   * @param settings more of them, each {@code name=value}
   */
  public NodeProcess(String name, Path folder, List<String> settings) {
    home = folder.resolve(name);
    List<String> all = new ArrayList<>(settings);
    all.add("node.name=" + name);
    this.settings = List.copyOf(all);
  }

  /** Where it is asked. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + http);
  }

  /** Where other nodes speak with it. */
  public String transport() {
    return "127.0.0.1:" + transport;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException("no free port", none);
    }
  }

  /**
   * Starts the process; the node answers some seconds later.
   *
   * @param seeds transport addresses at which it looks for its cluster, separated by commas
   */
  public void start(String seeds) {
    Path made = Path.of(System.getProperty(PLACE, "../../releng/search-node/target"));
    try {
      String libraries = Files.readString(made.resolve("classpath")).strip();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xms" + HEAP,
              "-Xmx" + HEAP,
              "-XX:+UseSerialGC",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-cp",
              made.resolve("classes") + File.pathSeparator + libraries,
              "org.papilio.searchnode.SearchNode",
              "path.home=" + home,
              "cluster.name=papilio-test",
              "network.host=127.0.0.1",
              "http.port=" + http,
              "transport.port=" + transport,
              "discovery.seed_hosts=" + seeds,
              "indices.query.bool.max_clause_count=100000",
              "cluster.routing.allocation.disk.threshold_enabled=false"));
      command.addAll(settings);
      Files.createDirectories(home);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("node.log").toFile())
              .start();
    } catch (IOException failed) {
      throw new IllegalStateException(
          "the node cannot be started; build releng/search-node first", failed);
    }
  }

  /** Ends the process at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Processor time since its start; zero when the system does not tell. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What it wrote, for a failing test. */
  public String log() {
    try {
      return Files.readString(home.resolve("node.log"));
    } catch (IOException none) {
      return none.toString();
    }
  }
}
