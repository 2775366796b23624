package org.papilio.search.opensearch.index;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Sends documents to the cluster, many at a time and a few packets at once, until each is
 * acknowledged. A document is acknowledged when every copy of its part that is in use has it on its
 * disk. What is not acknowledged, because a node was lost or is too busy, is sent again; ids make
 * that harmless. For one thread.
 */
final class BulkWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
  private static final int PACKET_ACTIONS = 500;
  private static final int PACKET_BYTES = 4 << 20;
  private static final int AT_ONCE = 3;
  private static final int BAD = 300;

  /** The fault is in the document itself. */
  private static final int BAD_DOCUMENT = 400;

  private static final int NOT_FOUND = 404;

  /** The cluster has a newer one. */
  private static final int CONFLICT = 409;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ClusterClient client;
  private final String index;
  private final long version;
  private final Duration patience;
  private final Consumer<List<String>> acknowledged;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final AtomicLong indexed = new AtomicLong();
  private List<Action> packet = new ArrayList<>();
  private int bytes;

  private record Action(String id, byte[] lines, boolean deletes) {}

  /**
   * @param version number of this writing, greater than that of every earlier one into the index: a
   *     packet of an earlier one that was long on its way changes nothing any more
   * @param patience how long one packet is sent again before the work fails
   * @param acknowledged told the ids of each packet, or part of it, that is safe
   */
  BulkWriter(
      ClusterClient client,
      String index,
      long version,
      Duration patience,
      Consumer<List<String>> acknowledged) {
    this.client = client;
    this.index = index;
    this.version = version;
    this.patience = patience;
    this.acknowledged = acknowledged;
  }

  /** Adds a document, or replaces the one of that id. */
  void put(String id, Map<String, Object> document) {
    byte[] head = ClusterClient.JSON.writeValueAsBytes(Map.of("index", target(id)));
    byte[] body = ClusterClient.JSON.writeValueAsBytes(document);
    byte[] lines = new byte[head.length + body.length + 2];
    System.arraycopy(head, 0, lines, 0, head.length);
    lines[head.length] = '\n';
    System.arraycopy(body, 0, lines, head.length + 1, body.length);
    lines[lines.length - 1] = '\n';
    add(new Action(id, lines, false));
  }

  /** Removes the document of an id; one that is not there is gone already. */
  void remove(String id) {
    byte[] head = ClusterClient.JSON.writeValueAsBytes(Map.of("delete", target(id)));
    byte[] lines = java.util.Arrays.copyOf(head, head.length + 1);
    lines[head.length] = '\n';
    add(new Action(id, lines, true));
  }

  private Map<String, Object> target(String id) {
    return Map.of("_id", id, "version", version, "version_type", "external_gte");
  }

  /** How many documents were put and acknowledged. */
  long indexed() {
    return indexed.get();
  }

  private void add(Action action) {
    throwFailure();
    packet.add(action);
    bytes += action.lines().length;
    if (packet.size() >= PACKET_ACTIONS || bytes >= PACKET_BYTES) {
      flush();
    }
  }

  private void flush() {
    if (packet.isEmpty()) {
      return;
    }
    List<Action> sending = packet;
    packet = new ArrayList<>();
    bytes = 0;
    places.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            send(sending);
          } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
          } finally {
            places.release();
          }
        });
  }

  /**
   * Sends what is left and waits until everything is acknowledged.
   *
   * @throws ClusterException when something could not be sent within the patience
   */
  void finish() {
    flush();
    places.acquireUninterruptibly(AT_ONCE);
    places.release(AT_ONCE);
    throwFailure();
  }

  private void throwFailure() {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void send(List<Action> actions) {
    List<Action> left = actions;
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (!left.isEmpty()) {
      try {
        left = sendOnce(left);
        if (left.isEmpty()) {
          return;
        }
        LOG.debug("{} documents were not taken and are sent again", left.size());
      } catch (ClusterException failed) {
        if (!failed.mayPass() || System.nanoTime() > end) {
          throw failed;
        }
        LOG.debug("A packet of {} documents is sent again", left.size(), failed);
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "the cluster did not take " + left.size() + " documents within " + patience);
      }
      sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }

  /** Gives back what has to be sent again. */
  private List<Action> sendOnce(List<Action> actions) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(PACKET_BYTES);
    actions.forEach(action -> lines.writeBytes(action.lines()));
    JsonNode answer = client.postLines("/" + index + "/_bulk", lines.toByteArray());
    List<Action> again = new ArrayList<>();
    List<String> safe = new ArrayList<>();
    int number = 0;
    for (JsonNode item : answer.path("items")) {
      Action action = actions.get(number++);
      JsonNode result = item.path(action.deletes() ? "delete" : "index");
      int status = result.path("status").asInt();
      boolean goneAlready = action.deletes() && status == NOT_FOUND;
      if (status < BAD || goneAlready || status == CONFLICT) {
        safe.add(action.id());
        if (!action.deletes()) {
          indexed.incrementAndGet();
        }
      } else if (ClusterException.isPassing(status)) {
        again.add(action);
      } else if (status == NOT_FOUND) {
        throw new IllegalStateException("the index " + index + " was deleted while it was written");
      } else if (status != BAD_DOCUMENT) {
        // a block, a lost right: no fault of this document, and the next ones meet it too
        JsonNode error = result.path("error");
        throw ClusterException.refused(
            status,
            error.path("type").asString("status_" + status),
            error.path("reason").asString(""));
      } else {
        LOG.warn(
            "{} is left out of the search index: {}",
            action.id(),
            result.path("error").path("reason").asString("status " + status));
      }
    }
    again.addAll(actions.subList(number, actions.size()));
    if (!safe.isEmpty()) {
      acknowledged.accept(safe);
    }
    return again;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while documents were sent", stopped);
    }
  }

  /** Drops what was not sent. */
  @Override
  public void close() {
    senders.shutdownNow();
  }
}
