package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** Puts the ladders of several cases on one sheet, aligned by scale and drawn to one measure. */
final class LaddersPicture {

  private static final String PREFIX = "ladders-";
  private static final double SIDE = 16;
  private static final double GUTTER = 12;

  /** Below this width a card could not hold the names of scales beside its bars. */
  private static final double LEAST_CARD = 268;

  private static final double LINE = 16;
  private static final int SOURCE_LINES = 3;

  private final List<CaseOrder.Placed> placed;
  private final List<Ladder> ladders;
  private final LaddersOptions options;
  private final String sortedBy;
  private final String revision;
  private final Typefaces typefaces;
  private final LaddersText text;
  private final Svg svg = new Svg();
  private final Hatching hatching = new Hatching(svg, PREFIX);
  private final double width;

  /**
   * @param sortedBy name of the indicator that the ladders are sorted by; empty for none
   */
  LaddersPicture(
      List<CaseOrder.Placed> placed,
      LaddersOptions options,
      String sortedBy,
      String revision,
      Typefaces typefaces,
      LaddersText text) {
    this.placed = placed;
    this.ladders = placed.stream().map(CaseOrder.Placed::ladder).toList();
    this.options = options;
    this.sortedBy = sortedBy;
    this.revision = revision;
    this.typefaces = typefaces;
    this.text = text;
    this.width = options.width();
  }

  /** The finished drawing. */
  record Drawn(String svg, double width, double height) {}

  Drawn draw() {
    svg.begin("defs");
    hatching.define();
    svg.end();
    double y = options.framed() ? header() : 0;
    y = cards(y + GUTTER);
    double height = options.framed() ? footer(y) : y;
    String drawn = svg.done();
    Svg head = new Svg();
    head.content("title", text.messages().text("ladders.title"), "id", PREFIX + "title");
    head.content("desc", text.description(placed, sortedBy), "id", PREFIX + "desc");
    String document =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"case-ladders\" role=\"img\""
            + " aria-labelledby=\""
            + PREFIX
            + "title "
            + PREFIX
            + "desc\" width=\""
            + Svg.number(width)
            + "\" height=\""
            + Svg.number(height)
            + "\" viewBox=\"0 0 "
            + Svg.number(width)
            + " "
            + Svg.number(height)
            + "\">\n"
            + head.done()
            + (options.fonts() ? "<style>" + typefaces.embedded(svg.used()) + "</style>\n" : "")
            + "<rect width=\"100%\" height=\"100%\" fill=\""
            + Palette.PAPER
            + "\"/>\n"
            + drawn
            + "</svg>\n";
    return new Drawn(document, width, height);
  }

  /** The five scales that every picture shows, and those that any of the cases has besides. */
  private List<Scale> rungs() {
    Set<Scale> scales = new TreeSet<>(Scale.core());
    ladders.forEach(ladder -> scales.addAll(ladder.actors().keySet()));
    return List.copyOf(scales).reversed();
  }

  private double cards(double top) {
    int columns = Math.max(1, (int) ((width - 2 * SIDE + GUTTER) / (LEAST_CARD + GUTTER)));
    double card = (width - 2 * SIDE - (columns - 1) * GUTTER) / columns;
    LadderMarks marks =
        new LadderMarks(
            svg,
            typefaces,
            text,
            hatching,
            rungs(),
            card,
            ladders.stream().mapToInt(Ladder::most).max().orElse(0),
            !sortedBy.isEmpty());
    for (int i = 0; i < placed.size(); i++) {
      double x = SIDE + i % columns * (card + GUTTER);
      double y = top + (double) (i / columns) * (marks.height() + GUTTER);
      marks.draw(placed.get(i), text.ladder(placed.get(i), sortedBy), sortedBy, x, y);
    }
    int rows = (placed.size() + columns - 1) / columns;
    return top + rows * (marks.height() + GUTTER);
  }

  private double header() {
    svg.group("class", "frame-header");
    List<FlowFamily> families = families();
    List<String> subtitle = wrap(subtitle());
    double legend = 36 + subtitle.size() * LINE + 6;
    List<double[]> places = legendPlaces(families, legend);
    double height = (places.isEmpty() ? legend : places.getLast()[1] + 18) + 10;
    svg.rect(0, 0, width, height, "fill", Palette.SURFACE);
    svg.text(Face.TITLE, 20, SIDE, 31, text.messages().text("ladders.title"), "fill", Palette.INK);
    for (int i = 0; i < subtitle.size(); i++) {
      svg.text(Face.TEXT, 12, SIDE, 50 + i * LINE, subtitle.get(i), "fill", Palette.INK_2);
    }
    for (int i = 0; i < families.size(); i++) {
      double x = places.get(i)[0];
      double y = places.get(i)[1];
      svg.rect(x, y, 16, 14, "rx", 2, "fill", hatching.fill(families.get(i)));
      svg.text(
          Face.MEDIUM, 12, x + 22, y + 11.5, text.family(families.get(i)), "fill", Palette.INK);
    }
    svg.line(0, height - .5, width, height - .5, "stroke", Palette.RULE);
    svg.end();
    return height;
  }

  private String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(text.messages().text("ladders.subtitle", ladders.size()));
    options
        .year()
        .ifPresent(
            year -> parts.add(text.messages().text("score.filter.year", Integer.toString(year))));
    if (!sortedBy.isEmpty()) {
      parts.add(text.messages().text("ladders.sorted", sortedBy));
    }
    ladders.stream()
        .map(ladder -> ladder.graph().note())
        .filter(note -> !note.isBlank())
        .map(PlainText::clean)
        .distinct()
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  private List<double[]> legendPlaces(List<FlowFamily> families, double top) {
    List<double[]> places = new ArrayList<>();
    double x = SIDE;
    double y = top;
    for (FlowFamily family : families) {
      double room = 22 + typefaces.width(Face.MEDIUM, 12, text.family(family)) + 18;
      if (x > SIDE && x + room > width - SIDE) {
        x = SIDE;
        y += 20;
      }
      places.add(new double[] {x, y});
      x += room;
    }
    return places;
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

  private double footer(double top) {
    List<String> lines = new ArrayList<>(wrap(text.messages().text("ladders.key")));
    text.rules(ladders).forEach(rule -> lines.addAll(wrap(rule)));
    lines.addAll(sources());
    if (!revision.isEmpty()) {
      lines.add(
          text.messages()
              .text("ladders.revision", revision.substring(0, Math.min(12, revision.length()))));
    }
    double height = 12 + lines.size() * LINE + 8;
    svg.group("class", "frame-footer");
    svg.rect(0, top, width, height, "fill", Palette.SURFACE);
    svg.line(0, top + .5, width, top + .5, "stroke", Palette.RULE);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(Face.TEXT, 12, SIDE, top + 22 + i * LINE, lines.get(i), "fill", Palette.INK_2);
    }
    svg.end();
    return top + height;
  }

  private List<String> sources() {
    List<String> cited = LaddersText.sources(ladders).stream().map(PlainText::clean).toList();
    if (cited.isEmpty()) {
      return List.of(text.messages().text("score.sources.none"));
    }
    for (int shown = cited.size(); shown > 0; shown--) {
      String all =
          text.messages().text("score.sources")
              + " "
              + String.join("; ", cited.subList(0, shown))
              + (shown < cited.size()
                  ? "; " + text.messages().text("score.sources.more", cited.size() - shown)
                  : "");
      List<String> lines = wrap(all);
      if (lines.size() <= SOURCE_LINES) {
        return lines;
      }
    }
    return List.of(text.messages().text("ladders.sources.count", cited.size()));
  }

  /** A sentence broken into lines of the sheet's width. */
  private List<String> wrap(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && typefaces.width(Face.TEXT, 12, longer) > width - 2 * SIDE) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(typefaces.fit(Face.TEXT, 12, line.toString(), width - 2 * SIDE));
    return lines;
  }
}
