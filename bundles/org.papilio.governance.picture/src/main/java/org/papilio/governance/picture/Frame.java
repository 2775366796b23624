package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Sector;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** What stands around the score: title and legend above it, key and sources below it. */
final class Frame {

  private static final double SIDE = 18;
  private static final double CHIP = 26;
  private static final double KEY_ROW = 24;
  private static final int SOURCE_LINES = 3;

  private final Svg svg;
  private final ScoreRequest request;
  private final GovernanceGraph graph;
  private final Typefaces typefaces;
  private final ScoreText text;
  private final Messages messages;
  private final FlowMarks flows;
  private final CardMarks cards;
  private final double width;

  Frame(
      Svg svg,
      ScoreRequest request,
      Typefaces typefaces,
      ScoreText text,
      FlowMarks flows,
      CardMarks cards,
      double width) {
    this.svg = svg;
    this.request = request;
    this.graph = request.graph();
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.flows = flows;
    this.cards = cards;
    this.width = width;
  }

  /** Title, subtitle and the legend of flows. Returns where the bands begin. */
  double header() {
    List<FlowFamily> families = families();
    double chips = families.stream().mapToDouble(this::chipWidth).sum();
    double title = typefaces.width(Face.TITLE, 20, graph.title());
    String subtitle = text.subtitle();
    double left = Math.max(title, typefaces.width(Face.TEXT, 12, subtitle));
    boolean oneRow = SIDE + left + 30 + chips + SIDE <= width;
    List<List<FlowFamily>> rows = oneRow ? List.of(families) : wrap(families);
    double height = oneRow ? 66 : 62 + rows.size() * (CHIP + 6);
    svg.group("class", "frame-header");
    svg.rect(0, 0, width, height, "class", "frame", "fill", Palette.SURFACE);
    svg.text(
        Face.TITLE,
        20,
        SIDE,
        31,
        typefaces.fit(Face.TITLE, 20, graph.title(), width - 2 * SIDE),
        "class",
        "title",
        "fill",
        Palette.INK);
    svg.text(
        Face.TEXT,
        12,
        SIDE,
        50,
        typefaces.fit(Face.TEXT, 12, subtitle, width - 2 * SIDE),
        "class",
        "subtitle",
        "fill",
        Palette.INK_2);
    double y = oneRow ? 20 : 62;
    for (List<FlowFamily> row : rows) {
      double x = oneRow ? width - SIDE - chips + 6 : SIDE;
      for (FlowFamily family : row) {
        chip(family, x, y);
        x += chipWidth(family);
      }
      y += CHIP + 6;
    }
    svg.line(0, height - .5, width, height - .5, "stroke", Palette.RULE, "stroke-width", 1);
    svg.end();
    return height;
  }

  /** The families that occur, in their order. */
  private List<FlowFamily> families() {
    Set<FlowFamily> found = EnumSet.noneOf(FlowFamily.class);
    graph.flows().stream()
        .filter(f -> request.shownFlows().contains(f.id()))
        .forEach(f -> found.add(f.family()));
    return List.copyOf(found);
  }

  private List<List<FlowFamily>> wrap(List<FlowFamily> families) {
    List<List<FlowFamily>> rows = new ArrayList<>();
    double x = width;
    for (FlowFamily family : families) {
      if (x + chipWidth(family) > width - SIDE) {
        rows.add(new ArrayList<>());
        x = SIDE;
      }
      rows.getLast().add(family);
      x += chipWidth(family);
    }
    return rows;
  }

  private double chipWidth(FlowFamily family) {
    return 30 + 12 + 20 + typefaces.width(Face.MEDIUM, 12, text.family(family)) + 6;
  }

  private void chip(FlowFamily family, double x, double y) {
    svg.group("class", "legend-family", "data-family", family);
    svg.rect(x, y, chipWidth(family) - 6, CHIP, "rx", 13, "fill", Palette.PAPER);
    flows.sample(family, x + 11, y + CHIP / 2);
    svg.text(Face.MEDIUM, 12, x + 49, y + CHIP / 2 + 4, text.family(family), "fill", Palette.INK);
    svg.end();
  }

  /** The key of cards and marks, the sources, and the revision. Returns where the drawing ends. */
  double footer(double y) {
    List<KeyEntry> entries = key();
    List<String> sources = sources();
    svg.group("class", "frame-footer");
    int rows = 1;
    double x = SIDE;
    for (KeyEntry entry : entries) {
      if (x > SIDE && x + entry.width(typefaces) > width - SIDE) {
        rows++;
        x = SIDE;
      }
      x += entry.width(typefaces);
    }
    double height = 12 + rows * KEY_ROW + 8 + sources.size() * 15 + 10;
    svg.rect(0, y, width, height, "class", "frame", "fill", Palette.SURFACE);
    svg.line(0, y + .5, width, y + .5, "stroke", Palette.RULE, "stroke-width", 1);
    x = SIDE;
    double at = y + 12;
    for (KeyEntry entry : entries) {
      if (x > SIDE && x + entry.width(typefaces) > width - SIDE) {
        at += KEY_ROW;
        x = SIDE;
      }
      entry.draw(svg, cards, x, at);
      x += entry.width(typefaces);
    }
    at += KEY_ROW + 16;
    for (String line : sources) {
      svg.text(Face.TEXT, 12, SIDE, at, line, "class", "sources", "fill", Palette.INK_2);
      at += 15;
    }
    svg.end();
    return y + height;
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
    return entries;
  }

  /** The sources in at most three lines, and the revision. */
  private List<String> sources() {
    List<String> lines = new ArrayList<>();
    List<String> cited = text.sources();
    StringBuilder line =
        new StringBuilder(messages.text(cited.isEmpty() ? "score.sources.none" : "score.sources"));
    int shown = 0;
    for (String source : cited) {
      String next = line + (shown == 0 ? " " : "; ") + PlainText.clean(source);
      if (typefaces.width(Face.TEXT, 12, next) > width - 2 * SIDE - 90) {
        if (lines.size() == SOURCE_LINES - 1
            || typefaces.width(Face.TEXT, 12, source) > width - 2 * SIDE - 90) {
          break;
        }
        lines.add(line + ";");
        line.setLength(0);
        line.append(PlainText.clean(source));
      } else {
        line.setLength(0);
        line.append(next);
      }
      shown++;
    }
    if (shown < cited.size()) {
      line.append("; ").append(messages.text("score.sources.more", cited.size() - shown));
    }
    lines.add(line.toString());
    if (!graph.revision().isEmpty()) {
      lines.add(messages.text("score.revision", graph.caseId(), shortRevision()));
    }
    return lines;
  }

  private String shortRevision() {
    return graph.revision().length() > 12 ? graph.revision().substring(0, 12) : graph.revision();
  }
}
