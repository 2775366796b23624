package org.papilio.search.saved;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SearchLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches and logs as JSON; the form is described in {@code docs/formats/searches.md}. */
final class SearchForms {

  private static final String SEARCH = "papilio-search";
  private static final String LOG = "papilio-search-log";
  private static final int VERSION = 1;

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  byte[] bytes(SavedSearch search) {
    ObjectNode node = head(SEARCH);
    node.put("query", search.query());
    strings(node.putArray("kinds"), search.kinds());
    ObjectNode selections = node.putObject("selections");
    search.selections().forEach((facet, values) -> strings(selections.putArray(facet), values));
    node.put("owner", search.owner());
    node.put("created", search.created().toString());
    node.put("note", search.note());
    search.seen().ifPresent(seen -> node.put("seen", seen.hash()));
    return written(node);
  }

  SavedSearch search(SavedName name, byte[] bytes, String path) {
    return read(
        bytes,
        SEARCH,
        path,
        node -> {
          Map<String, Set<String>> selections = new HashMap<>();
          node.path("selections")
              .properties()
              .forEach(facet -> selections.put(facet.getKey(), strings(facet.getValue())));
          return new SavedSearch(
              name,
              text(node, "query"),
              strings(node.path("kinds")),
              selections,
              text(node, "owner"),
              Instant.parse(text(node, "created")),
              text(node, "note"),
              Optional.of(text(node, "seen")).filter(s -> !s.isEmpty()).map(Revision::new));
        });
  }

  byte[] bytes(SearchLog log) {
    ObjectNode node = head(LOG);
    node.put("owner", log.owner());
    node.put("created", log.created().toString());
    node.put("note", log.note());
    ArrayNode lines = node.putArray("lines");
    for (SearchLog.Line line : log.lines()) {
      ObjectNode one = lines.addObject();
      one.put("query", line.query());
      one.put("full", line.full());
      strings(one.putArray("kinds"), line.kinds());
      one.put("note", line.note());
      ArrayNode runs = one.putArray("runs");
      line.runs().forEach(run -> write(run, runs.addObject()));
    }
    return written(node);
  }

  private static void write(SearchLog.Run run, ObjectNode node) {
    node.put("at", run.at().toString());
    node.put("by", run.by());
    node.put("revision", run.revision().hash());
    node.put("count", run.count());
    node.put("sha256", run.sha256());
    run.ids().ifPresent(path -> node.put("ids", path));
  }

  SearchLog log(SavedName name, byte[] bytes, String path) {
    return read(
        bytes,
        LOG,
        path,
        node -> {
          List<SearchLog.Line> lines = new java.util.ArrayList<>();
          for (JsonNode one : node.path("lines")) {
            lines.add(line(lines.size() + 1, one));
          }
          return new SearchLog(
              name,
              text(node, "owner"),
              Instant.parse(text(node, "created")),
              text(node, "note"),
              lines);
        });
  }

  private static SearchLog.Line line(int number, JsonNode node) {
    List<SearchLog.Run> runs = new java.util.ArrayList<>();
    for (JsonNode run : node.path("runs")) {
      runs.add(
          new SearchLog.Run(
              Instant.parse(text(run, "at")),
              text(run, "by"),
              new Revision(text(run, "revision")),
              run.path("count").asLong(),
              text(run, "sha256"),
              Optional.of(text(run, "ids")).filter(path -> !path.isEmpty())));
    }
    return new SearchLog.Line(
        number,
        text(node, "query"),
        text(node, "full"),
        strings(node.path("kinds")),
        text(node, "note"),
        runs);
  }

  private ObjectNode head(String format) {
    ObjectNode node = json.createObjectNode();
    node.put("format", format);
    node.put("formatVersion", VERSION);
    return node;
  }

  private byte[] written(ObjectNode node) {
    return (json.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private <T> T read(byte[] bytes, String format, String path, Function<JsonNode, T> form) {
    try {
      JsonNode node = json.readTree(bytes);
      if (!format.equals(text(node, "format")) || node.path("formatVersion").asInt(0) != VERSION) {
        throw new IllegalArgumentException("the format is not " + format + " " + VERSION);
      }
      return form.apply(node);
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw Problem.badInput("this file cannot be read: " + e.getMessage())
          .at(path)
          .fix("mend the file, or restore it from an earlier revision")
          .exception(e);
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static void strings(ArrayNode array, Set<String> values) {
    values.forEach(array::add);
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> values = new LinkedHashSet<>();
    array.forEach(value -> values.add(value.asString("")));
    return values;
  }
}
