package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayout.Band;
import org.papilio.governance.api.layout.BandLayout.Card;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.api.layout.FlowPath.Curve;
import org.papilio.governance.api.layout.FlowPath.Line;
import org.papilio.governance.api.layout.FlowPath.Point;

/** Looks for breaches of the layout's laws; an empty list means that a law is kept. */
final class LayoutLaws {

  private static final int SAMPLES = 24;

  private LayoutLaws() {}

  static List<String> overlaps(BandLayout layout) {
    List<String> found = new ArrayList<>();
    List<Card> cards = layout.cards();
    for (int i = 0; i < cards.size(); i++) {
      for (int j = i + 1; j < cards.size(); j++) {
        Card a = cards.get(i);
        Card b = cards.get(j);
        if (a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom()) {
          found.add(a + " lies on " + b);
        }
      }
    }
    return found;
  }

  static List<String> strays(GovernanceGraph graph, BandLayout layout) {
    List<String> found = new ArrayList<>();
    Map<String, Card> cards = layout.cardsByNode();
    for (GovernanceNode node : graph.nodes()) {
      Card card = cards.get(node.id());
      Band top = band(layout, node.scales().last().ordinal());
      Band bottom = band(layout, node.scales().first().ordinal());
      if (card.y() < top.top() || card.bottom() > bottom.bottom()) {
        found.add(card + " leaves its bands " + top + " to " + bottom);
      }
      boolean ends = card.y() < top.bottom() && card.bottom() > bottom.top();
      if (!ends) {
        found.add(card + " does not reach all its bands");
      }
    }
    return found;
  }

  private static Band band(BandLayout layout, int scale) {
    return layout.bands().stream()
        .filter(b -> b.scale().ordinal() == scale)
        .findFirst()
        .orElseThrow();
  }

  static List<String> runsThrough(GovernanceGraph graph, BandLayout layout) {
    List<String> found = new ArrayList<>();
    for (int f = 0; f < layout.flows().size(); f++) {
      GovernanceFlow flow = graph.flows().get(f);
      for (Point point : points(layout.flows().get(f))) {
        for (Card card : layout.cards()) {
          boolean end = card.node().equals(flow.from()) || card.node().equals(flow.to());
          double edge = end ? 0.6 : -1;
          if (point.x() > card.x() + edge
              && point.x() < card.right() - edge
              && point.y() > card.y() + edge
              && point.y() < card.bottom() - edge) {
            found.add("flow " + flow.id() + " runs through " + card + " at " + point);
          }
        }
      }
    }
    return found;
  }

  static List<String> looseEnds(GovernanceGraph graph, BandLayout layout) {
    List<String> found = new ArrayList<>();
    Map<String, Card> cards = layout.cardsByNode();
    for (int f = 0; f < layout.flows().size(); f++) {
      GovernanceFlow flow = graph.flows().get(f);
      FlowPath path = layout.flows().get(f);
      if (!touches(cards.get(flow.from()), path.start())) {
        found.add("flow " + flow.id() + " does not begin at its card: " + path.start());
      }
      if (!touches(cards.get(flow.to()), path.tip())) {
        found.add("flow " + flow.id() + " does not end at its card: " + path.tip());
      }
    }
    return found;
  }

  private static boolean touches(Card card, Point point) {
    boolean inX = point.x() >= card.x() - 0.05 && point.x() <= card.right() + 0.05;
    boolean inY = point.y() >= card.y() - 0.05 && point.y() <= card.bottom() + 0.05;
    boolean edge =
        Math.abs(point.x() - card.x()) < 0.05
            || Math.abs(point.x() - card.right()) < 0.05
            || Math.abs(point.y() - card.y()) < 0.05
            || Math.abs(point.y() - card.bottom()) < 0.05;
    return inX && inY && edge;
  }

  /** Points along a path, dense enough that no card can hide between two. */
  static List<Point> points(FlowPath path) {
    List<Point> points = new ArrayList<>();
    Point at = path.start();
    points.add(at);
    for (FlowPath.Step step : path.steps()) {
      for (int k = 1; k <= SAMPLES; k++) {
        double t = (double) k / SAMPLES;
        points.add(
            switch (step) {
              case Line(Point to) ->
                  new Point(at.x() + (to.x() - at.x()) * t, at.y() + (to.y() - at.y()) * t);
              case Curve(Point first, Point second, Point to) ->
                  new Point(
                      cubic(at.x(), first.x(), second.x(), to.x(), t),
                      cubic(at.y(), first.y(), second.y(), to.y(), t));
            });
      }
      at = step.to();
    }
    return points;
  }

  private static double cubic(double a, double b, double c, double d, double t) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }
}
