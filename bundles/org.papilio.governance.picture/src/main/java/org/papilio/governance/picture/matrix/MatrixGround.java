package org.papilio.governance.picture.matrix;

import java.util.Locale;
import org.papilio.governance.picture.Frame;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.matrix.Plan.ColumnPlace;
import org.papilio.governance.picture.matrix.Plan.RowPlace;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;

/**
 * Draws what the cells stand on: the headings of columns, and a band with its name for each scale.
 */
final class MatrixGround {

  private final Svg svg;
  private final Plan plan;
  private final MatrixText text;
  private final Typefaces typefaces;
  private final double top;

  /**
   * @param top where the matrix begins on the paper, in px
   */
  MatrixGround(Svg svg, Plan plan, MatrixText text, Typefaces typefaces, double top) {
    this.svg = svg;
    this.plan = plan;
    this.text = text;
    this.typefaces = typefaces;
    this.top = top;
  }

  void draw() {
    headings();
    bands();
  }

  private void headings() {
    svg.group("class", "column-groups");
    for (Plan.GroupPlace group : plan.groupPlaces()) {
      double y = top + plan.headingBase() - (group.lines().size() - 1) * Plan.LEADING - 4;
      svg.group("class", "column-group", "data-group", group.group());
      svg.content("title", text.group(group.group()));
      for (String line : group.lines()) {
        svg.text(Face.STRONG, Plan.LABEL, group.x(), y, line, "fill", Palette.INK_2);
        y += Plan.LEADING;
      }
      rule(group);
      svg.end();
    }
    svg.end();
    svg.group("class", "column-labels");
    plan.columns().forEach(this::label);
    double middle = plan.totalX() + plan.totalWidth() / 2;
    svg.text(
        Face.STRONG,
        Plan.LABEL,
        middle,
        top + plan.labelBase(),
        text.messages().text("matrix.all"),
        "fill",
        Palette.INK_2,
        "text-anchor",
        "middle");
    svg.end();
  }

  /** Thick for the socially innovative, single for other instruments, double for policies. */
  private void rule(Plan.GroupPlace group) {
    double y = top + plan.headingBase() + 2;
    double end = group.x() + group.width();
    boolean innovative = group.group() == Column.Group.INNOVATIVE;
    String colour = innovative ? Palette.GAP : Palette.STRONG_BORDER;
    svg.line(group.x(), y, end, y, "stroke", colour, "stroke-width", innovative ? 3 : 1.2);
    if (group.group() == Column.Group.POLICY) {
      svg.line(group.x(), y + 3, end, y + 3, "stroke", colour, "stroke-width", 1.2);
    }
  }

  private void label(ColumnPlace place) {
    double middle = place.x() + place.width() / 2;
    double base = top + plan.labelBase();
    String ink = place.used() ? Palette.INK : Palette.INK_2;
    svg.group("class", "column-label", "data-family", place.column().family());
    svg.content("title", text.column(place.column()));
    if (plan.turned(place)) {
      double x = middle + 4.2;
      svg.text(
          place.used() ? Face.MEDIUM : Face.TEXT,
          Plan.LABEL,
          x,
          base,
          place.lines().getFirst(),
          "fill",
          ink,
          "transform",
          "rotate(-90 " + Svg.number(x) + " " + Svg.number(base) + ")");
    } else {
      double y = base - (place.lines().size() - 1) * Plan.LEADING;
      for (String line : place.lines()) {
        svg.text(Face.MEDIUM, Plan.LABEL, middle, y, line, "fill", ink, "text-anchor", "middle");
        y += Plan.LEADING;
      }
    }
    svg.end();
  }

  private void bands() {
    svg.group("class", "bands");
    for (RowPlace place : plan.rowPlaces()) {
      String fill = place.row().scale().map(Palette::band).orElse(Palette.PAPER);
      double y = top + place.y();
      svg.rect(
          0,
          y,
          plan.width(),
          place.height(),
          "class",
          "band band-" + place.row().name().toLowerCase(Locale.ROOT),
          "fill",
          fill);
      rule(y);
      name(place, y + place.height() / 2);
    }
    rule(top + plan.totalY());
    svg.end();
  }

  private void rule(double y) {
    svg.line(
        0, y, plan.width(), y, "class", "band-rule", "stroke", Palette.RULE, "stroke-width", 1);
  }

  private void name(RowPlace place, double middle) {
    String name = text.row(place.row());
    boolean strong = !place.silent() && place.row().known();
    double room = Plan.NAMES - Frame.SIDE - 6;
    double size = strong && typefaces.width(Face.TITLE, 16.5, name) <= room ? 16.5 : 14;
    svg.group("class", "band-label");
    svg.content("title", name);
    svg.text(
        Face.TITLE,
        size,
        Frame.SIDE,
        middle + 5,
        typefaces.fit(Face.TITLE, size, name, room),
        "class",
        "band-name",
        "fill",
        strong ? Palette.INK : Palette.INK_2);
    svg.end();
  }
}
