package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.SourceNote;
import org.papilio.governance.picture.Crossings;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** The score as tables: cards, flows, and what crosses between scales. */
final class ScoreTables {

  private final GovernanceGraph graph;
  private final ScoreText text;
  private final Messages messages;

  ScoreTables(GovernanceGraph graph, ScoreText text) {
    this.graph = graph;
    this.text = text;
    this.messages = text.messages();
  }

  /** Cards, flows and crossings as tables. */
  List<PictureTable> tables() {
    List<GovernanceFlow> flows = text.shown();
    return List.of(nodeTable(), flowTable(flows), crossingTable(flows));
  }

  private List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> messages.text("column." + key)).toList();
  }

  private PictureTable nodeTable() {
    Map<String, String> groups = new LinkedHashMap<>();
    graph.groups().forEach(g -> g.members().forEach(m -> groups.put(m, g.label())));
    List<List<String>> rows = new ArrayList<>();
    for (GovernanceNode node : graph.nodes()) {
      rows.add(
          List.of(
              node.label(),
              text.kind(node.kind()),
              node.type().isEmpty() ? "" : text.type(node.type()),
              node.kind() == NodeKind.ACTOR ? text.sector(node.sector()) : "",
              node.scales().reversed().stream().map(text::scale).collect(Collectors.joining(", ")),
              groups.getOrDefault(node.id(), ""),
              node.period().text()));
    }
    return new PictureTable(
        messages.text("table.nodes"),
        columns("name", "kind", "type", "sector", "scales", "group", "years"),
        rows);
  }

  private PictureTable flowTable(List<GovernanceFlow> flows) {
    List<List<String>> rows = new ArrayList<>();
    for (GovernanceFlow flow : flows) {
      rows.add(
          List.of(
              text.label(flow.from()),
              text.label(flow.to()),
              text.family(flow.family()),
              text.kind(flow.kind())
                  + (flow.detail().isEmpty() ? "" : " (" + ScoreText.readable(flow.detail()) + ")"),
              text.scale(flow.fromScale()),
              text.scale(flow.toScale()),
              messages.text("direction." + flow.direction()),
              flow.strength().isPresent() ? Integer.toString(flow.strength().getAsInt()) : "",
              flow.amount(),
              flow.period().text(),
              flow.sources().stream().map(SourceNote::text).collect(Collectors.joining("; "))));
    }
    return new PictureTable(
        messages.text("table.flows"),
        columns(
            "from",
            "to",
            "family",
            "flow",
            "fromScale",
            "toScale",
            "direction",
            "strength",
            "amount",
            "years",
            "sources"),
        rows);
  }

  private PictureTable crossingTable(List<GovernanceFlow> flows) {
    List<List<String>> rows = new ArrayList<>();
    for (Crossings crossing : text.crossings(flows)) {
      for (FlowFamily family : FlowFamily.values()) {
        int down = crossing.down().getOrDefault(family, 0);
        int up = crossing.up().getOrDefault(family, 0);
        if (down + up > 0) {
          rows.add(
              List.of(
                  text.scale(crossing.upper()) + " / " + text.scale(crossing.lower()),
                  text.family(family),
                  Integer.toString(down),
                  Integer.toString(up)));
        }
      }
      if (Crossings.total(crossing.down()) + Crossings.total(crossing.up()) == 0) {
        rows.add(
            List.of(
                text.scale(crossing.upper()) + " / " + text.scale(crossing.lower()),
                messages.text("score.gap"),
                "0",
                "0"));
      }
    }
    return new PictureTable(
        messages.text("table.crossings"), columns("boundary", "family", "down", "up"), rows);
  }
}
