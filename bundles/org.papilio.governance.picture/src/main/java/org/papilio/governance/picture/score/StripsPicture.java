package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.api.layout.LayoutRequest;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.CardMarks;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.Paths;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * Draws the score of several years beside each other. Every card has one place in all of them, for
 * the layout is that of all years together; cards have numbers, and the names stand below.
 */
final class StripsPicture {

  private static final double ROOMY = 900;
  private static final double WIDE_NAMES = 128;
  private static final double HEAD = 34;
  private static final double GAP = 14;
  private static final double CARD_WIDTH = 54;
  private static final double CARD_HEIGHT = 24;
  private static final double MARGIN = 16;
  private static final double LEAST_STRIP = 240;
  private static final double ENTRY = 236;
  private static final double ROW = 19;

  private final GovernanceGraph graph;
  private final List<Strip> strips;
  private final StripsOptions options;
  private final Typefaces typefaces;
  private final StripsText text;
  private final String prefix;
  private final Svg svg = new Svg();
  private final CardMarks cards = new CardMarks(svg);
  private final BandLayout layout;
  private final int columns;
  private final double stripWidth;
  private final double width;
  private final double names;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  StripsPicture(
      GovernanceGraph graph,
      List<Strip> strips,
      StripsOptions options,
      BandLayouts layouts,
      Typefaces typefaces,
      StripsText text) {
    this.graph = graph;
    this.strips = strips;
    this.options = options;
    this.typefaces = typefaces;
    this.text = text;
    this.prefix = Asked.prefix("strips", graph.caseId());
    double narrow = options.width() < ROOMY ? 96 : WIDE_NAMES;
    double room = options.width() - narrow - Frame.SIDE;
    int most = (int) Math.clamp(Math.floor(room / (LEAST_STRIP + GAP)), 1, strips.size());
    BandLayout fitting = layouts.layout(request(room / most - GAP - 2 * MARGIN));
    while (most > 1 && needed(fitting) > room / most - GAP) {
      most--;
      fitting = layouts.layout(request(room / most - GAP - 2 * MARGIN));
    }
    this.names = most == 1 ? WIDE_NAMES : narrow;
    // Rows are filled alike: four strips stand two by two rather than three and one.
    int rows = (strips.size() + most - 1) / most;
    this.columns = (strips.size() + rows - 1) / rows;
    this.layout =
        columns == most ? fitting : layouts.layout(request(room / columns - GAP - 2 * MARGIN));
    this.stripWidth =
        Math.max((options.width() - names - Frame.SIDE) / columns - GAP, needed(layout));
    this.width = Math.max(options.width(), names + columns * (stripWidth + GAP) + Frame.SIDE);
    layout.cards().stream()
        .sorted(Comparator.comparingDouble(Card::y).thenComparingDouble(Card::x))
        .forEach(card -> numbers.put(card.node(), numbers.size() + 1));
  }

  private static double needed(BandLayout layout) {
    return Math.max(MARGIN, -layout.left() + 4) + layout.right() + MARGIN;
  }

  private LayoutRequest request(double room) {
    Map<String, Double> widths = new HashMap<>();
    graph.nodes().forEach(node -> widths.put(node.id(), CARD_WIDTH));
    return new LayoutRequest(
        graph, widths, Map.of(), CARD_HEIGHT, Math.max(200, room), Map.of(), 0);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, StripsGeometry geometry) {}

  Drawn draw() {
    Frame frame = new Frame(svg, typefaces, width);
    double top =
        options.framed()
            ? frame.header(PlainText.clean(graph.title()), text.subtitle(), chips())
            : 0;
    List<StripsGeometry.StripPlace> places = new ArrayList<>();
    int rows = (strips.size() + columns - 1) / columns;
    double rowHeight = HEAD + layout.height() + GAP;
    double bodyHeight = rows * rowHeight + list(0, false);
    svg.rect(0, top, width, bodyHeight, "fill", Palette.SURFACE);
    for (int row = 0; row < rows; row++) {
      bandNames(top + row * rowHeight + HEAD);
    }
    for (int i = 0; i < strips.size(); i++) {
      double x = names + i % columns * (stripWidth + GAP);
      double y = top + i / columns * rowHeight;
      strip(i, x, y);
      places.add(
          new StripsGeometry.StripPlace(
              strips.get(i).year(), x, y + HEAD, stripWidth, layout.height()));
    }
    double bottom = top + rows * rowHeight;
    bottom += list(bottom, true);
    double height = options.framed() ? frame.footer(bottom, key(), lines(frame)) : bottom;
    String rules = options.fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(prefix, "governance-strips", width, height)
            .of(graph.title(), text.description(), rules, svg.done());
    return new Drawn(document, width, height, new StripsGeometry(width, height, places, numbers));
  }

  private List<Frame.Chip> chips() {
    FlowMarks flows = new FlowMarks(svg, prefix);
    return graph.flows().stream()
        .filter(flow -> strips.stream().anyMatch(strip -> strip.flows().contains(flow.id())))
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

  private void bandNames(double top) {
    Lines lines = new Lines(typefaces, Face.TITLE, 14);
    svg.group("class", "bands");
    for (Band band : layout.bands()) {
      double y = top + band.top();
      svg.rect(0, y, width, band.bottom() - band.top(), "fill", Palette.band(band.scale()));
      svg.line(0, y, width, y, "stroke", Palette.RULE);
      int most = band.bottom() - band.top() >= 40 ? 2 : 1;
      List<String> name =
          lines.broken(text.score().scale(band.scale()), names - Frame.SIDE - 10, most);
      double base = (y + top + band.bottom()) / 2 + 5 - (name.size() - 1) * 8;
      for (String line : name) {
        svg.text(Face.TITLE, 14, Frame.SIDE, base, line, "fill", Palette.INK);
        base += 16;
      }
    }
    svg.end();
  }

  private void strip(int index, double x, double y) {
    Strip strip = strips.get(index);
    String own = prefix + strip.year() + "-";
    double dx = x + Math.max(MARGIN, -layout.left() + 4);
    double dy = y + HEAD;
    svg.group("class", "strip", "data-year", strip.year());
    svg.content("title", strip.year() + ": " + text.counts(strip));
    String year = Integer.toString(strip.year());
    svg.text(Face.TITLE, 17, x + 4, y + 23, year, "fill", Palette.INK);
    double after = typefaces.width(Face.TITLE, 17, year) + 14;
    String counts = typefaces.fit(Face.TEXT, 12, text.counts(strip), stripWidth - after - 6);
    svg.text(Face.TEXT, 12, x + after, y + 22, counts, "fill", Palette.INK_2);
    svg.rect(
        x,
        dy,
        stripWidth,
        layout.height(),
        "class",
        "card-shape",
        "fill",
        "none",
        "stroke",
        Palette.RULE);
    flows(strip, own, dx, dy);
    svg.group("class", "cards");
    for (int i = 0; i < layout.cards().size(); i++) {
      card(strip, graph.nodes().get(i), layout.cards().get(i), own + i, dx, dy);
    }
    svg.end();
    svg.end();
  }

  private void flows(Strip strip, String own, double dx, double dy) {
    FlowMarks marks = new FlowMarks(svg, own);
    boolean changes = !strip.came().isEmpty() || !strip.went().isEmpty();
    svg.group("class", "flows");
    svg.begin("defs");
    for (int f = 0; f < graph.flows().size(); f++) {
      if (strip.flows().contains(graph.flows().get(f).id())) {
        marks.gradient(f, graph.flows().get(f).family(), layout.flows().get(f), dx, dy);
      }
    }
    svg.end();
    for (int f = 0; f < graph.flows().size(); f++) {
      GovernanceFlow flow = graph.flows().get(f);
      if (strip.flows().contains(flow.id())) {
        boolean stays = changes && !strip.came().contains(flow.id());
        svg.group("class", stays ? "stays" : "came", "opacity", stays ? ".4" : "");
        marks.flow(f, flow, layout.flows().get(f), dx, dy, text.score().flow(flow));
        svg.end();
      } else if (strip.went().contains(flow.id()) && flow.family() != FlowFamily.TIE) {
        svg.path(
            Paths.data(layout.flows().get(f), dx, dy, 0),
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
      }
    }
    svg.end();
  }

  private void card(Strip strip, GovernanceNode node, Card card, String id, double dx, double dy) {
    boolean there = strip.nodes().contains(node.id());
    boolean went = strip.went().contains(node.id());
    if (!there && !went) {
      return;
    }
    double x = card.x() + dx;
    double y = card.y() + dy;
    String number = Integer.toString(numbers.get(node.id()));
    cards.card(
        node,
        List.of(number),
        x,
        y,
        card.width(),
        card.height(),
        went,
        id,
        text.score().node(node));
    if (strip.came().contains(node.id()) || went) {
      change(went, x, y, card.width(), card.height());
    }
  }

  /** A frame and a sign around what came or went. */
  private void change(boolean went, double x, double y, double w, double h) {
    svg.rect(
        x - 2.5,
        y - 2.5,
        w + 5,
        h + 5,
        "rx",
        7,
        "fill",
        "none",
        "stroke",
        Palette.GAP,
        "stroke-width",
        went ? 1.2 : 1.8,
        "stroke-dasharray",
        went ? "3 3" : "");
    double cx = x + w;
    svg.element("circle", "cx", cx, "cy", y, "r", 6, "fill", Palette.GAP);
    String sign = "M" + Svg.number(cx - 3) + " " + Svg.number(y) + "h6";
    svg.path(
        went ? sign : sign + "m-3 -3v6",
        "stroke",
        Palette.SURFACE,
        "stroke-width",
        1.6,
        "fill",
        "none");
  }

  /**
   * The names by number, in columns.
   *
   * @param draws false to measure alone
   * @return height in px
   */
  private double list(double top, boolean draws) {
    int across = Math.max(1, (int) ((width - 2 * Frame.SIDE) / ENTRY));
    double column = (width - 2 * Frame.SIDE) / across;
    int each = (numbers.size() + across - 1) / across;
    double height = each * ROW + 22;
    if (!draws) {
      return height;
    }
    Map<String, GovernanceNode> nodes = graph.nodesById();
    svg.group("class", "names");
    svg.line(0, top + .5, width, top + .5, "stroke", Palette.RULE);
    numbers.forEach(
        (id, number) -> {
          double x = Frame.SIDE + (double) ((number - 1) / each) * column;
          double y = top + 24 + (double) ((number - 1) % each) * ROW;
          svg.text(
              Face.STRONG,
              12,
              x + 18,
              y,
              Integer.toString(number),
              "fill",
              Palette.INK,
              "text-anchor",
              "end");
          String label = PlainText.clean(nodes.get(id).label());
          String name = typefaces.fit(Face.TEXT, 12, label, column - 40);
          svg.text(Face.TEXT, 12, x + 26, y, name, "fill", Palette.INK_2);
        });
    svg.end();
    return height;
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    if (strips.stream().anyMatch(strip -> !strip.came().isEmpty())) {
      key.add(sign(false, "strips.key.came"));
    }
    if (strips.stream().anyMatch(strip -> !strip.went().isEmpty())) {
      key.add(sign(true, "strips.key.went"));
      key.add(
          new KeyEntry(
              (ground, marks, x, y) ->
                  ground.line(
                      x,
                      y + 9,
                      x + 28,
                      y + 9,
                      "stroke",
                      Palette.GAP,
                      "stroke-width",
                      1.1,
                      "stroke-dasharray",
                      "2 4"),
              29,
              text.messages().text("strips.key.flow")));
    }
    return key;
  }

  private KeyEntry sign(boolean went, String label) {
    return new KeyEntry(
        (ground, marks, x, y) -> change(went, x + 3, y + 5, 22, 10),
        34,
        text.messages().text(label));
  }

  private List<String> lines(Frame frame) {
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    List<String> lines =
        new ArrayList<>(
            plain.broken(text.messages().text("strips.rule"), width - 2 * Frame.SIDE, 2));
    lines.addAll(
        frame.closing(
            text.score().sources(),
            "score.sources.none",
            graph.caseId(),
            graph.revision(),
            text.messages()));
    return lines;
  }
}
