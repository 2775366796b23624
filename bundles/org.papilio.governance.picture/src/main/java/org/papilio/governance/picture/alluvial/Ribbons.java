package org.papilio.governance.picture.alluvial;

import java.util.Locale;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Svg;

/** Draws ribbons: each kind of resource has marks of its own, and what is not known is hollow. */
final class Ribbons {

  private static final double BEND = 46;
  private static final double TIP = 7;
  private static final double BROAD = 14;

  private final Svg svg;
  private final String prefix;

  Ribbons(Svg svg, String prefix) {
    this.svg = svg;
    this.prefix = prefix;
  }

  /** Writes the marks of each kind; inside of {@code defs}. */
  void define() {
    for (FlowKind kind : new FlowKind[] {FlowKind.FINANCE, FlowKind.STAFF, FlowKind.MATERIAL}) {
      svg.begin(
          "pattern", "id", id(kind), "width", 8, "height", 8, "patternUnits", "userSpaceOnUse");
      svg.rect(0, 0, 8, 8, "fill", colour(kind));
      String marks =
          switch (kind) {
            case STAFF -> "M0 4H8";
            case MATERIAL -> "M2 2h.01M6 6h.01";
            default -> "";
          };
      if (!marks.isEmpty()) {
        svg.path(
            marks,
            "fill",
            "none",
            "stroke",
            "#ffffff",
            "stroke-width",
            1.6,
            "stroke-opacity",
            ".8",
            "stroke-linecap",
            "round");
      }
      svg.end();
    }
  }

  private String id(FlowKind kind) {
    return prefix + "fill-" + kind.name().toLowerCase(Locale.ROOT);
  }

  static String colour(FlowKind kind) {
    return Palette.flow(kind.family());
  }

  String fill(FlowKind kind) {
    return "url(#" + id(kind) + ")";
  }

  /**
   * One ribbon with its arrow, which says where it goes.
   *
   * @param top where the picture begins
   */
  void draw(AlluvialPlan.Route route, double top, String about) {
    FlowKind kind = route.ribbon().flow().kind();
    boolean known = route.ribbon().weight().isPresent();
    svg.group(
        "class",
        known ? "ribbon" : "ribbon ribbon-unknown",
        "data-flow",
        route.ribbon().flow().id());
    svg.content("title", about);
    double middle = route.thick() / 2;
    if (known) {
      svg.path(
          band(route, top),
          "class",
          "card-shape",
          "fill",
          fill(kind),
          "fill-opacity",
          ".85",
          "stroke",
          Palette.SURFACE,
          "stroke-width",
          .8);
    } else {
      svg.path(
          path(route, top + middle),
          "class",
          "card-shape",
          "fill",
          "none",
          "stroke",
          colour(kind),
          "stroke-width",
          1.6,
          "stroke-dasharray",
          "4 3");
    }
    tip(route, top + middle, kind);
    svg.end();
  }

  /** The outline of a ribbon: as wide at both ends as it is thick, and never behind its boxes. */
  private static String band(AlluvialPlan.Route route, double top) {
    double from = route.fromY() + top;
    double to = route.toY() + top;
    double thick = route.thick();
    boolean turnsBack = route.leavesRight() == route.arrivesRight();
    boolean flips = turnsBack && to < from; // the outer edge joins the outer ends
    double outerFrom = flips ? from + thick : from;
    double innerFrom = flips ? from : from + thick;
    double outerTo = turnsBack ? flips ? to : to + thick : to;
    double innerTo = turnsBack ? flips ? to + thick : to : to + thick;
    double inner = bend(route, 0);
    double outer = bend(route, turnsBack ? thick * 1.2 : 0);
    return "M"
        + at(route.fromX(), outerFrom)
        + curve(route, outer, outerFrom, outerTo, false)
        + "L"
        + at(route.toX(), innerTo)
        + curve(route, inner, innerFrom, innerTo, true)
        + "Z";
  }

  private static double bend(AlluvialPlan.Route route, double more) {
    return Math.max(BEND, Math.abs(route.toX() - route.fromX()) / 2) + more;
  }

  /** From one end to the other, or back. */
  private static String curve(
      AlluvialPlan.Route route, double bend, double from, double to, boolean back) {
    String first = at(route.fromX() + (route.leavesRight() ? bend : -bend), from);
    String second = at(route.toX() + (route.arrivesRight() ? bend : -bend), to);
    return back
        ? "C" + second + " " + first + " " + at(route.fromX(), from)
        : "C" + first + " " + second + " " + at(route.toX(), to);
  }

  private static String path(AlluvialPlan.Route route, double dy) {
    return "M"
        + at(route.fromX(), route.fromY() + dy)
        + curve(route, bend(route, 0), route.fromY() + dy, route.toY() + dy, false);
  }

  /** A bright chevron in a broad ribbon, a small head at the end of a narrow one. */
  private void tip(AlluvialPlan.Route route, double dy, FlowKind kind) {
    double inwards = route.arrivesRight() ? TIP : -TIP;
    double y = route.toY() + dy;
    boolean broad = route.ribbon().weight().isPresent() && route.thick() >= BROAD;
    double x = route.toX() + (broad ? inwards / 2 : 0);
    String head = "M" + at(x + inwards, y - 4.5) + "L" + at(x, y) + "L" + at(x + inwards, y + 4.5);
    if (broad) {
      svg.path(
          head,
          "class",
          "tip",
          "fill",
          "none",
          "stroke",
          Palette.SURFACE,
          "stroke-width",
          2.2,
          "stroke-linecap",
          "round",
          "stroke-linejoin",
          "round");
    } else {
      svg.path(head + "Z", "class", "tip", "fill", colour(kind));
    }
  }

  /** What stays, as a stub that fades: at the right what is kept, at the left what is added. */
  void stub(AlluvialPlan.Place place, boolean right, double thick, double top) {
    double y = top + place.y() + place.height() - 2 - thick;
    for (int step = 0; step < 4; step++) {
      double x = right ? place.right() + step * 5 : place.x() - (step + 1) * 5;
      svg.rect(
          x,
          y,
          5,
          thick,
          "class",
          right ? "kept" : "added",
          "fill",
          Palette.GAP,
          "fill-opacity",
          Svg.number(.8 - step * .2));
    }
  }

  private static String at(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }
}
