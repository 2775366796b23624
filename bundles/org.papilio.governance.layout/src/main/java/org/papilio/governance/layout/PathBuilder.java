package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.api.layout.FlowPath;
import org.papilio.governance.api.layout.FlowPath.Curve;
import org.papilio.governance.api.layout.FlowPath.Heading;
import org.papilio.governance.api.layout.FlowPath.Line;
import org.papilio.governance.api.layout.FlowPath.Point;
import org.papilio.governance.api.layout.FlowPath.Step;
import org.papilio.governance.layout.Leg.Edge;
import org.papilio.governance.layout.Route.Pass;
import org.papilio.governance.layout.Route.Port;
import org.papilio.governance.layout.Route.Side;

/**
 * Draws the path of one route: upright in gaps, along its track in channels, with round corners.
 * The corners never leave the channel, so a path meets no card but those at its ends.
 */
final class PathBuilder {

  /** Where the control points of a quarter of an ellipse lie. */
  private static final double KAPPA = 0.5523;

  private static final double CORNER_X = 26;
  private static final double CORNER_Y = 22;

  private final Route route;
  private final Channel[] channels;

  /** Legs in order of travel and the channel of each. */
  private final List<Leg> legs = new ArrayList<>();

  private final List<Integer> legChannels = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private double x;
  private double y;

  PathBuilder(Route route, Channel[] channels) {
    this.route = route;
    this.channels = channels;
    int channel = route.start.channel;
    Edge edge = edge(route.start);
    double from = route.start.x;
    for (Pass pass : route.passes) {
      boolean down = pass.door.row == channel;
      addLeg(channel, from, edge, pass.x, down ? Edge.BOTTOM : Edge.TOP);
      from = pass.x;
      channel = down ? channel + 1 : channel - 1;
      edge = down ? Edge.TOP : Edge.BOTTOM;
    }
    addLeg(channel, from, edge, route.end.x, edge(route.end));
  }

  private void addLeg(int channel, double from, Edge fromEdge, double to, Edge toEdge) {
    Leg leg = new Leg(route.flow, from, fromEdge, to, toEdge);
    legs.add(leg);
    legChannels.add(channel);
    channels[channel].legs.add(leg);
  }

  /** The edge of the channel at which a port lies: the bottom of a card is the top of a channel. */
  private static Edge edge(Port port) {
    return switch (port.side) {
      case TOP -> Edge.BOTTOM;
      case BOTTOM -> Edge.TOP;
      case LEFT, RIGHT -> Edge.SIDE;
    };
  }

  FlowPath build(String id, double[] rowTop, double cardHeight) {
    Leg first = legs.getFirst();
    Channel start = channels[legChannels.getFirst()];
    x = first.fromX;
    y = first.fromEdge == Edge.SIDE ? start.trackY(first) : start.edgeY(first.fromEdge);
    Point begin = point(x, y);
    for (int k = 0; k < legs.size(); k++) {
      draw(legs.get(k), channels[legChannels.get(k)], k == legs.size() - 1);
      if (k < route.passes.size()) {
        boolean down = legs.get(k).toEdge == Edge.BOTTOM;
        int row = route.passes.get(k).door.row;
        line(x, down ? rowTop[row] + cardHeight : rowTop[row]);
      }
    }
    return new FlowPath(id, begin, merged(), heading());
  }

  private Heading heading() {
    Side side = route.end.side;
    return switch (side) {
      case TOP -> Heading.DOWN;
      case BOTTOM -> Heading.UP;
      case LEFT -> Heading.RIGHT;
      case RIGHT -> Heading.LEFT;
    };
  }

  private void draw(Leg leg, Channel channel, boolean last) {
    if (leg.straight()) {
      line(leg.fromX, channel.edgeY(leg.toEdge));
      return;
    }
    double track = channel.trackY(leg);
    double distance = Math.abs(leg.toX - leg.fromX);
    double sign = Math.signum(leg.toX - leg.fromX);
    double corner = Math.min(CORNER_X, distance / 2);
    if (leg.fromEdge != Edge.SIDE) {
      double height = Math.min(CORNER_Y, Math.abs(track - y));
      double turn = track - Math.signum(track - y) * height;
      line(x, turn);
      double reach = x + sign * corner;
      curve(x, turn + KAPPA * (track - turn), reach - sign * KAPPA * corner, track, reach, track);
    }
    if (leg.toEdge == Edge.SIDE) {
      line(leg.toX, track);
      return;
    }
    line(leg.toX - sign * corner, track);
    double goal = channel.edgeY(leg.toEdge);
    double room = Math.abs(goal - track) - (last ? Spacing.STRAIGHT_END : 0);
    double height = Math.max(0, Math.min(CORNER_Y, room));
    double land = track + Math.signum(goal - track) * height;
    curve(x + sign * KAPPA * corner, track, leg.toX, land - KAPPA * (land - track), leg.toX, land);
    line(leg.toX, goal);
  }

  private void line(double toX, double toY) {
    if (Math.abs(toX - x) > 0.005 || Math.abs(toY - y) > 0.005) {
      steps.add(new Line(point(toX, toY)));
    }
    x = toX;
    y = toY;
  }

  private void curve(double ax, double ay, double bx, double by, double toX, double toY) {
    steps.add(new Curve(point(ax, ay), point(bx, by), point(toX, toY)));
    x = toX;
    y = toY;
  }

  private static Point point(double x, double y) {
    return new Point(Spacing.round(x), Spacing.round(y));
  }

  /** The steps, with upright lines that follow each other made one. */
  private List<Step> merged() {
    List<Step> result = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Line(Point to)
          && !result.isEmpty()
          && result.getLast() instanceof Line(Point before)
          && before.x() == to.x()) {
        result.removeLast();
      }
      result.add(step);
    }
    if (result.isEmpty()) {
      result.add(new Line(point(x, y)));
    }
    return result;
  }
}
