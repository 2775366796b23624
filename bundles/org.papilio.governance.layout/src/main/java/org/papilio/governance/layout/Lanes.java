package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.governance.layout.Route.Pass;
import org.papilio.governance.layout.Route.Port;
import org.papilio.governance.layout.Route.Side;

/**
 * Puts the flows of each gap side by side in lanes, and the ends at each edge of a card side by
 * side in ports, so that neighbours keep their order and ways are as straight as they can be.
 */
final class Lanes {

  private static final int TURNS = 10;

  /** The most doors and ports that are tried to be put on one x together. */
  private static final int LONGEST_STRETCH = 12;

  private final Route[] routes;
  private final Map<Door, List<Lane>> lanes = new LinkedHashMap<>();
  private final Map<Integer, List<End>> ports = new TreeMap<>();

  /** One flow in one door: pass {@code k} of its route. */
  private record Lane(Route route, int k) {
    Pass pass() {
      return route.passes.get(k);
    }

    /** The place nearest to where it is that lengthens no way. */
    double wish() {
      double before = route.before(k);
      double after = route.after(k);
      return Math.clamp(pass().x, Math.min(before, after), Math.max(before, after));
    }
  }

  /** One flow at one edge of a card. */
  private record End(Route route, boolean start) {
    Port port() {
      return start ? route.start : route.end;
    }

    /** x of the point next to the port. */
    double next() {
      if (route.passes.isEmpty()) {
        return start ? route.end.x : route.start.x;
      }
      return start ? route.passes.getFirst().x : route.passes.getLast().x;
    }
  }

  Lanes(Route[] routes) {
    this.routes = routes;
    for (Route route : routes) {
      for (int k = 0; k < route.passes.size(); k++) {
        lanes
            .computeIfAbsent(route.passes.get(k).door, d -> new ArrayList<>())
            .add(new Lane(route, k));
      }
      collect(new End(route, true));
      collect(new End(route, false));
    }
  }

  private void collect(End end) {
    Port port = end.port();
    if (port.side.ordinal() < 2) {
      ports
          .computeIfAbsent(port.cell.node * 2 + port.side.ordinal(), k -> new ArrayList<>())
          .add(end);
    }
  }

  /**
   * Room that the gaps between neighbouring blocks need.
   *
   * @param share how much of what they need beyond the least, 0 to 1
   */
  Map<Long, Double> blockGaps(double share) {
    return gaps(false, Spacing.CARD_GAP, share);
  }

  /** Room that the gaps between neighbouring members of a group need. */
  Map<Long, Double> memberGaps(double share) {
    return gaps(true, Spacing.MEMBER_GAP, share);
  }

  private Map<Long, Double> gaps(boolean inside, double least, double share) {
    Map<Long, Double> gaps = new HashMap<>();
    for (Map.Entry<Door, List<Lane>> entry : lanes.entrySet()) {
      Door door = entry.getKey();
      if (door.inside != inside) {
        continue;
      }
      double wanted = 2 * Spacing.CLEAR + (entry.getValue().size() - 1) * Spacing.LANE + 2;
      double need = least + share * Math.max(0, wanted - least);
      if (!inside && door.leftBlock != null && door.rightBlock != null) {
        long key =
            Arrangement.pair(
                door.leftBlock.cells.getFirst().node, door.rightBlock.cells.getFirst().node);
        gaps.merge(key, need, Math::max);
      } else if (inside && door.leftCell != null && door.rightCell != null) {
        gaps.merge(Arrangement.pair(door.leftCell.node, door.rightCell.node), need, Math::max);
      }
    }
    return gaps;
  }

  void run() {
    for (Route route : routes) {
      route.passes.forEach(pass -> pass.x = pass.door.clamp(pass.x));
      sidePort(route.start);
      sidePort(route.end);
    }
    for (int turn = 0; turn < TURNS; turn++) {
      ports.values().forEach(this::placePorts);
      lanes.forEach(this::placeLanes);
    }
    ports.values().forEach(this::placePorts);
    straighten();
  }

  private static void sidePort(Port port) {
    if (port.side == Side.LEFT) {
      port.x = port.cell.x();
    } else if (port.side == Side.RIGHT) {
      port.x = port.cell.right();
    }
  }

  private void placeLanes(Door door, List<Lane> here) {
    here.sort(Comparator.comparingDouble(Lane::wish).thenComparingInt(lane -> lane.route.flow));
    double[] wishes = new double[here.size()];
    for (int i = 0; i < wishes.length; i++) {
      wishes[i] = here.get(i).wish();
    }
    double[] places = Spread.place(wishes, Spacing.LANE, door.low(), door.high());
    for (int i = 0; i < places.length; i++) {
      here.get(i).pass().x = places[i];
    }
  }

  private void placePorts(List<End> ends) {
    Cell cell = ends.getFirst().port().cell;
    ends.sort(Comparator.comparingDouble(End::next).thenComparingInt(end -> end.route.flow));
    double low = cell.x() + Math.min(Spacing.PORT_MARGIN, cell.width / 3);
    double high = cell.right() - Math.min(Spacing.PORT_MARGIN, cell.width / 3);
    double[] wishes = new double[ends.size()];
    for (int i = 0; i < wishes.length; i++) {
      double next = ends.get(i).next();
      boolean above = low <= next && next <= high;
      wishes[i] =
          above ? next : cell.centre() + Math.signum(next - cell.centre()) * (high - low) * 0.3;
    }
    double[] places = Spread.place(wishes, Spacing.PORT, low, high);
    for (int i = 0; i < places.length; i++) {
      ends.get(i).port().x = places[i];
    }
  }

  /**
   * Makes ways straight: the longest stretch of doors and ports that one upright line can pass is
   * put on one x, where the neighbours in lanes and ports leave the room.
   */
  private void straighten() {
    List<Route> byLength = new ArrayList<>(List.of(routes));
    byLength.sort(
        Comparator.comparingInt((Route r) -> -r.passes.size()).thenComparingInt(r -> r.flow));
    for (int round = 0; round < 2; round++) {
      for (Route route : byLength) {
        List<Stop> stops = stops(route);
        for (int length = Math.min(stops.size(), LONGEST_STRETCH); length >= 2; length--) {
          for (int i = 0; i + length <= stops.size(); i++) {
            align(stops.subList(i, i + length));
          }
        }
      }
    }
  }

  /** A door or a port on a way, with what may stand in the way of moving it. */
  private record Stop(Pass pass, Port port) {
    double x() {
      return pass == null ? port.x : pass.x;
    }

    void move(double x) {
      if (pass == null) {
        port.x = x;
      } else {
        pass.x = x;
      }
    }
  }

  private static List<Stop> stops(Route route) {
    List<Stop> stops = new ArrayList<>();
    if (route.start.side.ordinal() < 2) {
      stops.add(new Stop(null, route.start));
    }
    route.passes.forEach(pass -> stops.add(new Stop(pass, null)));
    boolean turns = route.passes.isEmpty() && route.start.side == route.end.side;
    if (route.end.side.ordinal() < 2 && !turns) {
      stops.add(new Stop(null, route.end));
    }
    return stops;
  }

  private void align(List<Stop> stops) {
    double mean = stops.stream().mapToDouble(Stop::x).sum() / stops.size();
    if (stops.stream().allMatch(stop -> stop.x() == mean)) {
      return;
    }
    List<Double> tries = new ArrayList<>(stops.stream().map(Stop::x).toList());
    tries.sort(
        Comparator.comparingDouble((Double x) -> Math.abs(x - mean)).thenComparingDouble(x -> x));
    for (double x : tries) {
      if (stops.stream().allMatch(stop -> free(stop, x))) {
        stops.forEach(stop -> stop.move(x));
        return;
      }
    }
  }

  private boolean free(Stop stop, double x) {
    return stop.x() == x || (stop.pass == null ? free(stop.port, x) : free(stop.pass, x));
  }

  private boolean free(Pass moved, double x) {
    if (x < moved.door.low() || x > moved.door.high()) {
      return false;
    }
    for (Lane lane : lanes.get(moved.door)) {
      Pass other = lane.pass();
      if (other != moved && !keeps(moved.x, x, other.x, Spacing.LANE - 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean free(Port moved, double x) {
    Cell cell = moved.cell;
    double margin = Math.min(Spacing.PORT_MARGIN, cell.width / 3) - 2;
    if (x < cell.x() + margin || x > cell.right() - margin) {
      return false;
    }
    for (End end : ports.get(cell.node * 2 + moved.side.ordinal())) {
      Port other = end.port();
      if (other != moved && !keeps(moved.x, x, other.x, Spacing.PORT - 3)) {
        return false;
      }
    }
    return true;
  }

  /** True if a move keeps the order and a distance from a neighbour. */
  private static boolean keeps(double old, double now, double other, double distance) {
    return Math.abs(now - other) >= distance && old < other == now < other;
  }
}
