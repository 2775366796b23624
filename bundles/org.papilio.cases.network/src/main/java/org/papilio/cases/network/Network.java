package org.papilio.cases.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as files hold it: every attribute is a text under its name.
 *
 * @param name what the file calls it; empty for none
 */
record Network(String name, List<Node> nodes, List<Edge> edges) {

  Network {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * @param where line or place in the file, for people; empty for one that is to be written
   */
  record Node(String id, String label, Map<String, String> data, String where) {
    Node {
      data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    String get(String name) {
      return data.getOrDefault(name, "").strip();
    }
  }

  /**
   * @param directed false where the file says that it has no direction
   * @param where as for a node
   */
  record Edge(
      String id, String from, String to, boolean directed, Map<String, String> data, String where) {
    Edge {
      data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    String get(String name) {
      return data.getOrDefault(name, "").strip();
    }
  }

  /** The names of the attributes of nodes, in the order in which they first occur. */
  List<String> nodeAttributes() {
    return nodes.stream().flatMap(node -> node.data().keySet().stream()).distinct().toList();
  }

  /** The names of the attributes of edges, in the order in which they first occur. */
  List<String> edgeAttributes() {
    return edges.stream().flatMap(edge -> edge.data().keySet().stream()).distinct().toList();
  }
}
