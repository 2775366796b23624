package org.papilio.governance.picture.score;

import java.util.List;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;

/**
 * Draws the roles of a broker as a ring of five petals, one for each role and each in its own
 * place, the longer the more often; in the middle how often it stands between two others at all.
 */
final class BrokerRing {

  /** The five roles, clockwise from the top. */
  static final List<String> ROLES =
      List.of("coordinator", "consultant", "gatekeeper", "representative", "liaison");

  static final double RADIUS = 15;
  private static final double HOLE = 9;
  private static final double LEAST = 2.4;
  private static final double TURN = 2 * Math.PI / 5;
  private static final double SPACE = .12;

  private final Svg svg;
  private final int most;

  /**
   * @param most the highest count of any role of any actor
   */
  BrokerRing(Svg svg, int most) {
    this.svg = svg;
    this.most = Math.max(1, most);
  }

  /** How often an actor has each role, in the order of {@link #ROLES}. */
  static int[] counts(Brokerage role) {
    return new int[] {
      role.coordinator(),
      role.consultant(),
      role.gatekeeper(),
      role.representative(),
      role.liaison()
    };
  }

  void draw(Brokerage role, double x, double y) {
    svg.group("class", "broker-ring");
    int[] counts = counts(role);
    for (int i = 0; i < counts.length; i++) {
      petal(i, counts[i] == 0 ? 0 : LEAST + (RADIUS - HOLE - LEAST) * counts[i] / most, x, y);
    }
    svg.text(
        Face.STRONG,
        12,
        x,
        y + 4.3,
        Integer.toString(role.total()),
        "fill",
        Palette.INK,
        "text-anchor",
        "middle");
    svg.end();
  }

  /** A smaller ring with one role alone, for the key. */
  void sample(int role, double x, double y) {
    String place = "translate(" + Svg.number(x) + " " + Svg.number(y) + ") scale(.75)";
    svg.group("transform", place);
    for (int i = 0; i < ROLES.size(); i++) {
      petal(i, i == role ? RADIUS - HOLE : 0, 0, 0);
    }
    svg.end();
  }

  private void petal(int index, double length, double x, double y) {
    double from = -Math.PI / 2 - TURN / 2 + index * TURN + SPACE / 2;
    double to = from + TURN - SPACE;
    boolean filled = length > 0;
    double outer = filled ? HOLE + length : HOLE + 1;
    String path =
        "M"
            + at(x, y, HOLE, from)
            + "L"
            + at(x, y, outer, from)
            + "A"
            + arc(outer)
            + at(x, y, outer, to)
            + "L"
            + at(x, y, HOLE, to)
            + "A"
            + Svg.number(HOLE)
            + " "
            + Svg.number(HOLE)
            + " 0 0 0 "
            + at(x, y, HOLE, from)
            + "Z";
    svg.path(
        path,
        "class",
        "petal",
        "data-role",
        ROLES.get(index),
        "fill",
        filled ? Palette.GAP : Palette.RULE);
  }

  private static String arc(double radius) {
    return Svg.number(radius) + " " + Svg.number(radius) + " 0 0 1 ";
  }

  private static String at(double x, double y, double radius, double angle) {
    return Svg.number(x + radius * Math.cos(angle))
        + " "
        + Svg.number(y + radius * Math.sin(angle));
  }
}
