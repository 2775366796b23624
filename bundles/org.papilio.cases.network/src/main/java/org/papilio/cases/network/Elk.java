package org.papilio.cases.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * ELK JSON (eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html). Each
 * scale is a partition, the largest on top; actors without a scale are left to the layout.
 */
final class Elk implements NetworkSyntax {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Size of a card of the governance score, in px. */
  private static final int WIDTH = 160;

  private static final int HEIGHT = 34;

  @Override
  public Network read(InputStream in, String name, LossReport.Builder report, Progress progress) {
    throw Problem.usage("ELK JSON is written, not read").exception();
  }

  @Override
  public void write(Network network, OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", "root");
    root.putObject("layoutOptions")
        .put("elk.algorithm", "layered")
        .put("elk.direction", "DOWN")
        .put("elk.partitioning.activate", "true")
        .put("elk.layered.considerModelOrder.strategy", "NODES_AND_EDGES");
    ArrayNode children = root.putArray("children");
    for (Network.Node node : network.nodes()) {
      ObjectNode child =
          children.addObject().put("id", node.id()).put("width", WIDTH).put("height", HEIGHT);
      child.putArray("labels").addObject().put("text", node.label());
      ScaleLevel scale = ScaleLevel.get(node.get(Names.HOME_SCALE));
      if (scale != null && !node.get(Names.HOME_SCALE).isEmpty()) {
        int partition = ScaleLevel.VALUES.size() - 1 - ScaleLevel.VALUES.indexOf(scale);
        child.putObject("layoutOptions").put("elk.partitioning.partition", partition);
      }
    }
    ArrayNode edges = root.putArray("edges");
    for (Network.Edge edge : network.edges()) {
      ObjectNode each = edges.addObject().put("id", edge.id());
      each.putArray("sources").add(edge.from());
      each.putArray("targets").add(edge.to());
      if (!edge.get(Names.KIND).isEmpty()) {
        each.putArray("labels").addObject().put("text", edge.get(Names.KIND));
      }
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
