package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Lines;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Puts the ladders of several cases on one sheet, aligned by scale and drawn to one measure. */
final class LaddersPicture {

  private static final String NAME = "case-ladders";
  private static final double GUTTER = 12;
  private static final int SHORT_HASH = 12;

  /** Below this width a card could not hold the names of scales beside its bars. */
  private static final double LEAST_CARD = 268;

  private final LaddersRequest request;
  private final List<Ladder> ladders;
  private final Typefaces typefaces;
  private final LaddersText text;
  private final Messages messages;
  private final double width;
  private final Svg svg = new Svg();
  private final Frame frame;
  private final Hatching hatching;
  private final Optional<OverlayMarks> overlay;

  LaddersPicture(LaddersRequest request, Typefaces typefaces, LaddersText text) {
    this.request = request;
    this.ladders = request.ladders();
    this.typefaces = typefaces;
    this.text = text;
    this.messages = text.messages();
    this.width = request.options().width();
    this.frame = new Frame(svg, typefaces, width);
    this.hatching = new Hatching(svg, NAME + "-");
    this.overlay =
        request
            .overlay()
            .map(o -> new OverlayMarks(o, svg, typefaces, request.locale(), NAME + "-"));
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height) {}

  Drawn draw() {
    boolean framed = request.options().framed();
    svg.begin("defs");
    hatching.define();
    overlay.ifPresent(OverlayMarks::define);
    svg.end();
    svg.element("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
    String title = messages.text("ladders.title");
    double top =
        framed ? frame.header(title, subtitle(), families().stream().map(this::chip).toList()) : 0;
    double bottom = cards(top + GUTTER);
    List<KeyEntry> key = overlay.map(OverlayMarks::key).orElse(List.of());
    double height = framed ? frame.footer(bottom, key, lines()) : bottom;
    String rules = request.options().fonts() ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(NAME + "-", NAME, width, height)
            .of(title, text.description(request), rules, svg.done());
    return new Drawn(document, width, height);
  }

  private Frame.Chip chip(FlowFamily family) {
    return new Frame.Chip(
        text.family(family),
        List.of("class", "legend-family", "data-family", family),
        (x, y) ->
            svg.rect(
                x,
                y - 7,
                28,
                14,
                "rx",
                2,
                "fill",
                hatching.fill(family),
                "stroke",
                Palette.flow(family)));
  }

  private List<String> lines() {
    List<String> notes = new ArrayList<>();
    notes.add(messages.text("ladders.key"));
    notes.addAll(text.rules(ladders));
    request.overlay().ifPresent(o -> notes.add(PlainText.clean(o.note())));
    Lines plain = new Lines(typefaces, Face.TEXT, 12);
    List<String> lines = new ArrayList<>();
    notes.forEach(note -> lines.addAll(plain.broken(note, width - 2 * Frame.SIDE, 4)));
    List<String> cited = LaddersText.sources(ladders);
    String before = messages.text(cited.isEmpty() ? "score.sources.none" : "score.sources");
    lines.addAll(frame.cited(before, cited, messages));
    String hash = request.revision();
    if (!hash.isEmpty()) {
      String brief = hash.substring(0, Math.min(SHORT_HASH, hash.length()));
      lines.addAll(
          plain.broken(messages.text("ladders.revision", brief), width - 2 * Frame.SIDE, 3));
    }
    return lines;
  }

  /** The five scales that every picture shows, and those that any of the cases has besides. */
  private List<Scale> rungs() {
    Set<Scale> scales = new TreeSet<>(Scale.core());
    ladders.forEach(ladder -> scales.addAll(ladder.actors().keySet()));
    return List.copyOf(scales).reversed();
  }

  private double cards(double top) {
    double room = width - 2 * Frame.SIDE;
    int columns = Math.max(1, (int) ((room + GUTTER) / (LEAST_CARD + GUTTER)));
    double card = (room - (columns - 1) * GUTTER) / columns;
    LadderMarks marks =
        new LadderMarks(
            svg,
            typefaces,
            text,
            hatching,
            rungs(),
            card,
            ladders.stream().mapToInt(Ladder::most).max().orElse(0),
            !request.sortedBy().isEmpty(),
            overlay);
    for (int i = 0; i < ladders.size(); i++) {
      double x = Frame.SIDE + i % columns * (card + GUTTER);
      double y = top + (double) (i / columns) * (marks.height() + GUTTER);
      marks.draw(request, request.placed().get(i), x, y);
    }
    int rows = (ladders.size() + columns - 1) / columns;
    return top + rows * (marks.height() + GUTTER);
  }

  private String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("ladders.subtitle", ladders.size()));
    request
        .options()
        .year()
        .ifPresent(year -> parts.add(messages.text("score.filter.year", Integer.toString(year))));
    if (!request.sortedBy().isEmpty()) {
      parts.add(messages.text("ladders.sorted", request.sortedBy()));
    }
    request.overlay().ifPresent(o -> parts.add(PlainText.clean(o.title())));
    ladders.stream()
        .map(ladder -> ladder.graph().note())
        .filter(note -> !note.isBlank())
        .map(PlainText::clean)
        .distinct()
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  /** The families that cross a boundary of any case. */
  private List<FlowFamily> families() {
    Set<FlowFamily> found = EnumSet.noneOf(FlowFamily.class);
    for (Ladder ladder : ladders) {
      ladder
          .boundaries()
          .forEach(
              b -> {
                found.addAll(b.down().keySet());
                found.addAll(b.up().keySet());
              });
    }
    return List.copyOf(found);
  }
}
