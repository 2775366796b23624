package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.assess.api.Figure;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;

/**
 * Points in the unit square with the diagonal on which both memberships are equal. Points carry
 * numbers, since names of cases near each other would cover each other; the table beside names
 * them.
 */
final class XyFigure {

  private static final double SIZE = 420;
  private static final double LEFT = 56;
  private static final double TOP = 18;

  private final Figure figure;
  private final Messages own;

  XyFigure(Figure figure, Messages own) {
    this.figure = figure;
    this.own = own;
  }

  Html html() {
    Tables table =
        new Tables(own.text("comparison.points"))
            .head("#", true)
            .heads(own.text("cases.case"))
            .head(figure.x().title(), true)
            .head(figure.y().title(), true)
            .heads(own.text("comparison.group"));
    int number = 1;
    for (Figure.Point point : figure.points()) {
      table.row(
          Html.element(
              "tr",
              Tables.number(Integer.toString(number++)),
              Html.element("th", point.label()).with("scope", "row"),
              Tables.number(Words.number(point.x())),
              Tables.number(Words.number(point.y())),
              Html.element("td", point.group())));
    }
    return Html.all(
        Html.element("h3", figure.title()),
        Html.element(
            "figure",
            Html.drawing("xy-" + Anchors.safe(figure.id()), svg(), figure.title()),
            Html.element("figcaption", figure.caption())),
        table.html());
  }

  private String svg() {
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"520\" height=\"500\"")
        .append(
            " viewBox=\"0 0 520 500\" font-family=\"Inter, Arial, sans-serif\" font-size=\"12\">");
    out.append(rectangle(LEFT, TOP, SIZE, SIZE, "#fbf8f0", "#211e1a"));
    out.append(rectangle(LEFT + SIZE / 2, TOP, SIZE / 2, SIZE / 2, "#eef3ea", "none"));
    out.append(line(x(0), y(0), x(1), y(1), "#8c1d4a", ""));
    out.append(line(x(0.5), y(0), x(0.5), y(1), "#8a8172", "4 4"));
    out.append(line(x(0), y(0.5), x(1), y(0.5), "#8a8172", "4 4"));
    for (double tick : List.of(0.0, 0.5, 1.0)) {
      out.append(text(x(tick), TOP + SIZE + 18, "middle", Words.number(tick)));
      out.append(text(LEFT - 8, y(tick) + 4, "end", Words.number(tick)));
    }
    out.append(text(LEFT + SIZE / 2, TOP + SIZE + 42, "middle", figure.x().title()));
    out.append("<g transform=\"rotate(-90 16 ")
        .append(number(TOP + SIZE / 2))
        .append(")\">")
        .append(text(16, TOP + SIZE / 2, "middle", figure.y().title()))
        .append("</g>");
    points(out);
    return out.append("</svg>").toString();
  }

  private void points(StringBuilder out) {
    List<double[]> placed = new ArrayList<>();
    int number = 1;
    for (Figure.Point point : figure.points()) {
      double px = x(point.x());
      double py = y(point.y());
      String fill = point.group().startsWith("deviant") ? "#8c1d4a" : "#14604c";
      out.append("<circle cx=\"")
          .append(number(px))
          .append("\" cy=\"")
          .append(number(py))
          .append("\" r=\"4.5\" fill=\"")
          .append(fill)
          .append("\" stroke=\"#fffefa\"/>");
      double ty = free(placed, px, py - 7);
      placed.add(new double[] {px, ty});
      out.append(text(px + 7, ty, "start", Integer.toString(number++)));
    }
  }

  /** Moves a number down until it meets none of those placed before. */
  private static double free(List<double[]> placed, double px, double py) {
    double wanted = py;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (double[] other : placed) {
        if (Math.abs(other[0] - px) < 16 && Math.abs(other[1] - wanted) < 11) {
          wanted = other[1] + 11;
          moved = true;
        }
      }
    }
    return wanted;
  }

  private static double x(double value) {
    return LEFT + value * SIZE;
  }

  private static double y(double value) {
    return TOP + (1 - value) * SIZE;
  }

  private static String rectangle(
      double x, double y, double width, double height, String fill, String stroke) {
    return "<rect x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" width=\""
        + number(width)
        + "\" height=\""
        + number(height)
        + "\" fill=\""
        + fill
        + "\" stroke=\""
        + stroke
        + "\"/>";
  }

  private static String line(
      double x1, double y1, double x2, double y2, String stroke, String dash) {
    return "<line x1=\""
        + number(x1)
        + "\" y1=\""
        + number(y1)
        + "\" x2=\""
        + number(x2)
        + "\" y2=\""
        + number(y2)
        + "\" stroke=\""
        + stroke
        + "\""
        + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"")
        + "/>";
  }

  private static String text(double x, double y, String anchor, String words) {
    return "<text x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" text-anchor=\""
        + anchor
        + "\" fill=\"#211e1a\">"
        + Html.text(words).markup()
        + "</text>";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
