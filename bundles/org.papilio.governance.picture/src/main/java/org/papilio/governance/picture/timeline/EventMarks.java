package org.papilio.governance.picture.timeline;

import org.papilio.governance.api.RescalingDirection;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Resourced;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/** Draws events of rescaling as arrows: a badge at the tail, and on the shaft what came along. */
final class EventMarks {

  private static final double HEAD = 7;
  private static final double MEANS = 6;

  /** Dashes of what left the state or came back to it. */
  private static final String DASHES = "5 3";

  private final Svg svg;

  EventMarks(Svg svg) {
    this.svg = svg;
  }

  /**
   * @param top where the picture begins, px
   */
  void arrow(TimelinePlan.EventPlace place, double top, String about) {
    svg.group("class", "event", "data-event", place.event().id());
    svg.content("title", about);
    double tailY = top + place.fromY();
    double tipX = place.level() ? place.x() + TimelinePlan.LEVEL - TimelinePlan.BADGE : place.x();
    double tipY = top + place.toY();
    shaft(place.x(), tailY, tipX, tipY, place.event());
    badge(place.number(), place.x(), tailY);
    double reach = TimelinePlan.BADGE + 2;
    svg.rect(
        Math.min(place.x(), tipX) - reach,
        Math.min(tailY, tipY) - reach,
        Math.abs(tipX - place.x()) + 2 * reach,
        Math.abs(tipY - tailY) + 2 * reach,
        "class",
        "card-shape",
        "rx",
        reach,
        "fill",
        "none");
    svg.end();
  }

  private void shaft(double x, double y, double tipX, double tipY, RescalingEvent event) {
    double dx = Math.signum(tipX - x);
    double dy = Math.signum(tipY - y);
    double endX = tipX - dx * HEAD;
    double endY = tipY - dy * HEAD;
    String dashes = leavesTheState(event) ? DASHES : "";
    svg.line(
        x, y, endX, endY, "class", "event-casing", "stroke", Palette.SURFACE, "stroke-width", 6);
    svg.line(
        x,
        y,
        endX,
        endY,
        "class",
        "event-shaft",
        "stroke",
        Palette.GAP,
        "stroke-width",
        2.2,
        "stroke-dasharray",
        dashes);
    String head =
        "M%s %sL%s %sL%s %sZ"
            .formatted(
                Svg.number(tipX),
                Svg.number(tipY),
                Svg.number(endX - dy * 5),
                Svg.number(endY + dx * 5),
                Svg.number(endX + dy * 5),
                Svg.number(endY - dx * 5));
    svg.path(
        head, "fill", Palette.GAP, "stroke", Palette.SURFACE, "stroke-width", 1, "class", "tip");
    means(
        event, (x + dx * TimelinePlan.BADGE + endX) / 2, (y + dy * TimelinePlan.BADGE + endY) / 2);
  }

  /** True for what left the state, or came back to it. */
  static boolean leavesTheState(RescalingEvent event) {
    return event
        .direction()
        .filter(
            d -> d == RescalingDirection.OUT_TO_NONSTATE || d == RescalingDirection.BACK_TO_STATE)
        .isPresent();
  }

  private void means(RescalingEvent event, double x, double y) {
    means(event.resourced().map(Enum::name).orElse(""), x, y);
  }

  /**
   * A disc: full, half, hollow, or with a question mark.
   *
   * @param resourced a name of {@link Resourced}; empty when it is not known
   */
  void means(String resourced, double x, double y) {
    svg.element(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        MEANS,
        "fill",
        resourced.equals(Resourced.FULL.name()) ? Palette.GAP : Palette.SURFACE,
        "stroke",
        Palette.GAP,
        "stroke-width",
        1.6,
        "stroke-dasharray",
        resourced.isEmpty() ? "2 2" : "");
    if (resourced.equals(Resourced.PARTIAL.name())) {
      svg.path(
          "M%s %sA%s %s 0 0 1 %s %sZ"
              .formatted(
                  Svg.number(x),
                  Svg.number(y - MEANS),
                  Svg.number(MEANS),
                  Svg.number(MEANS),
                  Svg.number(x),
                  Svg.number(y + MEANS)),
          "fill",
          Palette.GAP);
    }
  }

  void badge(int number, double x, double y) {
    svg.element(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        TimelinePlan.BADGE,
        "class",
        "event-badge",
        "fill",
        Palette.SURFACE,
        "stroke",
        Palette.GAP,
        "stroke-width",
        1.6);
    svg.text(
        Face.STRONG,
        TimelinePlan.NUMBER,
        x,
        y + 4.3,
        Integer.toString(number),
        "fill",
        Palette.INK,
        "text-anchor",
        "middle");
  }

  /** A dashed arrow for the key, 34 px long. */
  void sample(double x, double y) {
    svg.line(
        x, y, x + 26, y, "stroke", Palette.GAP, "stroke-width", 2.2, "stroke-dasharray", DASHES);
    svg.path("M%s %sl-8 -5v10z".formatted(Svg.number(x + 34), Svg.number(y)), "fill", Palette.GAP);
  }
}
