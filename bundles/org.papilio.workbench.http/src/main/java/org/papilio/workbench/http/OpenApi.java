package org.papilio.workbench.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.workbench.api.Route;

/** The description of the HTTP API after OpenAPI 3.1, made from the routes. */
final class OpenApi {

  private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)\\*?}");

  private final RouteTable routes;
  private final JsonSchemas schemas = new JsonSchemas();

  OpenApi(RouteTable routes) {
    this.routes = routes;
  }

  /** The document as maps and lists, the same for the same routes in any order. */
  Map<String, Object> document() {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (RouteTable.Entry entry : routes.entries()) {
      Route route = entry.route();
      paths
          .computeIfAbsent(route.path().replace("*}", "}"), path -> new TreeMap<>())
          .put(
              route.method().name().toLowerCase(Locale.ROOT),
              operation(route, entry.bundle().getSymbolicName()));
    }
    paths.put("/api/events", Map.of("get", events()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        ordered(
            "title", "Papilio",
            "version", "0.1",
            "description",
                "The HTTP API of the workbench. It listens on the loopback address; a browser is"
                    + " let in by the address that 'papilio start' prints. Writes are JSON."));
    document.put("paths", paths);
    schemas.of(ProblemShape.class);
    document.put("components", Map.of("schemas", schemas.all()));
    return document;
  }

  /** The body of every answer that tells a problem. */
  record ProblemShape(String kind, String what, String where, String allowed, String remedy) {}

  private Map<String, Object> operation(Route route, String bundle) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put("tags", List.of(bundle));
    operation.put("operationId", operationId(route));
    List<Object> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(route.path());
    while (matcher.find()) {
      parameters.add(
          ordered(
              "name",
              matcher.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    for (Route.Parameter parameter : route.query()) {
      Map<String, Object> text = Map.of("type", "string");
      parameters.add(
          ordered(
              "name",
              parameter.name(),
              "in",
              "query",
              "description",
              parameter.description(),
              "schema",
              parameter.repeatable() ? ordered("type", "array", "items", text) : text));
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    body(route, operation);
    operation.put("responses", responses(route));
    return operation;
  }

  private static String operationId(Route route) {
    String words = route.path().substring("/api/".length()).replaceAll("[{}*]", "");
    StringBuilder id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
    for (String word : words.split("[^A-Za-z0-9]+")) {
      id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return id.toString();
  }

  private void body(Route route, Map<String, Object> operation) {
    route
        .takes()
        .ifPresent(
            type ->
                operation.put(
                    "requestBody", ordered("required", true, "content", json(schemas.of(type)))));
    route
        .takesMedia()
        .ifPresent(
            type ->
                operation.put(
                    "requestBody", ordered("required", true, "content", Map.of(type, Map.of()))));
  }

  private Map<String, Object> responses(Route route) {
    Map<String, Object> done = ordered("description", "done");
    route.replies().ifPresent(type -> done.put("content", json(schemas.of(type))));
    Map<String, Object> problem =
        ordered(
            "description",
            "a problem",
            "content",
            json(Map.of("$ref", "#/components/schemas/Problem")));
    return ordered("200", done, "default", problem);
  }

  private static Map<String, Object> json(Object schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static Map<String, Object> events() {
    return ordered(
        "summary",
        "Server-sent events: contributions, cases, library, assessments, index, plugins, progress",
        "operationId",
        "getEvents",
        "responses",
        Map.of(
            "200",
            ordered("description", "a stream", "content", Map.of("text/event-stream", Map.of()))));
  }

  /** A map that keeps the order of its pairs. */
  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
