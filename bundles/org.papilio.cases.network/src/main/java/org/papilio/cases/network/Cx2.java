package org.papilio.cases.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CX2, the JSON of Cytoscape and NDEx (cytoscape.org/cx/cx2). Its nodes and edges have numbers;
 * ours stand as the attribute {@code papilioId}. Styles and positions are left out and counted.
 */
final class Cx2 implements NetworkSyntax {

  private static final String OWN_ID = "papilioId";
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .build();

  @Override
  public Network read(InputStream in, String name, LossReport.Builder report, Progress progress) {
    JsonNode root = tree(in, name);
    if (!root.isArray() || !root.path(0).has("CXVersion")) {
      throw Problem.badInput("not CX2: it does not begin with its version").at(name).exception();
    }
    Reading reading = new Reading(name, report);
    for (JsonNode aspect : root) {
      progress.check();
      reading.aspect(aspect);
    }
    return reading.network();
  }

  private static JsonNode tree(InputStream in, String name) {
    try {
      return JSON.readTree(in);
    } catch (JacksonException e) {
      throw Problem.badInput("not JSON: " + e.getOriginalMessage())
          .at(e.getLocation() == null ? name : name + ":" + e.getLocation().getLineNr())
          .exception(e);
    }
  }

  /** Collects the aspects, which may come in any order and in parts. */
  private static final class Reading {
    private final String name;
    private final LossReport.Builder report;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<Network.Node> nodes = new ArrayList<>();
    private final List<Network.Edge> edges = new ArrayList<>();
    private final List<JsonNode> pending = new ArrayList<>();
    private String title = "";

    Reading(String name, LossReport.Builder report) {
      this.name = name;
      this.report = report;
    }

    void aspect(JsonNode aspect) {
      aspect.path("attributeDeclarations").forEach(this::declared);
      aspect.path("networkAttributes").forEach(one -> title = one.path("name").asString(title));
      aspect.path("nodes").forEach(this::node);
      aspect.path("edges").forEach(pending::add);
      for (String drawing : List.of("visualProperties", "nodeBypasses", "edgeBypasses")) {
        if (aspect.has(drawing)) {
          report.dropped("drawing");
        }
      }
    }

    /** Short names of attributes, by what they belong to. */
    private void declared(JsonNode declaration) {
      for (String part : List.of("nodes", "edges")) {
        declaration
            .path(part)
            .properties()
            .forEach(
                each -> {
                  String alias = each.getValue().path("a").asString("");
                  if (!alias.isEmpty()) {
                    aliases.put(part + " " + alias, each.getKey());
                  }
                });
      }
    }

    private void node(JsonNode node) {
      Map<String, String> data = data("nodes", node.path("v"));
      String number = node.path("id").asString("");
      String id = data.getOrDefault(OWN_ID, number);
      String label = data.getOrDefault("name", data.getOrDefault("n", id));
      data.keySet().removeAll(List.of(OWN_ID, "name", "n"));
      ids.put(number, id);
      if (node.has("x") || node.has("y")) {
        report.dropped("drawing");
      }
      nodes.add(new Network.Node(id, label, data, name + ", node " + number));
    }

    Network network() {
      for (JsonNode edge : pending) {
        Map<String, String> data = data("edges", edge.path("v"));
        String number = edge.path("id").asString("");
        String id = data.getOrDefault(OWN_ID, number);
        String interaction = data.getOrDefault("interaction", "");
        if (!interaction.isEmpty()) {
          data.putIfAbsent(Names.KIND, interaction);
        }
        data.keySet().removeAll(List.of(OWN_ID, "interaction"));
        String from = edge.path("s").asString("");
        String to = edge.path("t").asString("");
        edges.add(
            new Network.Edge(
                id,
                ids.getOrDefault(from, from),
                ids.getOrDefault(to, to),
                true,
                data,
                name + ", edge " + number));
      }
      return new Network(title, nodes, edges);
    }

    private Map<String, String> data(String part, JsonNode values) {
      Map<String, String> data = new LinkedHashMap<>();
      values
          .properties()
          .forEach(
              each -> {
                String key = aliases.getOrDefault(part + " " + each.getKey(), each.getKey());
                data.put(
                    key,
                    each.getValue().isContainer()
                        ? each.getValue().toString()
                        : each.getValue().asString(""));
              });
      return data;
    }
  }

  @Override
  public void write(Network network, OutputStream out) throws IOException {
    ArrayNode root = JSON.createArrayNode();
    root.addObject().put("CXVersion", "2.0").put("hasFragments", false);
    ArrayNode counts = root.addObject().putArray("metaData");
    count(counts, "attributeDeclarations", 1);
    count(counts, "networkAttributes", 1);
    count(counts, "nodes", network.nodes().size());
    count(counts, "edges", network.edges().size());
    ObjectNode declared = root.addObject().putArray("attributeDeclarations").addObject();
    declared.putObject("networkAttributes").putObject("name").put("d", "string");
    declare(declared.putObject("nodes"), "name", network.nodeAttributes());
    declare(declared.putObject("edges"), "interaction", network.edgeAttributes());
    root.addObject().putArray("networkAttributes").addObject().put("name", network.name());
    Map<String, Integer> numbers = new HashMap<>();
    ArrayNode nodes = root.addObject().putArray("nodes");
    for (Network.Node node : network.nodes()) {
      numbers.put(node.id(), numbers.size());
      ObjectNode values = nodes.addObject().put("id", numbers.get(node.id())).putObject("v");
      values.put("name", node.label()).put(OWN_ID, node.id());
      node.data().forEach(values::put);
    }
    ArrayNode edges = root.addObject().putArray("edges");
    for (Network.Edge edge : network.edges()) {
      ObjectNode values =
          edges
              .addObject()
              .put("id", edges.size() - 1)
              .put("s", numbers.get(edge.from()))
              .put("t", numbers.get(edge.to()))
              .putObject("v");
      if (!edge.get(Names.KIND).isEmpty()) {
        values.put("interaction", edge.get(Names.KIND));
      }
      values.put(OWN_ID, edge.id());
      edge.data().forEach(values::put);
    }
    root.addObject().putArray("status").addObject().put("success", true);
    out.write(
        (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void count(ArrayNode counts, String aspect, int elements) {
    counts.addObject().put("name", aspect).put("elementCount", elements);
  }

  private static void declare(ObjectNode part, String first, List<String> attributes) {
    part.putObject(first).put("d", "string");
    part.putObject(OWN_ID).put("d", "string");
    attributes.forEach(name -> part.putObject(name).put("d", "string"));
  }
}
