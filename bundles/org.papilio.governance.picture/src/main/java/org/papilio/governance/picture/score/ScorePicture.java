package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGroup;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.BandLayout.GroupBox;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.api.layout.LayoutRequest;
import org.papilio.governance.picture.CardMarks;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.Labels;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.Paths;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.governance.picture.overlay.OverlayRow;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws one governance score. */
final class ScorePicture {

  private static final double NAMES = 140;
  private static final double GUTTER = 96;

  /** Room beside the outermost cards in which flows may pass. */
  private static final double MARGIN = 20;

  private final ScoreRequest request;
  private final GovernanceGraph graph;
  private final Typefaces typefaces;
  private final ScoreText text;
  private final Messages messages;
  private final Labels labels;
  private final BandLayout layout;
  private final Svg svg = new Svg();
  private final FlowMarks flows;
  private final Optional<OverlayMarks> overlay;
  private final CardMarks cards = new CardMarks(svg);

  /** Where the band area begins, and the left edge of its first card. */
  private double top;

  private final double originX;
  private final double width;

  ScorePicture(ScoreRequest request, BandLayouts layouts, Typefaces typefaces, ScoreText text) {
    this.request = request;
    this.graph = request.graph();
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.labels = new Labels(graph, typefaces);
    this.flows = new FlowMarks(svg, request.prefix());
    this.overlay =
        request
            .overlay()
            .map(o -> new OverlayMarks(o, svg, typefaces, text.locale(), request.prefix()));
    this.layout = layOut(layouts);
    this.originX = NAMES + Math.max(MARGIN, -layout.left() + 4);
    this.width = Math.max(request.width(), originX + layout.right() + GUTTER + 4);
  }

  /**
   * Lays out within the width; where flows at the edges need room, once more with less for cards.
   */
  private BandLayout layOut(BandLayouts layouts) {
    double room = Math.max(200, request.width() - NAMES - GUTTER - 2 * MARGIN);
    BandLayout first = layouts.layout(request(room));
    double over = Math.max(0, -first.left() - MARGIN) + Math.max(0, first.right() - room - MARGIN);
    return over > 1 && room - over >= 200 ? layouts.layout(request(room - over)) : first;
  }

  private LayoutRequest request(double room) {
    Map<String, Double> groupWidths = new HashMap<>();
    for (GovernanceGroup group : graph.groups()) {
      groupWidths.put(group.id(), GroupLabels.width(typefaces, group));
    }
    return new LayoutRequest(
        graph, labels.widths(), groupWidths, labels.cardHeight(), room, request.prior(), 0);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, ScoreGeometry geometry) {}

  Drawn draw() {
    ScoreFrame frame = new ScoreFrame(svg, request, typefaces, text, flows, overlay, width);
    top = judgement(request.framed() ? frame.header() : 0);
    body();
    double bottom = top + layout.height();
    double height = request.framed() ? frame.footer(bottom) : bottom;
    String drawn = svg.done();
    String document =
        new SvgDocument(request.prefix(), "governance-score", width, height)
            .of(
                graph.title(),
                text.description(),
                request.fonts() ? typefaces.embedded(svg.used()) : "",
                drawn);
    return new Drawn(document, width, height, geometry(height));
  }

  /** What is judged about the case, above the bands. Returns where these begin. */
  private double judgement(double below) {
    if (overlay.isEmpty() || request.judged().isEmpty()) {
      return below;
    }
    svg.begin("defs");
    overlay.get().define();
    svg.end();
    OverlayRow.Judged judged =
        new OverlayRow.Judged(
            PlainText.clean(request.overlay().orElseThrow().title()),
            request.judged().orElseThrow());
    return new OverlayRow(svg, typefaces, overlay.get(), width).draw(below, List.of(judged));
  }

  private void body() {
    svg.begin("defs");
    for (int f = 0; f < graph.flows().size(); f++) {
      if (request.shownFlows().contains(graph.flows().get(f).id())) {
        flows.gradient(f, graph.flows().get(f).family(), layout.flows().get(f), originX, top);
      }
    }
    svg.end();
    bands();
    boxes();
    svg.group("class", "flows");
    for (int f : flowOrder()) {
      GovernanceFlow flow = graph.flows().get(f);
      boolean dimmed = request.dimmed(flow.id());
      if (dimmed) {
        svg.group("class", "out-of-focus", "opacity", ".1");
      }
      if (request.grounds(flow.id())) {
        rests(Paths.data(layout.flows().get(f), originX, top, 0), FlowMarks.width(flow) + 7);
      }
      flows.flow(f, flow, layout.flows().get(f), originX, top, text.flow(flow));
      if (dimmed) {
        svg.end();
      }
    }
    svg.end();
    svg.group("class", "cards");
    for (int i = 0; i < layout.cards().size(); i++) {
      Card card = layout.cards().get(i);
      GovernanceNode node = graph.nodes().get(i);
      if (request.grounds(node.id())) {
        svg.rect(
            card.x() + originX - 3,
            card.y() + top - 3,
            card.width() + 6,
            card.height() + 6,
            "class",
            "overlay-ground",
            "rx",
            8,
            "fill",
            "none",
            "stroke",
            Palette.INK,
            "stroke-width",
            2);
      }
      cards.card(
          node,
          labels.lines(node.id()),
          card.x() + originX,
          card.y() + top,
          card.width(),
          card.height(),
          request.pale(node.id()),
          request.prefix() + "card-" + i,
          text.node(node));
    }
    svg.end();
    new GroupLabels(svg, typefaces, layout, request, originX, top).draw();
    new Gutter(svg, messages, text).draw(crossings(), layout, width - GUTTER, top);
  }

  /** A broad line under a flow that a judgement rests on. */
  private void rests(String path, double broad) {
    svg.path(
        path,
        "class",
        "overlay-ground",
        "fill",
        "none",
        "stroke",
        Palette.INK,
        "stroke-opacity",
        ".22",
        "stroke-width",
        broad);
  }

  List<Crossings> crossings() {
    return Crossings.of(
        layout.bands(),
        graph.flows().stream().filter(f -> request.shownFlows().contains(f.id())).toList());
  }

  /** Ties below everything, then weak flows below strong ones. */
  private List<Integer> flowOrder() {
    List<Integer> order = new ArrayList<>();
    for (int f = 0; f < graph.flows().size(); f++) {
      if (request.shownFlows().contains(graph.flows().get(f).id())) {
        order.add(f);
      }
    }
    order.sort(
        Comparator.comparingInt(
                (Integer f) -> graph.flows().get(f).family() == FlowFamily.TIE ? 0 : 1)
            .thenComparingDouble(f -> FlowMarks.width(graph.flows().get(f)))
            .thenComparingInt(f -> f));
    return order;
  }

  private void bands() {
    svg.group("class", "bands");
    List<Band> bands = layout.bands();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      svg.rect(
          0,
          top + band.top(),
          width,
          band.bottom() - band.top(),
          "class",
          "band band-" + band.scale().name().toLowerCase(java.util.Locale.ROOT),
          "fill",
          Palette.band(band.scale()));
      if (i > 0) {
        svg.line(
            0,
            top + band.top(),
            width,
            top + band.top(),
            "class",
            "band-rule",
            "stroke",
            Palette.RULE,
            "stroke-width",
            1);
      }
    }
    for (Band band : bands) {
      bandName(band);
    }
    svg.end();
  }

  private void bandName(Band band) {
    String name = text.scale(band.scale());
    double middle = top + (band.top() + band.bottom()) / 2;
    if (band.silent()) {
      double end = 18 + typefaces.width(Face.TITLE, 14, name);
      svg.text(Face.TITLE, 14, 18, middle + 4.5, name, "class", "band-name", "fill", Palette.INK_2);
      svg.text(
          Face.TEXT,
          12,
          end + 8,
          middle + 4.2,
          messages.text("score.silent"),
          "class",
          "band-note",
          "fill",
          Palette.INK_2);
      return;
    }
    List<String> lines =
        typefaces.width(Face.TITLE, 16.5, name) > NAMES - 22
            ? List.of(name.split(" ", 2))
            : List.of(name);
    double y = middle - 2 - (lines.size() - 1) * 9;
    for (String line : lines) {
      svg.text(
          Face.TITLE,
          16.5,
          18,
          y,
          typefaces.fit(Face.TITLE, 16.5, line, NAMES - 20),
          "class",
          "band-name",
          "fill",
          Palette.INK);
      y += 18;
    }
    svg.text(
        Face.TEXT,
        12,
        18,
        y - 2,
        text.count("score.band", band.nodes()),
        "class",
        "band-note",
        "fill",
        Palette.INK_2);
  }

  private void boxes() {
    svg.group("class", "groups");
    for (GroupBox box : layout.groups()) {
      svg.rect(
          box.x() + originX,
          box.y() + top,
          box.width(),
          box.height(),
          "class",
          "group-box",
          "data-group",
          box.group(),
          "rx",
          10,
          "fill",
          "#ffffff",
          "fill-opacity",
          ".55",
          "stroke",
          Palette.BOX_BORDER,
          "stroke-width",
          1.1,
          "stroke-dasharray",
          "3 3");
    }
    svg.end();
  }

  private ScoreGeometry geometry(double height) {
    return ScoreGeometry.of(request, layout, text, crossings(), originX, top, width, height);
  }
}
