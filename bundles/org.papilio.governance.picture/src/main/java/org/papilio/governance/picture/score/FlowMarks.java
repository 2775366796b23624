package org.papilio.governance.picture.score;

import java.util.OptionalInt;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.api.layout.FlowPath.Heading;
import org.papilio.governance.api.layout.FlowPath.Point;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.Paths;
import org.papilio.picture.api.Svg;

/**
 * Draws flows: hue and dash by family, width by strength, colour that deepens to the receiver, a
 * head at the end. Resources begin with a dot and authority with a bar, so that the two solid lines
 * differ without hue. A flow whose strength no source states is hollow.
 */
final class FlowMarks {

  private static final double UNKNOWN_WIDTH = 3;
  private static final double TIE_WIDTH = 1;

  private final Svg svg;
  private final String prefix;

  FlowMarks(Svg svg, String prefix) {
    this.svg = svg;
    this.prefix = prefix;
  }

  static double width(GovernanceFlow flow) {
    if (flow.family() == FlowFamily.TIE) {
      return TIE_WIDTH;
    }
    OptionalInt strength = flow.strength();
    return strength.isPresent() ? Palette.width(strength.getAsInt()) : UNKNOWN_WIDTH;
  }

  static boolean hollow(GovernanceFlow flow) {
    return flow.strength().isEmpty() && flow.family() != FlowFamily.TIE;
  }

  /** The colour run of a flow from its start to its end, in user space. */
  void gradient(int index, FlowFamily family, FlowPath path, double dx, double dy) {
    Point start = path.start();
    Point end = path.tip();
    String colour = Palette.flow(family);
    svg.begin(
        "linearGradient",
        "id",
        gradientId(index),
        "gradientUnits",
        "userSpaceOnUse",
        "x1",
        start.x() + dx,
        "y1",
        start.y() + dy,
        "x2",
        end.x() + dx + (start.equals(end) ? 1 : 0),
        "y2",
        end.y() + dy);
    svg.element(
        "stop",
        "offset",
        "0",
        "stop-color",
        colour,
        "stop-opacity",
        family == FlowFamily.TIE ? ".8" : ".42");
    svg.element("stop", "offset", ".6", "stop-color", colour, "stop-opacity", ".85");
    svg.element("stop", "offset", "1", "stop-color", colour);
    svg.end();
  }

  private String gradientId(int index) {
    return prefix + "g" + index;
  }

  /** One flow with its marks; {@code about} is what it says when it is pointed at. */
  void flow(int index, GovernanceFlow flow, FlowPath path, double dx, double dy, String about) {
    FlowFamily family = flow.family();
    double width = width(flow);
    double head = head(family, width);
    String data = Paths.data(path, dx, dy, family == FlowFamily.TIE ? 0 : head * 0.8);
    svg.group(
        "id", prefix + "flow-" + index,
        "class", "flow flow-" + family.name().toLowerCase(java.util.Locale.ROOT),
        "data-flow", flow.id(),
        "data-from", flow.from(),
        "data-to", flow.to());
    svg.content("title", about);
    svg.path(
        data,
        "class",
        "flow-casing",
        "fill",
        "none",
        "stroke",
        Palette.PAPER,
        "stroke-opacity",
        ".85",
        "stroke-width",
        width + 2.6);
    svg.path(
        data,
        "class",
        "flow-line",
        "fill",
        "none",
        "stroke",
        "url(#" + gradientId(index) + ")",
        "stroke-width",
        width,
        "stroke-dasharray",
        Palette.dash(family),
        "stroke-linecap",
        family == FlowFamily.AWARENESS ? "round" : "");
    if (hollow(flow)) {
      svg.path(
          data,
          "class",
          "flow-hollow",
          "fill",
          "none",
          "stroke",
          Palette.SURFACE,
          "stroke-width",
          width - 1.7);
    }
    Point tip = path.tip();
    end(family, tip.x() + dx, tip.y() + dy, path.end(), head);
    Heading out = leaving(path);
    begin(family, path.start().x() + dx, path.start().y() + dy, out, width);
    svg.end();
  }

  private static Heading leaving(FlowPath path) {
    Point start = path.start();
    Point next =
        switch (path.steps().getFirst()) {
          case FlowPath.Line(Point to) -> to;
          case FlowPath.Curve curve -> curve.first();
        };
    double x = next.x() - start.x();
    double y = next.y() - start.y();
    if (Math.abs(x) > Math.abs(y)) {
      return x > 0 ? Heading.RIGHT : Heading.LEFT;
    }
    return y < 0 ? Heading.UP : Heading.DOWN;
  }

  private static double head(FlowFamily family, double width) {
    return family == FlowFamily.TIE ? 4.5 : 5.2 + width * 0.8;
  }

  /** The mark at the arriving end; its point touches x, y. */
  void end(FlowFamily family, double x, double y, Heading heading, double size) {
    String colour = Palette.flow(family);
    double half = size * 0.55;
    switch (family) {
      case TIE ->
          svg.element("circle", "class", "flow-head", "cx", x, "cy", y, "r", 2, "fill", colour);
      case REFERRAL ->
          svg.path(
              arrow(x, y, heading, size, half, false),
              "class",
              "flow-head",
              "fill",
              "none",
              "stroke",
              colour,
              "stroke-width",
              1.4,
              "stroke-linejoin",
              "round");
      case CONFLICT ->
          svg.path(
              bar(x, y, heading, 2, 5) + bar(x, y, heading, 5, 5),
              "class",
              "flow-head",
              "fill",
              "none",
              "stroke",
              colour,
              "stroke-width",
              1.6);
      default ->
          svg.path(arrow(x, y, heading, size, half, true), "class", "flow-head", "fill", colour);
    }
  }

  /** The mark where a flow leaves, for the two families with solid lines. */
  void begin(FlowFamily family, double x, double y, Heading out, double width) {
    String colour = Palette.flow(family);
    if (family == FlowFamily.RESOURCES) {
      svg.element(
          "circle",
          "class",
          "flow-start",
          "cx",
          x + out.dx() * 2.6,
          "cy",
          y + out.dy() * 2.6,
          "r",
          1.6 + width * 0.35,
          "fill",
          colour);
    } else if (family == FlowFamily.AUTHORITY) {
      Heading back = opposite(out);
      svg.path(
          bar(x, y, back, 3.2, 2.6 + width * 0.5),
          "class",
          "flow-start",
          "fill",
          "none",
          "stroke",
          colour,
          "stroke-width",
          1.7);
    }
  }

  private static Heading opposite(Heading heading) {
    return switch (heading) {
      case UP -> Heading.DOWN;
      case DOWN -> Heading.UP;
      case LEFT -> Heading.RIGHT;
      case RIGHT -> Heading.LEFT;
    };
  }

  private static String arrow(
      double x, double y, Heading h, double size, double half, boolean closed) {
    double backX = x - h.dx() * size;
    double backY = y - h.dy() * size;
    return "M"
        + pair(backX + h.dy() * half, backY + h.dx() * half)
        + "L"
        + pair(x, y)
        + "L"
        + pair(backX - h.dy() * half, backY - h.dx() * half)
        + (closed ? "Z" : "");
  }

  /** A bar across the line, so many px before the point. */
  private static String bar(double x, double y, Heading h, double before, double half) {
    double cx = x - h.dx() * before;
    double cy = y - h.dy() * before;
    return "M"
        + pair(cx + h.dy() * half, cy + h.dx() * half)
        + "L"
        + pair(cx - h.dy() * half, cy - h.dx() * half);
  }

  private static String pair(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  /** A short sample of a family for the legend, 30 px wide, centred on y. */
  void sample(FlowFamily family, double x, double y) {
    double width = family == FlowFamily.TIE ? TIE_WIDTH : 2.2;
    double head = head(family, width);
    double end = x + 30 - (family == FlowFamily.TIE ? 0 : head * 0.8);
    svg.path(
        "M" + pair(x, y) + "L" + pair(end, y),
        "fill",
        "none",
        "stroke",
        Palette.flow(family),
        "stroke-width",
        width,
        "stroke-dasharray",
        Palette.dash(family),
        "stroke-linecap",
        family == FlowFamily.AWARENESS ? "round" : "");
    begin(family, x, y, Heading.RIGHT, width);
    end(family, x + 30, y, Heading.RIGHT, head);
  }
}
