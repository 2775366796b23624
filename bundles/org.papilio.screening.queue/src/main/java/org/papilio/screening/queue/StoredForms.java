package org.papilio.screening.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.Source;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a project as JSON; the form is described in {@code docs/formats/screening.md}. */
final class StoredForms {

  private static final String FORMAT = "papilio-screening";
  private static final int VERSION = 1;

  private final JsonMapper json = JsonMapper.builder().build();
  private final JsonMapper pretty =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  byte[] project(Project project) {
    ObjectNode node = pretty.createObjectNode();
    node.put("format", FORMAT);
    node.put("formatVersion", VERSION);
    ObjectNode value = pretty.valueToTree(project);
    value.remove("id");
    node.setAll(value);
    return (pretty.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  Project project(ProjectId id, byte[] bytes, String path) {
    try {
      ObjectNode node = (ObjectNode) pretty.readTree(bytes);
      if (!FORMAT.equals(node.path("format").asString(""))
          || node.path("formatVersion").asInt(0) != VERSION) {
        throw new IllegalArgumentException("the format is not " + FORMAT + " " + VERSION);
      }
      node.remove(List.of("format", "formatVersion"));
      node.set("id", pretty.valueToTree(id));
      return pretty.treeToValue(node, Project.class);
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw Problem.badInput("this is no screening project: " + e.getMessage())
          .at(path)
          .fix("mend the file, or restore it from an earlier revision")
          .exception(e);
    }
  }

  String item(Item item) {
    ObjectNode node = json.createObjectNode();
    node.put("item", item.id().toString());
    ArrayNode found = node.putArray("found");
    for (Item.Found one : item.found()) {
      ObjectNode where = found.addObject();
      where.put("source", one.source().name());
      where.put("kind", one.source().kind().name());
      where.put("records", one.records());
    }
    return json.writeValueAsString(node);
  }

  List<Item> items(byte[] bytes, String path) {
    return lines(bytes, path, this::item);
  }

  private Item item(JsonNode node) {
    List<Item.Found> found = new ArrayList<>();
    for (JsonNode one : node.path("found")) {
      Source source =
          new Source(
              one.path("source").asString(""), Source.Kind.valueOf(one.path("kind").asString("")));
      found.add(new Item.Found(source, one.path("records").asInt(1)));
    }
    return new Item(ItemId.parse(node.path("item").asString("")), found);
  }

  String entry(Entry entry) {
    ObjectNode node = json.createObjectNode();
    node.put("id", entry.id());
    node.put("kind", entry.kind().name());
    node.put("item", entry.item().toString());
    entry.stage().ifPresent(stage -> node.put("stage", stage.name()));
    entry.verdict().ifPresent(verdict -> node.put("verdict", verdict.name()));
    if (!entry.value().isEmpty()) {
      node.put("value", entry.value());
    }
    if (!entry.note().isEmpty()) {
      node.put("note", entry.note());
    }
    node.put("by", entry.by());
    node.put("when", entry.when().toString());
    return json.writeValueAsString(node);
  }

  List<Entry> entries(byte[] bytes, String path) {
    return lines(bytes, path, StoredForms::entry);
  }

  private static Entry entry(JsonNode node) {
    return new Entry(
        node.path("id").asString(""),
        Entry.Kind.valueOf(node.path("kind").asString("")),
        ItemId.parse(node.path("item").asString("")),
        node.has("stage")
            ? Optional.of(Stage.valueOf(node.path("stage").asString("")))
            : Optional.empty(),
        node.has("verdict")
            ? Optional.of(Verdict.valueOf(node.path("verdict").asString("")))
            : Optional.empty(),
        node.path("value").asString(""),
        node.path("note").asString(""),
        node.path("by").asString(""),
        Instant.parse(node.path("when").asString("")));
  }

  private <T> List<T> lines(byte[] bytes, String path, Function<JsonNode, T> form) {
    List<T> found = new ArrayList<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        found.add(form.apply(json.readTree(line)));
      } catch (RuntimeException e) {
        throw Problem.badInput("this line cannot be read: " + e.getMessage())
            .at(path + ":" + number)
            .fix("mend the line, or restore the file from an earlier revision")
            .exception(e);
      }
    }
    return found;
  }

  static byte[] bytes(List<String> lines) {
    return lines.isEmpty()
        ? new byte[0]
        : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
