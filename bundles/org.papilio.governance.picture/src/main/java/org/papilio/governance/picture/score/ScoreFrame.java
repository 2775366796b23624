package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Sector;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Glyphs;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** What stands around the score: its title, the legend of flows, the key of cards, the sources. */
final class ScoreFrame {

  private final Frame frame;
  private final ScoreRequest request;
  private final GovernanceGraph graph;
  private final ScoreText text;
  private final Messages messages;
  private final FlowMarks flows;
  private final Optional<OverlayMarks> overlay;
  private final Lines plain;
  private final double room;

  ScoreFrame(
      Svg svg,
      ScoreRequest request,
      Typefaces typefaces,
      ScoreText text,
      FlowMarks flows,
      Optional<OverlayMarks> overlay,
      double width) {
    this.frame = new Frame(svg, typefaces, width);
    this.request = request;
    this.graph = request.graph();
    this.text = text;
    this.messages = text.messages();
    this.flows = flows;
    this.overlay = overlay;
    this.plain = new Lines(typefaces, Face.TEXT, 12);
    this.room = width - 2 * Frame.SIDE;
  }

  /** Title, subtitle and the legend of flows. Returns where the bands begin. */
  double header() {
    return frame.header(
        graph.title(), text.subtitle(), families().stream().map(this::chip).toList());
  }

  private Frame.Chip chip(FlowFamily family) {
    return new Frame.Chip(
        text.family(family),
        List.of("class", "legend-family", "data-family", family),
        (x, y) -> flows.sample(family, x, y));
  }

  /** The families that occur, in their order. */
  private List<FlowFamily> families() {
    Set<FlowFamily> found = EnumSet.noneOf(FlowFamily.class);
    graph.flows().stream()
        .filter(f -> request.shownFlows().contains(f.id()))
        .forEach(f -> found.add(f.family()));
    return List.copyOf(found);
  }

  /** The key of cards and marks, the sources, and the revision. Returns where the drawing ends. */
  double footer(double y) {
    return frame.footer(y, key(), sources());
  }

  private List<KeyEntry> key() {
    List<KeyEntry> entries = new ArrayList<>();
    Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
    for (GovernanceNode node : graph.nodes()) {
      kinds.add(node.kind());
      if (node.kind() == NodeKind.ACTOR) {
        sectors.add(node.sector());
      }
    }
    for (Sector sector : sectors) {
      entries.add(KeyEntry.sector(sector, text.sector(sector)));
    }
    graph.nodes().stream()
        .filter(n -> n.kind() == NodeKind.ACTOR)
        .map(GovernanceNode::type)
        .distinct()
        .sorted()
        .filter(type -> !type.isEmpty())
        .forEach(type -> entries.add(KeyEntry.glyph(Glyphs.actor(type), text.type(type))));
    for (NodeKind kind : kinds) {
      if (kind != NodeKind.ACTOR) {
        entries.add(KeyEntry.shape(kind, text.kind(kind)));
      }
    }
    if (!graph.groups().isEmpty()) {
      entries.add(KeyEntry.group(messages.text("score.key.group")));
    }
    List<Integer> strengths =
        graph.flows().stream()
            .filter(f -> request.shownFlows().contains(f.id()) && f.strength().isPresent())
            .map(f -> f.strength().getAsInt())
            .distinct()
            .toList();
    if (!strengths.isEmpty()) {
      entries.add(KeyEntry.strength(messages.text("score.key.strength")));
    }
    if (graph.flows().stream()
        .anyMatch(f -> request.shownFlows().contains(f.id()) && FlowMarks.hollow(f))) {
      entries.add(KeyEntry.unknown(messages.text("score.key.unknown")));
    }
    overlay.ifPresent(judged -> entries.addAll(judged.key()));
    return entries;
  }

  /** The sources in at most three lines, and the revision. */
  private List<String> sources() {
    List<String> lines = new ArrayList<>();
    request
        .overlay()
        .ifPresent(o -> lines.addAll(plain.broken(PlainText.clean(o.note()), room, 2)));
    if (request.judged().filter(mark -> !mark.elements().isEmpty()).isPresent()) {
      String title = PlainText.clean(request.overlay().orElseThrow().title());
      lines.addAll(plain.broken(messages.text("overlay.rests", title), room, 2));
    }
    lines.addAll(
        frame.closing(
            text.sources(), "score.sources.none", graph.caseId(), graph.revision(), messages));
    return lines;
  }
}
