package org.papilio.governance.picture.alluvial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SectorTile;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws where the resources of one case go. */
final class AlluvialPicture {

  private static final double TILE = 22;

  private final Alluvial alluvial;
  private final AlluvialOptions options;
  private final Typefaces typefaces;
  private final AlluvialText text;
  private final Messages messages;
  private final AlluvialPlan plan;
  private final Svg svg = new Svg();
  private final String prefix;
  private final Ribbons ribbons;

  AlluvialPicture(
      Alluvial alluvial, AlluvialOptions options, Typefaces typefaces, AlluvialText text) {
    this.alluvial = alluvial;
    this.options = options;
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.plan = new AlluvialPlan(alluvial, options.sheet().width());
    this.prefix = Asked.prefix("alluvial", alluvial.graph().caseId());
    this.ribbons = new Ribbons(svg, prefix);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, AlluvialGeometry geometry) {}

  Drawn draw() {
    boolean framed = options.sheet().framed();
    String title = PlainText.clean(alluvial.graph().title());
    svg.begin("defs");
    ribbons.define();
    svg.end();
    Frame frame = new Frame(svg, typefaces, plan.width());
    double top = framed ? frame.header(title, text.subtitle(), chips()) : 0;
    double bottom = top + Math.max(plan.height(), 60);
    svg.rect(0, top, plan.width(), bottom - top, "class", "ground", "fill", Palette.SURFACE);
    if (alluvial.ribbons().isEmpty()) {
      String none = text.none();
      String fitted = typefaces.fit(Face.TEXT, 12, none, plan.width() - 2 * AlluvialPlan.SIDE);
      svg.text(Face.TEXT, 12, AlluvialPlan.SIDE, top + 34, fitted, "fill", Palette.INK_2);
    } else {
      columns(top);
      flows(top);
      boxes(top);
    }
    double height = framed ? frame.footer(bottom, key(), lines(frame)) : bottom;
    String rules = options.sheet().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(prefix, "governance-alluvial", plan.width(), height)
            .of(title, text.description(), rules, svg.done());
    return new Drawn(
        document, plan.width(), height, AlluvialGeometry.of(alluvial, plan, top, height));
  }

  private List<Frame.Chip> chips() {
    return alluvial.ribbons().stream()
        .map(ribbon -> ribbon.flow().kind())
        .filter(kind -> kind != FlowKind.REACH)
        .distinct()
        .sorted()
        .map(
            kind ->
                new Frame.Chip(
                    messages.text("alluvial.kind." + kind),
                    List.of("class", "legend-kind", "data-kind", kind),
                    (x, y) -> svg.rect(x, y - 7, 28, 14, "rx", 2, "fill", ribbons.fill(kind))))
        .toList();
  }

  private void columns(double top) {
    svg.group("class", "columns");
    for (int column = 0; column < alluvial.columns().size(); column++) {
      String name =
          typefaces.fit(
              Face.TITLE, 15, messages.text(alluvial.columns().get(column)), plan.boxWidth());
      svg.text(Face.TITLE, 15, plan.columnX(column), top + 22, name, "fill", Palette.INK);
    }
    svg.end();
  }

  private void flows(double top) {
    svg.group("class", "ribbons");
    plan.routes().stream()
        .sorted(Comparator.comparingDouble((AlluvialPlan.Route route) -> -route.thick()))
        .forEach(route -> ribbons.draw(route, top, text.ribbon(route.ribbon())));
    svg.end();
  }

  private void boxes(double top) {
    svg.group("class", "boxes");
    plan.places().values().forEach(place -> box(place, top));
    svg.end();
  }

  private void box(AlluvialPlan.Place place, double top) {
    GovernanceNode node = place.box().node();
    double stub = plan.stub(place);
    if (stub > 0) {
      ribbons.stub(place, alluvial.kept(node.id()).orElse(0) > 0, stub, top);
    }
    double y = top + place.y();
    boolean people = node.kind() == NodeKind.TARGET_GROUP;
    svg.group("class", "box", "data-node", node.id());
    svg.content("title", text.box(node));
    svg.rect(
        place.x(),
        y,
        place.width(),
        place.height(),
        "class",
        "card-shape",
        "rx",
        6,
        "fill",
        people ? Palette.INK : Palette.SURFACE,
        "stroke",
        Palette.CARD_BORDER);
    SectorTile.draw(svg, node, place.x() + 7, y + place.height() / 2 - TILE / 2, TILE);
    double x = place.x() + 7 + TILE + 7;
    double room = place.width() - (x - place.x()) - 6;
    String leaks = text.kept(node.id());
    int most = leaks.isEmpty() ? 2 : place.height() >= 56 ? 2 : 1;
    List<String> lines =
        new ArrayList<>(
            new Lines(typefaces, Face.MEDIUM, 12).broken(AlluvialText.name(node), room, most));
    double base =
        y + place.height() / 2 + 4.3 - (lines.size() + (leaks.isEmpty() ? 0 : 1) - 1) * 7.5;
    for (String line : lines) {
      svg.text(Face.MEDIUM, 12, x, base, line, "fill", people ? Palette.SURFACE : Palette.INK);
      base += 15;
    }
    if (!leaks.isEmpty()) {
      String fitted = typefaces.fit(Face.TEXT, 12, leaks, room);
      svg.text(Face.TEXT, 12, x, base, fitted, "fill", Palette.GAP);
    }
    svg.end();
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    if (alluvial.ribbons().stream().anyMatch(ribbon -> ribbon.weight().isEmpty())) {
      key.add(
          new KeyEntry(
              (ground, cards, x, y) ->
                  ground.line(
                      x,
                      y + 9,
                      x + 28,
                      y + 9,
                      "stroke",
                      Palette.INK_2,
                      "stroke-width",
                      1.6,
                      "stroke-dasharray",
                      "4 3"),
              28,
              messages.text("alluvial.key.unknown")));
    }
    boolean kept = stubs().anyMatch(by -> by > 1e-9);
    boolean added = stubs().anyMatch(by -> by < -1e-9);
    if (kept) {
      key.add(stub("alluvial.key.kept"));
    }
    if (added) {
      key.add(stub("alluvial.key.added"));
    }
    alluvial.boxes().stream()
        .map(Alluvial.Box::node)
        .filter(node -> node.kind() == NodeKind.ACTOR)
        .map(GovernanceNode::sector)
        .distinct()
        .sorted()
        .forEach(sector -> key.add(KeyEntry.sector(sector, messages.text("sector." + sector))));
    return key;
  }

  private DoubleStream stubs() {
    return alluvial.boxes().stream()
        .map(box -> alluvial.kept(box.node().id()))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble);
  }

  private KeyEntry stub(String label) {
    return new KeyEntry(
        (ground, cards, x, y) -> {
          for (int step = 0; step < 4; step++) {
            ground.rect(
                x + step * 5,
                y + 3,
                5,
                12,
                "fill",
                Palette.GAP,
                "fill-opacity",
                Svg.number(.8 - step * .2));
          }
        },
        21,
        messages.text(label));
  }

  private List<String> lines(Frame frame) {
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    double room = plan.width() - 2 * Frame.SIDE;
    List<String> lines = new ArrayList<>();
    text.remarks().forEach(remark -> lines.addAll(plain.broken(remark, room, 3)));
    lines.addAll(
        frame.closing(
            text.sources(),
            "score.sources.none",
            alluvial.graph().caseId(),
            alluvial.graph().revision(),
            messages));
    return lines;
  }
}
