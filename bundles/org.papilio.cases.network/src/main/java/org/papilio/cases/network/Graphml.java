package org.papilio.cases.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * GraphML (graphml.graphdrawing.org). Nested graphs, hyperedges and ports are left out and counted;
 * the label of a node is the attribute {@code label}, or {@code name}, or its id.
 */
final class Graphml implements NetworkSyntax {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public Network read(InputStream in, String name, LossReport.Builder report, Progress progress) {
    XmlReading xml = new XmlReading(in, name, progress);
    Map<String, String> keys = new HashMap<>();
    List<Network.Node> nodes = new ArrayList<>();
    List<Network.Edge> edges = new ArrayList<>();
    String title = "";
    boolean directed = true;
    boolean root = false;
    while (xml.nextBeginning()) {
      switch (xml.element()) {
        case "graphml" -> root = true;
        case "key" -> {
          String attribute = xml.attribute("attr.name");
          keys.put(xml.attribute("id"), attribute.isEmpty() ? xml.attribute("id") : attribute);
        }
        case "graph" -> {
          directed = !xml.attribute("edgedefault").equals("undirected");
          title = title.isEmpty() ? xml.attribute("id") : title;
        }
        case "data" -> {
          String key = keys.getOrDefault(xml.attribute("key"), xml.attribute("key"));
          String value = dataText(xml, report).strip();
          title = key.equals("name") ? value : title;
        }
        case "node" -> nodes.add(node(xml, keys, report));
        case "edge" -> edges.add(edge(xml, keys, directed, report));
        case "hyperedge" -> report.dropped("hyperedge");
        default -> {}
      }
    }
    if (!root) {
      throw Problem.badInput("not GraphML: there is no graphml element").at(name).exception();
    }
    return new Network(title, nodes, edges);
  }

  private static Network.Node node(
      XmlReading xml, Map<String, String> keys, LossReport.Builder report) {
    String id = xml.attribute("id");
    String where = xml.where();
    Map<String, String> data = data(xml, "node", keys, report);
    String label = data.getOrDefault("label", data.getOrDefault("name", id));
    data.remove("label");
    data.remove("name");
    return new Network.Node(id, label.strip(), data, where);
  }

  private static Network.Edge edge(
      XmlReading xml, Map<String, String> keys, boolean directed, LossReport.Builder report) {
    String id = xml.attribute("id");
    String from = xml.attribute("source");
    String to = xml.attribute("target");
    String own = xml.attribute("directed");
    String where = xml.where();
    Map<String, String> data = data(xml, "edge", keys, report);
    return new Network.Edge(
        id, from, to, own.isEmpty() ? directed : own.equals("true"), data, where);
  }

  /** Reads to the end of a node or edge. */
  private static Map<String, String> data(
      XmlReading xml, String element, Map<String, String> keys, LossReport.Builder report) {
    Map<String, String> data = new LinkedHashMap<>();
    int nested = 0;
    while (xml.next()) {
      if (!xml.begins()) {
        if (xml.element().equals(element) && nested == 0) {
          return data;
        }
        nested -= xml.element().equals(element) || xml.element().equals("graph") ? 1 : 0;
        continue;
      }
      if (xml.element().equals("data") && nested == 0) {
        String key = xml.attribute("key");
        data.put(keys.getOrDefault(key, key), dataText(xml, report));
      } else if (xml.element().equals("graph")) {
        report.dropped("nested graph");
        nested++;
      } else if (xml.element().equals(element)) {
        report.dropped("nested " + element);
        nested++;
      } else if (xml.element().equals("port")) {
        report.dropped("port");
      }
    }
    return data;
  }

  /** Drawing programs put elements of their own into data; they carry no text of ours. */
  private static String dataText(XmlReading xml, LossReport.Builder report) {
    return xml.textOrElements(() -> report.dropped("drawing"));
  }

  @Override
  public void write(Network network, OutputStream out) throws IOException {
    XmlWriting xml = new XmlWriting(out);
    xml.begin("graphml", "xmlns", NAMESPACE);
    xml.empty("key", "id", "name", "for", "graph", "attr.name", "name", "attr.type", "string");
    xml.empty("key", "id", "label", "for", "node", "attr.name", "label", "attr.type", "string");
    List<String> ofNodes = network.nodeAttributes();
    List<String> ofEdges = network.edgeAttributes();
    for (String name : ofNodes) {
      xml.empty("key", "id", "n-" + name, "for", "node", "attr.name", name, "attr.type", "string");
    }
    for (String name : ofEdges) {
      String type = name.equals(Names.STRENGTH) ? "int" : "string";
      xml.empty("key", "id", "e-" + name, "for", "edge", "attr.name", name, "attr.type", type);
    }
    xml.begin("graph", "edgedefault", "directed");
    if (!network.name().isEmpty()) {
      xml.content("data", network.name(), "key", "name");
    }
    for (Network.Node node : network.nodes()) {
      xml.begin("node", "id", node.id());
      xml.content("data", node.label(), "key", "label");
      for (Map.Entry<String, String> each : node.data().entrySet()) {
        xml.content("data", each.getValue(), "key", "n-" + each.getKey());
      }
      xml.end();
    }
    for (Network.Edge edge : network.edges()) {
      xml.begin("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
      for (Map.Entry<String, String> each : edge.data().entrySet()) {
        xml.content("data", each.getValue(), "key", "e-" + each.getKey());
      }
      xml.end();
    }
    xml.end().end().done();
  }
}
