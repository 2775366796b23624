package org.papilio.governance.picture.score;

import java.util.List;
import java.util.Map;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.platform.text.Messages;

/** Draws the column at the right: how many flows cross each boundary, up and down, by family. */
final class Gutter {

  private static final double BAR = 15;
  private static final double UNIT = 3.2;
  private static final double LONGEST = 46;

  private final Svg svg;
  private final Messages messages;
  private final ScoreText text;

  Gutter(Svg svg, Messages messages, ScoreText text) {
    this.svg = svg;
    this.messages = messages;
    this.text = text;
  }

  void draw(List<Crossings> crossings, BandLayout layout, double x, double top) {
    if (crossings.isEmpty()) {
      return;
    }
    svg.group("class", "crossings");
    int most = 1;
    for (Crossings crossing : crossings) {
      most = Math.max(most, Crossings.total(crossing.down()));
      most = Math.max(most, Crossings.total(crossing.up()));
    }
    double unit = Math.min(UNIT, LONGEST / most);
    double first = layout.bands().stream().filter(b -> !b.silent()).findFirst().orElseThrow().top();
    svg.text(
        Face.STRONG,
        12,
        x + 6,
        top + first + 18,
        messages.text("score.crossings"),
        "class",
        "gutter-title",
        "fill",
        Palette.INK_2);
    for (Crossings crossing : crossings) {
      boundary(crossing, x, top + crossing.y(), unit);
    }
    svg.end();
  }

  private void boundary(Crossings crossing, double x, double y, double unit) {
    int down = Crossings.total(crossing.down());
    int up = Crossings.total(crossing.up());
    svg.group("class", "crossing", "data-upper", crossing.upper(), "data-lower", crossing.lower());
    svg.content("title", text.crossing(crossing));
    if (down + up == 0) {
      String gap = messages.text("score.gap");
      svg.rect(x + 4, y - 10, 80, 20, "rx", 4, "fill", Palette.GAP_FILL);
      svg.text(Face.STRONG, 12, x + 44, y + 4, gap, "fill", Palette.GAP, "text-anchor", "middle");
    } else {
      svg.line(x + 6, y, x + 82, y, "stroke", "#6d675b", "stroke-width", 1);
      bar(crossing.up(), x + 18, y - 4, -unit);
      bar(crossing.down(), x + 54, y + 4, unit);
      count("↑", up, x + 18 + BAR / 2, y + 14);
      count("↓", down, x + 54 + BAR / 2, y - 6);
    }
    svg.end();
  }

  private void count(String arrow, int value, double x, double y) {
    svg.text(
        Face.MEDIUM,
        12,
        x,
        y,
        arrow + value,
        "class",
        "gutter-count",
        "fill",
        Palette.INK,
        "text-anchor",
        "middle");
  }

  private void bar(Map<FlowFamily, Integer> counts, double x, double y, double unit) {
    double at = y;
    for (FlowFamily family : FlowFamily.values()) {
      int count = counts.getOrDefault(family, 0);
      if (count > 0) {
        double height = Math.abs(unit) * count;
        svg.rect(
            x,
            unit < 0 ? at - height : at,
            BAR,
            Math.max(1, height - 0.8),
            "rx",
            1,
            "fill",
            Palette.flow(family));
        at += unit * count;
      }
    }
  }
}
