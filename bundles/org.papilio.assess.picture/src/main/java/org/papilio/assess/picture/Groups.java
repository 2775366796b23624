package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilio.assess.api.Figure;
import org.papilio.picture.api.Svg;

/**
 * The groups of a figure's points, by name, with hue and sign: figures with the same groups tint
 * them alike.
 */
final class Groups {

  private final List<String> names = new ArrayList<>();

  Groups(Figure figure) {
    figure.points().stream().map(Figure.Point::group).distinct().sorted().forEach(names::add);
  }

  List<String> names() {
    return names;
  }

  String hue(String group) {
    if (group.startsWith("deviant")) {
      return Paper.WINE;
    }
    List<String> others = names.stream().filter(name -> !name.startsWith("deviant")).toList();
    return Paper.hue(Math.max(0, others.indexOf(group)));
  }

  /** Draws the sign of a group, about 10 px wide. */
  void sign(Svg svg, String group, double x, double y) {
    String fill = hue(group);
    switch (Math.max(0, names.indexOf(group)) % 6) {
      case 1 -> shape(svg, fill, x, y, 0, -6, 6, 0, 0, 6, -6, 0);
      case 2 -> shape(svg, fill, x, y, -4.5, -4.5, 4.5, -4.5, 4.5, 4.5, -4.5, 4.5);
      case 3 -> shape(svg, fill, x, y, 0, -6, 5.5, 4.5, -5.5, 4.5);
      case 4 -> shape(svg, fill, x, y, 0, 6, 5.5, -4.5, -5.5, -4.5);
      case 5 ->
          svg.element(
              "circle",
              "cx",
              x,
              "cy",
              y,
              "r",
              4.4,
              "fill",
              Paper.SURFACE,
              "stroke",
              fill,
              "stroke-width",
              2.2);
      default ->
          svg.element("circle", "cx", x, "cy", y, "r", 5, "fill", fill, "stroke", Paper.SURFACE);
    }
  }

  private static void shape(Svg svg, String fill, double x, double y, double... corners) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      d.append(i == 0 ? 'M' : 'L');
      d.append(Svg.number(x + corners[i])).append(' ').append(Svg.number(y + corners[i + 1]));
    }
    svg.path(d.append('Z').toString(), "fill", fill, "stroke", Paper.SURFACE);
  }
}
