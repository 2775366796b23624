package org.papilio.governance.picture.timeline;

import java.util.List;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/** Draws what stands above or below the middle of a lane: steps from year to year, with numbers. */
final class WingMarks {

  private final Svg svg;
  private final TimelinePlan plan;
  private final Hatching hatching;
  private final Typefaces typefaces;
  private final double top;

  /**
   * @param top where the picture begins, px
   */
  WingMarks(Svg svg, TimelinePlan plan, Hatching hatching, Typefaces typefaces, double top) {
    this.svg = svg;
    this.plan = plan;
    this.hatching = hatching;
    this.typefaces = typefaces;
    this.top = top;
  }

  /**
   * @param middle of the lane, px from where the picture begins
   * @param sign −1 above the middle, 1 below it
   */
  void draw(List<Timeline.Amount> amounts, FlowFamily family, double middle, int sign) {
    int start = 0;
    for (int i = 1; i <= amounts.size(); i++) {
      if (i == amounts.size()
          || amounts.get(i).known() != amounts.get(start).known()
          || amounts.get(i).most() != amounts.get(start).most()) {
        run(amounts.get(start), start, i, family, middle, sign);
        start = i;
      }
    }
  }

  /** Years on end with one amount. */
  private void run(
      Timeline.Amount amount, int start, int end, FlowFamily family, double middle, int sign) {
    if (amount.most() == 0) {
      return;
    }
    double x = plan.axis().x(plan.axis().first() + start);
    double width = (end - start) * plan.axis().yearWidth();
    double known = amount.known() * plan.unit();
    double most = amount.most() * plan.unit();
    if (known > 0) {
      svg.rect(
          x,
          top + (sign < 0 ? middle - known : middle),
          width,
          known,
          "class",
          "wing",
          "data-family",
          family,
          "fill",
          hatching.fill(family),
          "stroke",
          Palette.flow(family),
          "stroke-width",
          .8);
    }
    if (most > known) {
      svg.rect(
          x + .7,
          top + (sign < 0 ? middle - most : middle + known),
          Math.max(1, width - 1.4),
          most - known,
          "class",
          "wing-unknown",
          "data-family",
          family,
          "fill",
          "none",
          "stroke",
          Palette.flow(family),
          "stroke-width",
          1.2,
          "stroke-dasharray",
          "3 3");
    }
    number(amount, x, width, sign < 0 ? middle - most - 5 : middle + most + 14);
  }

  /** The amount, beside the arrows that pass there; where it has no room its title tells it. */
  private void number(Timeline.Amount amount, double x, double width, double y) {
    String number =
        amount.known() == amount.most()
            ? Integer.toString(amount.known())
            : amount.known() + "–" + amount.most();
    double room = typefaces.width(Face.STRONG, TimelinePlan.NUMBER, number);
    for (double at = x + 3; at + room <= x + width - 1; at += 6) {
      if (free(at - 2, at + room + 2, y)) {
        svg.text(Face.STRONG, TimelinePlan.NUMBER, at, top + y, number, "fill", Palette.INK);
        return;
      }
    }
  }

  private boolean free(double left, double right, double y) {
    return plan.events().stream()
        .noneMatch(
            event ->
                event.x() + (event.level() ? TimelinePlan.LEVEL : TimelinePlan.BADGE) > left
                    && event.x() - TimelinePlan.BADGE < right
                    && Math.max(event.fromY(), event.toY()) + TimelinePlan.BADGE > y - 12
                    && Math.min(event.fromY(), event.toY()) - TimelinePlan.BADGE < y + 2);
  }
}
