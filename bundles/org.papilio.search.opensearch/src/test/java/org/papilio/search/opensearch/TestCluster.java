package org.papilio.search.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;
import org.papilio.search.opensearch.rest.ClusterSettings;
import org.papilio.searchnode.NodeProcess;

/**
 * Two nodes, started by the first test that asks and ended with the tests. The first leads the
 * cluster and holds data; the second holds data alone, so that losing it takes no vote. (Of two
 * nodes that may lead only one has a vote; a library has three.)
 */
final class TestCluster implements AutoCloseable {

  private static final Duration STARTING = Duration.ofMinutes(10);
  private static TestCluster running;

  private final Path folder;
  private final NodeProcess first;
  private final NodeProcess second;

  private TestCluster(Path folder) {
    this.folder = folder;
    first = new NodeProcess("one", folder, List.of("cluster.initial_cluster_manager_nodes=one"));
    second = new NodeProcess("two", folder, List.of("node.roles=data,ingest"));
  }

  /** The cluster, with both nodes. */
  static synchronized TestCluster running() {
    if (running == null) {
      try {
        running = new TestCluster(Files.createTempDirectory("papilio-cluster"));
      } catch (IOException failed) {
        throw new IllegalStateException("no folder for the cluster", failed);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    running.start(running.first);
    running.start(running.second);
    running.waitForNodes(2);
    return running;
  }

  NodeProcess first() {
    return first;
  }

  NodeProcess second() {
    return second;
  }

  void start(NodeProcess node) {
    if (!node.isRunning()) {
      node.start(first.transport() + "," + second.transport());
    }
  }

  /** As a person would set it up who has two nodes. */
  ClusterSettings settings(int shards) {
    return new ClusterSettings(
        List.of(second.address(), first.address()),
        Optional.empty(),
        Optional.empty(),
        "papilio",
        shards,
        1);
  }

  void waitForNodes(int nodes) {
    waitFor("wait_for_nodes=" + nodes);
  }

  /** Waits until every part of every index has its copy. */
  void waitForCopies() {
    waitFor("wait_for_status=green&wait_for_no_initializing_shards=true");
  }

  private void waitFor(String condition) {
    long end = System.nanoTime() + STARTING.toNanos();
    try (ClusterClient client = new ClusterClient(settings(1))) {
      while (System.nanoTime() < end) {
        try {
          if (!client
              .get("/_cluster/health?timeout=20s&" + condition)
              .path("timed_out")
              .asBoolean(true)) {
            return;
          }
        } catch (ClusterException notYet) {
          sleep();
        }
      }
    }
    throw new IllegalStateException(
        "the cluster is not there: " + condition + "\n" + first.log() + "\n" + second.log());
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes all indexes, so that none is carried from one class of tests to the next. */
  void empty() {
    try (ClusterClient client = new ClusterClient(settings(1))) {
      client.delete("/papilio-*");
    }
  }

  @Override
  public void close() {
    Stream.of(first, second).filter(NodeProcess::isRunning).forEach(NodeProcess::kill);
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stays) {
      // the system empties its folder of temporary files
    }
  }
}
