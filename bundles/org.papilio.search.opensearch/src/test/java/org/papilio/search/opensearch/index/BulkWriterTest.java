package org.papilio.search.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;
import org.papilio.search.opensearch.rest.ClusterSettings;

/** What a cluster may answer to one document of many; the answers are those of its guide. */
class BulkWriterTest {

  private final Set<String> safe = new ConcurrentSkipListSet<>();

  private long written(String second) throws IOException {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        ("{\"errors\": true, \"items\": [{\"index\": {\"status\": 201}}, {\"index\": "
                + second
                + "}]}")
            .getBytes(StandardCharsets.UTF_8);
    node.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    node.start();
    URI address = URI.create("http://127.0.0.1:" + node.getAddress().getPort());
    ClusterSettings settings =
        new ClusterSettings(List.of(address), Optional.empty(), Optional.empty(), "test", 1, 0);
    try (ClusterClient client = new ClusterClient(settings);
        BulkWriter writer =
            new BulkWriter(client, "test-1", 1, Duration.ofSeconds(5), safe::addAll)) {
      writer.put("a", Map.of("title", "one"));
      writer.put("b", Map.of("title", "two"));
      writer.finish();
      return writer.indexed();
    } finally {
      node.stop(0);
    }
  }

  @Test
  void aDocumentThatIsAtFaultItselfIsLeftOut() throws IOException {
    assertEquals(
        1,
        written(
            "{\"status\": 400, \"error\": {\"type\": \"mapper_parsing_exception\","
                + " \"reason\": \"failed to parse\"}}"));
    assertEquals(Set.of("a"), safe);
  }

  @Test
  void anIndexThatTakesNothingFailsTheWriting() {
    ClusterException refused =
        assertThrows(
            ClusterException.class,
            () ->
                written(
                    "{\"status\": 403, \"error\": {\"type\": \"cluster_block_exception\","
                        + " \"reason\": \"index [test-1] blocked\"}}"));
    assertTrue(refused.getMessage().contains("index [test-1] blocked"), refused.getMessage());
  }
}
