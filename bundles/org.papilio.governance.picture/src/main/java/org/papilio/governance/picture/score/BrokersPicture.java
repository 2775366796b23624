package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.api.layout.LayoutRequest;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.CardMarks;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Labels;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.Paths;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** Draws who stands between others on the bands of the score, and what hangs on whom. */
final class BrokersPicture {

  private static final double NAMES = 140;
  private static final double GUTTER = 96;
  private static final double MARGIN = 20;
  private static final double RING = 2 * BrokerRing.RADIUS + 8;

  private final Brokers brokers;
  private final GovernanceGraph graph;
  private final BrokersOptions options;
  private final Typefaces typefaces;
  private final BrokersText text;
  private final Labels labels;
  private final Svg svg = new Svg();
  private final CardMarks cards = new CardMarks(svg);
  private final String prefix;
  private final FlowMarks flows;
  private final BandLayout layout;
  private final double originX;
  private final double width;
  private final BrokerRing ring;

  BrokersPicture(
      Brokers brokers,
      BrokersOptions options,
      BandLayouts layouts,
      Typefaces typefaces,
      BrokersText text) {
    this.brokers = brokers;
    this.graph = brokers.graph();
    this.options = options;
    this.typefaces = typefaces;
    this.text = text;
    this.labels = new Labels(graph, typefaces);
    this.prefix = Asked.prefix("brokers", graph.caseId());
    this.flows = new FlowMarks(svg, prefix);
    double asked = options.score().width();
    double room = Math.max(200, asked - NAMES - GUTTER - 2 * MARGIN);
    BandLayout first = layouts.layout(request(room));
    double over = Math.max(0, -first.left() - MARGIN) + Math.max(0, first.right() - room - MARGIN);
    this.layout = over > 1 && room - over >= 200 ? layouts.layout(request(room - over)) : first;
    this.originX = NAMES + Math.max(MARGIN, -layout.left() + 4);
    this.width = Math.max(asked, originX + layout.right() + GUTTER + 4);
    int most =
        brokers.roles().stream()
            .flatMapToInt(role -> Arrays.stream(BrokerRing.counts(role)))
            .max()
            .orElse(0);
    this.ring = new BrokerRing(svg, most);
  }

  private LayoutRequest request(double room) {
    Map<String, Double> widths = new HashMap<>(labels.widths());
    brokers.brokering().forEach(actor -> widths.computeIfPresent(actor, (id, w) -> w + RING));
    double height = Math.max(labels.cardHeight(), 2 * BrokerRing.RADIUS + 6);
    return new LayoutRequest(graph, widths, Map.of(), height, room, Map.of(), 0);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, BrokersGeometry geometry) {}

  /** Boundaries between scales that one pair of actors alone holds. */
  List<Crossings> thin() {
    return crossings().stream().filter(this::heldByOne).toList();
  }

  private List<GovernanceFlow> shown() {
    return graph.flows().stream().filter(flow -> !touchesRemoved(flow)).toList();
  }

  private boolean touchesRemoved(GovernanceFlow flow) {
    return brokers.isRemoved(flow.from()) || brokers.isRemoved(flow.to());
  }

  private List<Crossings> crossings() {
    return Crossings.of(layout.bands(), shown());
  }

  private boolean heldByOne(Crossings boundary) {
    Set<Set<String>> pairs =
        shown().stream()
            .filter(
                flow ->
                    flow.fromScale().compareTo(boundary.upper()) >= 0
                        != flow.toScale().compareTo(boundary.upper()) >= 0)
            .map(flow -> Set.of(flow.from(), flow.to()))
            .collect(Collectors.toSet());
    return pairs.size() == 1;
  }

  Drawn draw() {
    boolean framed = options.score().framed();
    Frame frame = new Frame(svg, typefaces, width);
    double top =
        framed ? frame.header(PlainText.clean(graph.title()), text.subtitle(), chips()) : 0;
    body(top);
    double bottom = top + layout.height();
    bottom += new BrokersPanel(svg, typefaces, brokers, text, width).draw(bottom);
    List<KeyEntry> key = new BrokersKey(brokers, ring, text.messages()).entries(!thin().isEmpty());
    double height = framed ? frame.footer(bottom, key, lines(frame)) : bottom;
    String rules = options.score().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(prefix, "governance-brokers", width, height)
            .of(graph.title(), text.description(thin()), rules, svg.done());
    return new Drawn(document, width, height, geometry(top, height));
  }

  private List<Frame.Chip> chips() {
    return graph.flows().stream()
        .map(GovernanceFlow::family)
        .distinct()
        .sorted()
        .map(
            family ->
                new Frame.Chip(
                    text.score().family(family),
                    List.of("class", "legend-family", "data-family", family),
                    (x, y) -> flows.sample(family, x, y)))
        .toList();
  }

  private void body(double top) {
    bands(top);
    svg.begin("defs");
    for (int f = 0; f < graph.flows().size(); f++) {
      flows.gradient(f, graph.flows().get(f).family(), layout.flows().get(f), originX, top);
    }
    svg.end();
    svg.group("class", "flows");
    List<Integer> order = new ArrayList<>();
    for (int f = 0; f < graph.flows().size(); f++) {
      order.add(f);
    }
    order.sort(Comparator.comparingDouble(f -> FlowMarks.width(graph.flows().get(f))));
    order.forEach(f -> flow(f, top));
    svg.end();
    svg.group("class", "cards");
    for (int i = 0; i < layout.cards().size(); i++) {
      card(i, top);
    }
    svg.end();
    if (!graph.nodes().isEmpty()) {
      new Gutter(svg, text.score().messages(), text.score())
          .draw(crossings(), layout, width - GUTTER, top);
    }
    thin().forEach(boundary -> warning(boundary, top));
  }

  private void bands(double top) {
    Lines lines = new Lines(typefaces, Face.TITLE, 16.5);
    svg.group("class", "bands");
    for (Band band : layout.bands()) {
      double y = top + band.top();
      double high = band.bottom() - band.top();
      svg.rect(0, y, width, high, "fill", Palette.band(band.scale()));
      svg.line(0, y, width, y, "stroke", Palette.RULE);
      List<String> name =
          lines.broken(text.score().scale(band.scale()), NAMES - 22, high >= 44 ? 2 : 1);
      double base = y + high / 2 + 5.5 - (name.size() - 1) * 9;
      for (String line : name) {
        svg.text(Face.TITLE, 16.5, 18, base, line, "class", "band-name", "fill", Palette.INK);
        base += 18;
      }
    }
    svg.end();
  }

  private void flow(int index, double top) {
    GovernanceFlow flow = graph.flows().get(index);
    FlowPath path = layout.flows().get(index);
    if (touchesRemoved(flow)) {
      svg.path(
          Paths.data(path, originX, top, 0),
          "class",
          "went",
          "fill",
          "none",
          "stroke",
          Palette.GAP,
          "stroke-width",
          1.1,
          "stroke-dasharray",
          "2 4");
      return;
    }
    if (brokers.isBridge(flow.id())) {
      svg.path(
          Paths.data(path, originX, top, 0),
          "class",
          "bridge",
          "fill",
          "none",
          "stroke",
          Palette.GAP,
          "stroke-opacity",
          ".4",
          "stroke-width",
          FlowMarks.width(flow) + 7);
    }
    flows.flow(index, flow, path, originX, top, text.score().flow(flow));
  }

  private void card(int index, double top) {
    GovernanceNode node = graph.nodes().get(index);
    Card card = layout.cards().get(index);
    double x = card.x() + originX;
    double y = card.y() + top;
    boolean gone = brokers.isRemoved(node.id());
    if (brokers.isCut(node.id()) || gone) {
      svg.rect(
          x - 3.5,
          y - 3.5,
          card.width() + 7,
          card.height() + 7,
          "class",
          gone ? "removed" : "cut",
          "rx",
          9,
          "fill",
          "none",
          "stroke",
          Palette.GAP,
          "stroke-width",
          gone ? 1.2 : 2,
          "stroke-dasharray",
          gone ? "3 3" : "");
    }
    cards.card(
        node,
        labels.lines(node.id()),
        x,
        y,
        card.width(),
        card.height(),
        gone,
        prefix + "card-" + index,
        text.node(node));
    brokers
        .broker(node.id())
        .ifPresent(
            role ->
                ring.draw(role, x + card.width() - BrokerRing.RADIUS - 5, y + card.height() / 2));
  }

  /** One pair of actors alone holds a boundary. */
  private void warning(Crossings boundary, double top) {
    double x = width - GUTTER - 10;
    double y = top + boundary.y();
    svg.group("class", "thin-boundary");
    svg.content(
        "title",
        text.messages()
            .text(
                "brokers.thin",
                text.score().scale(boundary.upper()),
                text.score().scale(boundary.lower())));
    BrokersKey.sign(svg, x, y);
    svg.end();
  }

  private List<String> lines(Frame frame) {
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    double room = width - 2 * Frame.SIDE;
    List<String> lines =
        new ArrayList<>(plain.broken(text.messages().text("brokers.rule"), room, 3));
    text.remarks(thin()).forEach(remark -> lines.addAll(plain.broken(remark, room, 4)));
    lines.addAll(
        frame.closing(
            text.score().sources(),
            "score.sources.none",
            graph.caseId(),
            graph.revision(),
            text.messages()));
    return lines;
  }

  private BrokersGeometry geometry(double top, double height) {
    List<BrokersGeometry.ActorPlace> places = new ArrayList<>();
    for (int i = 0; i < layout.cards().size(); i++) {
      Card card = layout.cards().get(i);
      GovernanceNode node = graph.nodes().get(i);
      places.add(
          new BrokersGeometry.ActorPlace(
              node.id(),
              node.label(),
              card.x() + originX,
              card.y() + top,
              card.width(),
              card.height(),
              brokers.broker(node.id()).map(role -> role.total()).orElse(0),
              brokers.isCut(node.id())));
    }
    return new BrokersGeometry(
        width, height, places, brokers.removed().map(GovernanceNode::id).orElse(""));
  }
}
