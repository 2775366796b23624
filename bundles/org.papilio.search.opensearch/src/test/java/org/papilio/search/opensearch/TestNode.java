package org.papilio.search.opensearch;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One node of OpenSearch in a process of its own, so that a kill is one. */
final class TestNode {

  private static final String HEAP = "512m";

  private final String name;
  private final Path home;
  private final int http = freePort();
  private final int transport = freePort();
  private final List<String> settings;
  private Process process;

  TestNode(String name, Path folder, List<String> settings) {
    this.name = name;
    home = folder.resolve(name);
    this.settings = List.copyOf(settings);
  }

  String name() {
    return name;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http);
  }

  String transport() {
    return "127.0.0.1:" + transport;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException("no free port", none);
    }
  }

  /** Starts the process; the node is there some seconds later. */
  void start(String seeds) {
    Path made =
        Path.of(System.getProperty("papilio.search-node", "../../releng/search-node/target"));
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
              "node.name=" + name,
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
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** What it wrote, for a failing test. */
  String log() {
    try {
      return Files.readString(home.resolve("node.log"));
    } catch (IOException none) {
      return none.toString();
    }
  }
}
