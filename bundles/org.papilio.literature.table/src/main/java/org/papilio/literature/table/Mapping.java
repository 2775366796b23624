package org.papilio.literature.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How columns become variables, as a person wrote it; the file is described in {@code
 * docs/formats/mapping.md}.
 *
 * @param id the column with the keys of the records; empty to make them
 * @param columns by the name in the header
 * @param defaults variable to value, for rows in which no column set it
 * @param ignored columns that are left out on purpose
 */
record Mapping(
    String id, Map<String, Column> columns, Map<String, String> defaults, Set<String> ignored) {

  private static final int LARGEST = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of("format", "version", "language", "id", "columns", "defaults", "ignore");
  private static final Set<String> COLUMN_KEYS = Set.of("to", "split", "values", "otherwise");

  /**
   * Reads a mapping.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT naming the key that is wrong
   */
  static Mapping read(SourceFile.Content file) throws IOException {
    JsonNode root;
    try (InputStream in = file.open()) {
      root = JSON.readTree(in.readNBytes(LARGEST));
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage()).at("mapping").exception(e);
    }
    if (!"papilio-mapping".equals(root.path("format").asString(""))
        || root.path("version").asInt(0) != 1) {
      throw Problem.badInput("it is no mapping")
          .at("mapping")
          .allowing("\"format\": \"papilio-mapping\", \"version\": 1")
          .exception();
    }
    requireKeys(root, KEYS, "mapping");
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("columns")
        .propertyStream()
        .forEach(
            one ->
                columns.put(
                    one.getKey().strip(),
                    column(one.getValue(), "mapping, columns." + one.getKey())));
    Map<String, String> defaults = new LinkedHashMap<>();
    root.path("defaults")
        .propertyStream()
        .forEach(
            one -> {
              Column.requireTarget(one.getKey(), "mapping, defaults");
              defaults.put(one.getKey(), one.getValue().asString(""));
            });
    Set<String> ignored = new LinkedHashSet<>();
    root.path("ignore").forEach(one -> ignored.add(one.asString("")));
    if (columns.isEmpty()) {
      throw Problem.badInput("'columns' is empty").at("mapping").exception();
    }
    return new Mapping(root.path("id").asString(""), columns, defaults, ignored);
  }

  private static Column column(JsonNode node, String where) {
    if (node.isString()) {
      return new Column(
          Column.requireTarget(node.asString(), where), 1, "", Map.of(), Optional.empty());
    }
    requireKeys(node, COLUMN_KEYS, where);
    Map<String, String> values = new LinkedHashMap<>();
    node.path("values")
        .propertyStream()
        .forEach(one -> values.put(one.getKey(), one.getValue().asString("")));
    return new Column(
        Column.requireTarget(node.path("to").asString(""), where),
        1,
        node.path("split").asString(""),
        values,
        Optional.ofNullable(node.get("otherwise")).map(JsonNode::asString));
  }

  private static void requireKeys(JsonNode node, Set<String> allowed, String where) {
    for (String key : node.propertyNames()) {
      if (!allowed.contains(key)) {
        throw Problem.badInput("unknown key '" + key + "'")
            .at(where)
            .allowing(allowed.stream().sorted().reduce((a, b) -> a + ", " + b).orElse(""))
            .exception();
      }
    }
  }
}
