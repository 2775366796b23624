package org.papilio.governance.picture.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SectorTile;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.actors.ActorMatrix.Place;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws the actor matrix of one case. */
final class ActorsPicture {

  /** Two digits of 12 px have room in the narrowest cell. */
  private static final double LEAST_CELL = 18;

  private static final double MOST_CELL = 30;
  static final double SCALES = 104;
  private static final double SUMS = 66;
  private static final double HEAD = 26;
  private static final double TILE = 16;

  private final ActorMatrix matrix;
  private final ActorsOptions options;
  private final Typefaces typefaces;
  private final ActorsText text;
  private final Messages messages;
  private final Svg svg = new Svg();
  private final Hatching hatching;
  private final String prefix;
  private final boolean scales;
  private final double left;
  private final double cell;
  private final double width;
  private double top;

  ActorsPicture(ActorMatrix matrix, ActorsOptions options, Typefaces typefaces, ActorsText text) {
    this.matrix = matrix;
    this.options = options;
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.prefix = Asked.prefix("actors", matrix.graph().caseId());
    this.hatching = new Hatching(svg, prefix);
    this.scales = options.order() == ActorsOptions.Order.SCALE && options.sheet().width() >= 640;
    double asked = options.sheet().width();
    double names = Math.clamp(asked * .2, 120, 230);
    this.left = Frame.SIDE + (scales ? SCALES : 0) + 24 + TILE + 8 + names;
    int count = Math.max(1, matrix.actors().size());
    this.cell = Math.clamp((asked - left - SUMS - Frame.SIDE) / count, LEAST_CELL, MOST_CELL);
    this.width = Math.max(asked, left + count * cell + SUMS + Frame.SIDE);
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height, ActorsGeometry geometry) {}

  Drawn draw() {
    boolean framed = options.sheet().framed();
    svg.begin("defs");
    hatching.define();
    svg.end();
    Frame frame = new Frame(svg, typefaces, width);
    String title = PlainText.clean(matrix.graph().title());
    double above = framed ? frame.header(title, text.subtitle(), chips()) : 0;
    int count = matrix.actors().size();
    top = above + HEAD;
    double bottom = top + count * cell + 2 * 20 + 10;
    svg.rect(0, above, width, bottom - above, "class", "ground", "fill", Palette.SURFACE);
    if (count == 0) {
      String none = messages.text("actors.none");
      svg.text(Face.TEXT, 12, Frame.SIDE, top + 14, none, "fill", Palette.INK_2);
    } else {
      new ActorGround(svg, typefaces, text, matrix, options, left, top, cell).draw(scales);
      heads();
      cells();
      sums();
    }
    double height = framed ? frame.footer(bottom, key(), lines(frame)) : bottom;
    String rules = options.sheet().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(prefix, "governance-actors", width, height)
            .of(title, text.description(), rules, svg.done());
    return new Drawn(document, width, height, geometry(height));
  }

  private ActorsGeometry geometry(double height) {
    List<ActorsGeometry.CellPlace> places = new ArrayList<>();
    matrix
        .cells()
        .forEach(
            (place, content) ->
                places.add(
                    new ActorsGeometry.CellPlace(
                        place.row(),
                        place.column(),
                        content.all().stream().map(GovernanceFlow::id).toList())));
    return new ActorsGeometry(
        width,
        height,
        left,
        top,
        cell,
        matrix.actors().stream().map(GovernanceNode::id).toList(),
        places);
  }

  private List<Frame.Chip> chips() {
    return List.of(chip(matrix.first(), true), chip(matrix.second(), false));
  }

  private Frame.Chip chip(FlowFamily family, boolean upper) {
    return new Frame.Chip(
        text.family(family),
        List.of("class", "legend-family", "data-family", family),
        (x, y) -> {
          svg.rect(x, y - 9, 18, 18, "fill", Palette.SURFACE, "stroke", Palette.RULE);
          svg.path(
              upper
                  ? "M%s %sh15l-15 15z".formatted(Svg.number(x + 1.5), Svg.number(y - 7.5))
                  : "M%s %sh-15l15 -15z".formatted(Svg.number(x + 16.5), Svg.number(y + 7.5)),
              "fill",
              hatching.fill(family),
              "stroke",
              Palette.flow(family));
        });
  }

  private void heads() {
    svg.group("class", "heads");
    for (int i = 0; i < matrix.actors().size(); i++) {
      GovernanceNode actor = matrix.actors().get(i);
      double y = top + i * cell;
      double middle = y + cell / 2;
      double x = Frame.SIDE + (scales ? SCALES : 0);
      String number = Integer.toString(i + 1);
      svg.group("class", "head", "data-node", actor.id());
      svg.content("title", text.head(i));
      svg.rect(x, y, left - x - 2, cell, "class", "card-shape", "rx", 4, "fill", "none");
      svg.text(
          Face.STRONG, 12, x + 18, middle + 4.3, number, "fill", Palette.INK, "text-anchor", "end");
      SectorTile.draw(svg, actor, x + 24, middle - TILE / 2, TILE);
      double nameX = x + 24 + TILE + 8;
      String name = typefaces.fit(Face.TEXT, 12, ActorsText.name(actor), left - nameX - 6);
      svg.text(Face.TEXT, 12, nameX, middle + 4.3, name, "fill", Palette.INK);
      svg.end();
      svg.text(
          Face.STRONG,
          12,
          left + (i + .5) * cell,
          top - 7,
          number,
          "class",
          "column-number",
          "fill",
          Palette.INK_2,
          "text-anchor",
          "middle");
    }
    svg.end();
  }

  private void cells() {
    CellHalves halves = new CellHalves(svg, hatching, cell);
    svg.group("class", "cells");
    for (int i = 0; i < matrix.actors().size(); i++) {
      svg.line(
          left + i * cell + 3,
          top + i * cell + 3,
          left + (i + 1) * cell - 3,
          top + (i + 1) * cell - 3,
          "stroke",
          Palette.RULE);
    }
    matrix
        .cells()
        .forEach(
            (place, content) -> {
              double x = left + place.column() * cell;
              double y = top + place.row() * cell;
              svg.group(
                  "class",
                  "cell",
                  "data-cell",
                  place.row() + "-" + place.column(),
                  "data-flows",
                  String.join(" ", content.all().stream().map(GovernanceFlow::id).toList()));
              svg.content("title", text.cell(place));
              svg.rect(
                  x + .5,
                  y + .5,
                  cell - 1,
                  cell - 1,
                  "class",
                  "card-shape",
                  "fill",
                  Palette.SURFACE);
              half(halves, place, matrix.first(), true, x, y);
              half(halves, place, matrix.second(), false, x, y);
              svg.end();
            });
    svg.end();
  }

  private void half(
      CellHalves halves, Place place, FlowFamily family, boolean upper, double x, double y) {
    halves.half(matrix.flows(place, family), family, upper, matrix.answered(place, family), x, y);
  }

  /** To how many each gives, at the right; from how many each receives, below. */
  private void sums() {
    double right = left + matrix.actors().size() * cell;
    double bottom = top + matrix.actors().size() * cell;
    svg.group("class", "sums");
    for (int i = 0; i < matrix.actors().size(); i++) {
      double y = top + (i + .5) * cell + 4.3;
      sum(matrix.out(i, matrix.first()), right + 18, y);
      sum(matrix.out(i, matrix.second()), right + 44, y);
      double x = left + (i + .5) * cell;
      sum(matrix.in(i, matrix.first()), x, bottom + 17);
      sum(matrix.in(i, matrix.second()), x, bottom + 36);
    }
    mark(matrix.first(), right + 18, top - 11);
    mark(matrix.second(), right + 44, top - 11);
    mark(matrix.first(), left - 14, bottom + 13);
    mark(matrix.second(), left - 14, bottom + 32);
    svg.end();
  }

  private void sum(int count, double x, double y) {
    if (count > 0) {
      svg.text(
          Face.TEXT,
          12,
          x,
          y,
          Integer.toString(count),
          "fill",
          Palette.INK_2,
          "text-anchor",
          "middle");
    }
  }

  /** Whose sums these are. */
  private void mark(FlowFamily family, double x, double y) {
    svg.rect(
        x - 6,
        y - 6,
        12,
        12,
        "rx",
        2,
        "fill",
        hatching.fill(family),
        "stroke",
        Palette.flow(family));
  }

  private List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    if (matrix.actors().isEmpty()) {
      return key;
    }
    CellHalves sample = new CellHalves(svg, hatching, 18);
    key.add(
        new KeyEntry(
            (ground, cards, x, y) -> {
              sample.half(List.of(example(OptionalInt.of(0))), matrix.first(), true, false, x, y);
              sample.half(
                  List.of(example(OptionalInt.of(4))), matrix.first(), true, false, x + 20, y);
            },
            40,
            messages.text("score.key.strength")));
    boolean unknown =
        matrix.cells().values().stream()
            .flatMap(c -> c.all().stream())
            .anyMatch(flow -> flow.strength().isEmpty());
    if (unknown) {
      key.add(
          new KeyEntry(
              (ground, cards, x, y) ->
                  sample.half(
                      List.of(example(OptionalInt.empty())), matrix.first(), true, false, x, y),
              20,
              messages.text("score.key.unknown")));
    }
    if (matrix.answered(matrix.first()) + matrix.answered(matrix.second()) > 0) {
      key.add(
          new KeyEntry(
              (ground, cards, x, y) ->
                  sample.half(
                      List.of(example(OptionalInt.of(4))), matrix.first(), true, true, x, y),
              20,
              messages.text("actors.key.answered")));
    }
    matrix.actors().stream()
        .map(GovernanceNode::sector)
        .distinct()
        .sorted()
        .forEach(sector -> key.add(KeyEntry.sector(sector, messages.text("sector." + sector))));
    return key;
  }

  /** A flow that stands for a strength in the key. */
  private GovernanceFlow example(OptionalInt strength) {
    GovernanceNode any = matrix.actors().getFirst();
    return GovernanceFlow.of("key", any, any, FlowKind.LEARNING, strength);
  }

  private List<String> lines(Frame frame) {
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    double room = width - 2 * Frame.SIDE;
    List<String> lines = new ArrayList<>(plain.broken(messages.text("actors.rule"), room, 3));
    lines.addAll(plain.broken(text.measures(matrix.first()), room, 2));
    lines.addAll(plain.broken(text.measures(matrix.second()), room, 2));
    lines.addAll(
        frame.closing(
            text.sources(),
            "score.sources.none",
            matrix.graph().caseId(),
            matrix.graph().revision(),
            messages));
    return lines;
  }
}
