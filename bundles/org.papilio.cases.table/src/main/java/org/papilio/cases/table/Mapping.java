package org.papilio.cases.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How columns become features; the file is described in {@code docs/formats/mapping.md}.
 *
 * @param language of texts where a column names no other
 * @param name the column with the names of the cases; empty to make them of the titles
 * @param id the column with what is the same at each import; empty for none
 * @param columns by the name in the header
 * @param defaults path to JSON value, for cases in which no column set the feature
 * @param ignored columns that are left out on purpose
 */
record Mapping(
    String language,
    String name,
    String id,
    Map<String, Column> columns,
    Map<String, String> defaults,
    Set<String> ignored) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of("format", "version", "language", "name", "id", "columns", "defaults", "ignore");
  private static final Set<String> COLUMN_KEYS =
      Set.of("to", "language", "split", "values", "otherwise", "make");

  /**
   * One column.
   *
   * @param to the path of the feature
   * @param language of its texts
   * @param split what parts several values in a cell; empty for one value
   * @param values what is said in the table to what is said in the case; empty to take it as it is
   * @param otherwise the value for what {@code values} does not know; empty to count it as lost
   * @param make for references: JSON of what is made in the register when the name is not there
   */
  record Column(
      String to,
      Optional<String> language,
      String split,
      Map<String, String> values,
      Optional<String> otherwise,
      Optional<String> make) {}

  /** Takes the names of columns as paths of features, as an export writes them. */
  static Mapping byHeader(List<String> header) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String one : header) {
      if (!one.equals("name") && !one.equals("id") && !one.isBlank()) {
        columns.put(
            one,
            new Column(one, Optional.empty(), "; ", Map.of(), Optional.empty(), Optional.empty()));
      }
    }
    return new Mapping(
        "en",
        header.contains("name") ? "name" : "",
        header.contains("id") ? "id" : "",
        columns,
        Map.of(),
        Set.of());
  }

  /**
   * Reads a mapping.
   *
   * @throws ProblemException BAD_INPUT naming the key that is wrong
   */
  static Mapping read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problem.notFound("there is no mapping").at(file.toString()).exception();
    }
    String source = file.getFileName().toString();
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage()).at(source).exception(e);
    }
    if (!"papilio-mapping".equals(root.path("format").asString(""))
        || root.path("version").asInt(0) != 1) {
      throw Problem.badInput("it is no mapping")
          .at(source)
          .allowing("\"format\": \"papilio-mapping\", \"version\": 1")
          .exception();
    }
    requireKeys(root, KEYS, source);
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("columns")
        .propertyStream()
        .forEach(
            one ->
                columns.put(
                    one.getKey(), column(one.getValue(), source + ", columns." + one.getKey())));
    Map<String, String> defaults = new LinkedHashMap<>();
    root.path("defaults")
        .propertyStream()
        .forEach(one -> defaults.put(one.getKey(), one.getValue().toString()));
    Set<String> ignored = new LinkedHashSet<>();
    root.path("ignore").forEach(one -> ignored.add(one.asString()));
    if (columns.isEmpty()) {
      throw Problem.badInput("'columns' is empty").at(source).exception();
    }
    return new Mapping(
        root.path("language").asString("en"),
        root.path("name").asString(""),
        root.path("id").asString(""),
        columns,
        defaults,
        ignored);
  }

  private static Column column(JsonNode node, String where) {
    if (node.isString()) {
      return new Column(
          node.asString(), Optional.empty(), "", Map.of(), Optional.empty(), Optional.empty());
    }
    requireKeys(node, COLUMN_KEYS, where);
    String to = node.path("to").asString("");
    if (to.isBlank()) {
      throw Problem.badInput("'to' is missing")
          .at(where)
          .allowing("the path of a feature")
          .exception();
    }
    Map<String, String> values = new LinkedHashMap<>();
    node.path("values")
        .propertyStream()
        .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
    return new Column(
        to,
        Optional.ofNullable(node.get("language")).map(JsonNode::asString),
        node.path("split").asString(""),
        values,
        Optional.ofNullable(node.get("otherwise")).map(JsonNode::asString),
        Optional.ofNullable(node.get("make")).map(JsonNode::toString));
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
