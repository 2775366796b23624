package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.picture.PlainText;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureTable;

/** Says in words and tables what time strips show, in one language. */
final class StripsText {

  private final GovernanceGraph graph;
  private final List<Strip> strips;
  private final ScoreText score;
  private final Messages messages;

  StripsText(GovernanceGraph graph, List<Strip> strips, ScoreText score, Locale locale) {
    this.graph = graph;
    this.strips = strips;
    this.score = score;
    this.messages = Messages.of(StripsText.class, locale);
  }

  Messages messages() {
    return messages;
  }

  ScoreText score() {
    return score;
  }

  String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("strips.title"));
    parts.add(graph.place());
    parts.add(graph.note());
    return parts.stream()
        .filter(part -> !part.isBlank())
        .map(PlainText::clean)
        .collect(Collectors.joining(" · "));
  }

  /** What stands beside the year of a strip. */
  String counts(Strip strip) {
    String there = messages.text("strips.counts", strip.nodes().size(), strip.flows().size());
    return strip.came().isEmpty() && strip.went().isEmpty()
        ? there
        : there + " · " + messages.text("strips.change", strip.came().size(), strip.went().size());
  }

  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.text("strips.text.size", strips.size()));
    for (Strip strip : strips) {
      sentences.add(strip.year() + ": " + counts(strip) + ".");
      name(sentences, "strips.text.came", strip.came());
      name(sentences, "strips.text.went", strip.went());
    }
    return String.join(" ", sentences);
  }

  private void name(List<String> sentences, String key, Set<String> ids) {
    List<String> names =
        graph.nodes().stream()
            .filter(node -> ids.contains(node.id()))
            .map(GovernanceNode::label)
            .map(PlainText::clean)
            .toList();
    if (!names.isEmpty()) {
      sentences.add(messages.text(key, String.join(", ", names)));
    }
  }

  List<PictureTable> tables() {
    List<List<String>> rows = new ArrayList<>();
    for (Strip strip : strips) {
      for (GovernanceNode node : graph.nodes()) {
        row(strip, node.id(), "strips.node", PlainText.clean(node.label()), rows);
      }
      for (GovernanceFlow flow : graph.flows()) {
        String between =
            score.label(flow.from())
                + " → "
                + score.label(flow.to())
                + ", "
                + score.kind(flow.kind());
        row(strip, flow.id(), "strips.flow", between, rows);
      }
    }
    return List.of(
        new PictureTable(
            messages.text("strips.table"),
            List.of(
                messages.text("timeline.column.year"),
                messages.text("strips.column.change"),
                messages.text("column.kind"),
                messages.text("column.name")),
            rows));
  }

  private void row(Strip strip, String id, String kind, String label, List<List<String>> rows) {
    String change =
        strip.changed().contains(id)
            ? "strips.changed"
            : strip.came().contains(id)
                ? "strips.came"
                : strip.went().contains(id) ? "strips.went" : "";
    if (!change.isEmpty()) {
      rows.add(
          List.of(
              Integer.toString(strip.year()), messages.text(change), messages.text(kind), label));
    }
  }
}
