package org.papilio.search.opensearch.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.Revision;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The indexes of one workspace in the cluster: one is searched under an alias, a new one is made
 * beside it. What an index says of itself (arrangement, revision) is part of the state of the
 * cluster and written after everything it tells of is acknowledged.
 */
final class ClusterIndex {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterIndex.class);
  private static final int MOST_LANGUAGES = 200;

  private final ClusterClient client;
  private final FieldTable table;
  private final IndexNames names;

  ClusterIndex(ClusterClient client, FieldTable table, IndexNames names) {
    this.client = client;
    this.table = table;
    this.names = names;
  }

  String alias() {
    return names.alias();
  }

  /** The index that is searched, if there is a finished one. */
  Optional<Serving> serving() {
    JsonNode found;
    try {
      found = client.get("/" + names.alias() + "/_mapping");
    } catch (ClusterException failed) {
      if (failed.isMissing()) {
        return Optional.empty();
      }
      throw failed;
    }
    for (Map.Entry<String, JsonNode> one : found.properties()) {
      JsonNode meta = one.getValue().path("mappings").path("_meta");
      if (meta.has("revision")) {
        return Optional.of(
            new Serving(
                one.getKey(),
                meta.path("fingerprint").asString(""),
                new Revision(meta.path("revision").asString("")),
                Marks.read(meta.path("marks")),
                meta.path("writing").asLong(),
                languages(one.getKey()),
                count(one.getKey())));
      }
    }
    return Optional.empty();
  }

  /** Makes an empty index, and waits a while until all its copies are there. */
  String create() {
    long last = 0;
    for (String index : all()) {
      last = Math.max(last, names.number(index));
    }
    String index = names.making(last + 1);
    client.put(
        "/" + index + "?wait_for_active_shards=all&timeout=30s",
        Layout.index(table, client.settings()));
    return index;
  }

  /** All indexes of this workspace, finished or not. */
  private List<String> all() {
    List<String> all = new ArrayList<>();
    for (JsonNode one :
        client.get(
            "/_cat/indices/" + names.alias() + "-*?format=json&h=index&expand_wildcards=all")) {
      String index = one.path("index").asString("");
      if (names.number(index) > 0) {
        all.add(index);
      }
    }
    return all;
  }

  /** Makes everything that was written searchable, and says of which revision it is. */
  Serving commit(String index, Revision of, Marks marks, long writing) {
    refresh(index);
    client.put(
        "/" + index + "/_mapping",
        Map.of(
            "_meta",
            Map.of(
                "fingerprint",
                Layout.fingerprint(table),
                "revision",
                of.hash(),
                "marks",
                marks.byKind(),
                "writing",
                writing)));
    return new Serving(
        index, Layout.fingerprint(table), of, marks, writing, languages(index), count(index));
  }

  void refresh(String index) {
    client.post("/" + index + "/_refresh", Map.of());
  }

  long count(String index) {
    return client.get("/" + index + "/_count").path("count").asLong();
  }

  /** From now on this index is searched, all at once; the others are deleted. */
  void use(String index) {
    List<Object> actions = new ArrayList<>();
    actions.add(
        Map.of(
            "remove",
            Map.of("index", names.alias() + "-*", "alias", names.alias(), "must_exist", false)));
    actions.add(Map.of("add", Map.of("index", index, "alias", names.alias())));
    client.post("/_aliases", Map.of("actions", actions));
    deleteOthers(index);
  }

  private void deleteOthers(String kept) {
    for (String index : all()) {
      if (!index.equals(kept)) {
        delete(index);
      }
    }
  }

  /** Deletes an index; what cannot be deleted now is deleted after the next making. */
  void delete(String index) {
    try {
      client.delete("/" + index);
    } catch (ClusterException failed) {
      LOG.debug("The index {} stays for now", index, failed);
    }
  }

  Set<String> languages(String index) {
    JsonNode answer =
        client.post(
            "/" + index + "/_search",
            Map.of(
                "size",
                0,
                "track_total_hits",
                false,
                "aggs",
                Map.of(
                    "languages",
                    Map.of("terms", Map.of("field", Layout.LANGUAGE, "size", MOST_LANGUAGES)))));
    Set<String> languages = new LinkedHashSet<>();
    answer
        .path("aggregations")
        .path("languages")
        .path("buckets")
        .forEach(bucket -> languages.add(bucket.path("key").asString("")));
    return languages;
  }

  /** What the cluster says of itself. */
  EngineStatus status() {
    JsonNode about = client.get("/");
    String engine =
        "OpenSearch " + about.path("version").path("number").asString("of unknown version");
    List<EngineStatus.Node> nodes = new ArrayList<>();
    for (JsonNode node :
        client.get(
            "/_cat/nodes?format=json&h=name,ip,port,node.roles,heap.percent,disk.used_percent")) {
      nodes.add(
          new EngineStatus.Node(
              node.path("name").asString(""),
              node.path("ip").asString("") + ":" + node.path("port").asString(""),
              List.of(node.path("node.roles").asString("").split(",")),
              percent(node.path("heap.percent").asString("")),
              percent(node.path("disk.used_percent").asString(""))));
    }
    nodes.sort(java.util.Comparator.comparing(EngineStatus.Node::name));
    JsonNode health = client.get("/_cluster/health/" + names.alias() + "-*?level=indices");
    long bytes =
        client
            .get("/" + names.alias() + "-*/_stats/store")
            .path("_all")
            .path("total")
            .path("store")
            .path("size_in_bytes")
            .asLong(-1);
    EngineStatus.Health colour =
        switch (health.path("status").asString("red")) {
          case "green" -> EngineStatus.Health.GREEN;
          case "yellow" -> EngineStatus.Health.YELLOW;
          default -> EngineStatus.Health.RED;
        };
    int missing = health.path("unassigned_shards").asInt();
    String message =
        switch (colour) {
          case GREEN -> "";
          case YELLOW ->
              missing
                  + " copies of parts of the index have no machine; add one, or set search.replicas"
                  + " lower and make the index anew";
          default ->
              "parts of the index are nowhere; start the machines that are missing, or make the"
                  + " index anew";
        };
    return new EngineStatus(
        engine,
        client.addresses() + ", index " + names.alias(),
        colour,
        nodes,
        health.path("active_shards").asInt(),
        bytes,
        message);
  }

  private static int percent(String text) {
    return text.matches("\\d+(\\.\\d+)?") ? (int) Math.round(Double.parseDouble(text)) : -1;
  }
}
