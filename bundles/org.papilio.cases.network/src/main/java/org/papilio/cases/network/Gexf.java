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
 * GEXF 1.2 and 1.3 (gexf.net). Written networks are dynamic where a period is a plain date, so that
 * a timeline can show them; the period as it was recorded stands beside it. Positions, colours and
 * sizes of drawings are left out and counted.
 */
final class Gexf implements NetworkSyntax {

  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String PLAIN_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  @Override
  public Network read(InputStream in, String name, LossReport.Builder report, Progress progress) {
    XmlReading xml = new XmlReading(in, name, progress);
    Map<String, String> titles = new HashMap<>();
    List<Network.Node> nodes = new ArrayList<>();
    List<Network.Edge> edges = new ArrayList<>();
    String kind = "";
    String title = "";
    boolean directed = true;
    boolean root = false;
    while (xml.nextBeginning()) {
      switch (xml.element()) {
        case "gexf" -> root = true;
        case "description" -> title = xml.text().strip();
        case "graph" -> directed = !xml.attribute("defaultedgetype").equals("undirected");
        case "attributes" -> kind = xml.attribute("class");
        case "attribute" -> titles.put(kind + " " + xml.attribute("id"), xml.attribute("title"));
        case "node" -> node(xml, titles, nodes, report);
        case "edge" -> edges.add(edge(xml, titles, directed, report));
        default -> {}
      }
    }
    if (!root) {
      throw Problem.badInput("not GEXF: there is no gexf element").at(name).exception();
    }
    return new Network(title, nodes, edges);
  }

  /** A node; nodes inside of it are taken as nodes beside it. */
  private static void node(
      XmlReading xml,
      Map<String, String> titles,
      List<Network.Node> nodes,
      LossReport.Builder report) {
    String id = xml.attribute("id");
    String label = xml.attribute("label");
    String where = xml.where();
    Map<String, String> data = new LinkedHashMap<>(dates(xml));
    List<Network.Node> inner = new ArrayList<>();
    while (xml.next() && (xml.begins() || !xml.element().equals("node"))) {
      if (!xml.begins()) {
        continue;
      }
      switch (xml.element()) {
        case "attvalue" -> value(xml, "node", titles, data);
        case "node" -> {
          report.changed("nested node, put beside the one that held it");
          node(xml, titles, inner, report);
        }
        case "nodes", "attvalues", "edges", "spells", "spell" -> {}
        default -> report.dropped("drawing");
      }
    }
    nodes.add(new Network.Node(id, label.isEmpty() ? id : label, data, where));
    nodes.addAll(inner);
  }

  private static Network.Edge edge(
      XmlReading xml, Map<String, String> titles, boolean directed, LossReport.Builder report) {
    String id = xml.attribute("id");
    String from = xml.attribute("source");
    String to = xml.attribute("target");
    String type = xml.attribute("type");
    String where = xml.where();
    Map<String, String> data = new LinkedHashMap<>(dates(xml));
    if (!xml.attribute("weight").isEmpty()) {
      data.put("weight", xml.attribute("weight"));
    }
    while (xml.next() && (xml.begins() || !xml.element().equals("edge"))) {
      if (xml.begins()) {
        if (xml.element().equals("attvalue")) {
          value(xml, "edge", titles, data);
        } else if (!xml.element().equals("attvalues")) {
          report.dropped("drawing");
        }
      }
    }
    return new Network.Edge(
        id, from, to, type.isEmpty() ? directed : type.equals("directed"), data, where);
  }

  private static void value(
      XmlReading xml, String kind, Map<String, String> titles, Map<String, String> data) {
    String id = xml.attribute("for").isEmpty() ? xml.attribute("id") : xml.attribute("for");
    data.put(titles.getOrDefault(kind + " " + id, id), xml.attribute("value"));
  }

  private static Map<String, String> dates(XmlReading xml) {
    Map<String, String> data = new LinkedHashMap<>();
    if (!xml.attribute("start").isEmpty()) {
      data.put(Names.START, xml.attribute("start"));
    }
    if (!xml.attribute("end").isEmpty()) {
      data.put(Names.END, xml.attribute("end"));
    }
    return data;
  }

  @Override
  public void write(Network network, OutputStream out) throws IOException {
    XmlWriting xml = new XmlWriting(out);
    xml.begin("gexf", "xmlns", NAMESPACE, "version", "1.3");
    xml.begin("meta").content("creator", "Papilio");
    if (!network.name().isEmpty()) {
      xml.content("description", network.name());
    }
    xml.end();
    xml.begin("graph", "mode", "dynamic", "timeformat", "date", "defaultedgetype", "directed");
    List<String> ofNodes = network.nodeAttributes();
    List<String> ofEdges = network.edgeAttributes();
    attributes(xml, "node", ofNodes);
    attributes(xml, "edge", ofEdges);
    xml.begin("nodes");
    for (Network.Node node : network.nodes()) {
      xml.begin(
          "node",
          "id",
          node.id(),
          "label",
          node.label(),
          "start",
          plain(node.get(Names.START)),
          "end",
          plain(node.get(Names.END)));
      values(xml, ofNodes, node.data());
      xml.end();
    }
    xml.end().begin("edges");
    for (Network.Edge edge : network.edges()) {
      xml.begin(
          "edge",
          "id",
          edge.id(),
          "source",
          edge.from(),
          "target",
          edge.to(),
          "kind",
          edge.get(Names.KIND),
          "start",
          plain(edge.get(Names.START)),
          "end",
          plain(edge.get(Names.END)));
      values(xml, ofEdges, edge.data());
      xml.end();
    }
    xml.end().end().end().done();
  }

  private static void attributes(XmlWriting xml, String kind, List<String> names)
      throws IOException {
    if (names.isEmpty()) {
      return;
    }
    xml.begin("attributes", "class", kind);
    for (String name : names) {
      xml.empty("attribute", "id", name, "title", name, "type", "string");
    }
    xml.end();
  }

  private static void values(XmlWriting xml, List<String> names, Map<String, String> data)
      throws IOException {
    if (data.isEmpty()) {
      return;
    }
    xml.begin("attvalues");
    for (String name : names) {
      if (data.containsKey(name)) {
        xml.empty("attvalue", "for", name, "value", data.get(name));
      }
    }
    xml.end();
  }

  /** A date that every program understands; an uncertain one is left to the attribute. */
  private static String plain(String date) {
    return date.matches(PLAIN_DATE) ? date : "";
  }
}
