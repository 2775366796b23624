package org.papilio.search.opensearch.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP with the nodes of a cluster. A node that does not answer, or is too busy, is passed
 * over for the next one. Safe for several threads.
 */
public final class ClusterClient implements AutoCloseable {

  /** Writes and reads all JSON that goes over the wire. */
  public static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration ANSWERING = Duration.ofSeconds(60);
  private static final int BAD = 300;
  private static final String ONE_JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  private static final Logger LOG = LoggerFactory.getLogger(ClusterClient.class);

  private final ClusterSettings settings;
  private final HttpClient http;

  /** The node that answered last. */
  private final AtomicInteger current = new AtomicInteger();

  public ClusterClient(ClusterSettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    settings.certificates().ifPresent(file -> builder.sslContext(trusting(file)));
    http = builder.build();
  }

  /** The addresses, for people. */
  public String addresses() {
    return settings.addresses().stream().map(URI::toString).collect(Collectors.joining(", "));
  }

  public ClusterSettings settings() {
    return settings;
  }

  public JsonNode get(String path) {
    return send("GET", path, ONE_JSON, null);
  }

  public JsonNode delete(String path) {
    return send("DELETE", path, ONE_JSON, null);
  }

  public JsonNode put(String path, Object body) {
    return send("PUT", path, ONE_JSON, JSON.writeValueAsBytes(body));
  }

  public JsonNode post(String path, Object body) {
    return send("POST", path, ONE_JSON, JSON.writeValueAsBytes(body));
  }

  /** Lets go of a state of an index that was held for reading page by page. */
  public void deletePointInTime(String id) {
    try {
      send(
          "DELETE",
          "/_search/point_in_time",
          ONE_JSON,
          JSON.writeValueAsBytes(java.util.Map.of("pit_id", java.util.List.of(id))));
    } catch (ClusterException failed) {
      LOG.debug("A held state of an index is let go by itself later", failed);
    }
  }

  /** Sends lines of JSON, each ended by a line end. */
  public JsonNode postLines(String path, byte[] lines) {
    return send("POST", path, LINES, lines);
  }

  private JsonNode send(String method, String path, String type, byte @Nullable [] body) {
    int first = current.get();
    int nodes = settings.addresses().size();
    ClusterException last = null;
    for (int i = 0; i < nodes; i++) {
      int node = (first + i) % nodes;
      try {
        JsonNode answer = send(settings.addresses().get(node), method, path, type, body);
        current.set(node);
        return answer;
      } catch (ClusterException failed) {
        if (!failed.mayPass()) {
          throw failed;
        }
        last = last == null || last.isUnreachable() ? failed : last;
      }
    }
    throw java.util.Objects.requireNonNull(last);
  }

  private JsonNode send(
      URI address, String method, String path, String type, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(ANSWERING)
            .header("Content-Type", type)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    settings.authorization().ifPresent(who -> request.header("Authorization", who));
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      JsonNode json =
          answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
      if (answer.statusCode() >= BAD) {
        throw refused(answer.statusCode(), json);
      }
      return json;
    } catch (IOException noAnswer) {
      throw ClusterException.unreachable(noAnswer);
    } catch (JacksonException noJson) {
      throw ClusterException.refused(
          502, "no_json", address + " does not answer as OpenSearch does");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ClusterException.unreachable(stopped);
    }
  }

  private static ClusterException refused(int status, JsonNode json) {
    JsonNode error = json.path("error");
    JsonNode cause = error.path("root_cause").path(0);
    String type = cause.path("type").asString(error.path("type").asString("status_" + status));
    JsonNode inner = error.path("caused_by");
    String reason = cause.path("reason").asString(error.path("reason").asString(""));
    if (inner.isObject()) {
      reason =
          reason
              + " ("
              + inner.path("type").asString("")
              + ": "
              + inner.path("reason").asString("")
              + ")";
    }
    JsonNode shard = error.path("failed_shards").path(0).path("reason");
    if (shard.isObject()) {
      reason =
          reason
              + " ("
              + shard.path("type").asString("")
              + ": "
              + shard.path("reason").asString("")
              + ")";
    }
    return ClusterException.refused(status, type, reason);
  }

  private static SSLContext trusting(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + number++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw Problem.badInput("the trusted certificates cannot be read: " + unreadable)
          .at(file + ", search.certificates")
          .allowing("a PEM file with one or more certificates")
          .exception(unreadable);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
