package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.layout.Route.Pass;
import org.papilio.governance.layout.Route.Port;
import org.papilio.governance.layout.Route.Side;

/**
 * Finds for each flow the doors to pass: the cheapest way by horizontal distance, bends, crowded
 * doors and boxes of groups that it is no part of.
 */
final class Router {

  private static final double BEND = 16;
  private static final double PASS = 10;
  private static final double CROWD = 5;
  private static final double OVERFULL = 45;
  private static final double STRANGE_BOX = 90;
  private static final double EDGE_DOOR = 26;
  private static final double WRONG_SCALE = 60;
  private static final double TURN = 18;
  private static final double BOX_LABEL = 50;

  /** Places tried in each door: straight on, towards the end, and half way. */
  static final int TRIES = 3;

  private final Arrangement arrangement;
  private final Doors doors;
  private final int rows;
  private final int[] bandOfRow;
  private final boolean anySpan;

  /** Number of the first door of each row. */
  private final int[] firstDoor;

  private final List<Door> all = new ArrayList<>();

  Router(Arrangement arrangement, Doors doors) {
    this.arrangement = arrangement;
    this.doors = doors;
    this.rows = doors.byRow.size();
    this.bandOfRow = arrangement.bandOfRow();
    this.anySpan = !arrangement.leftSpans.isEmpty() || !arrangement.rightSpans.isEmpty();
    firstDoor = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      firstDoor[row] = all.size();
      all.addAll(doors.byRow.get(row));
    }
    firstDoor[rows] = all.size();
  }

  /** One route for each flow, in the order of the flows. */
  Route[] run() {
    Route[] routes = new Route[arrangement.from.length];
    List<Integer> order = new ArrayList<>();
    for (int f = 0; f < routes.length; f++) {
      order.add(f);
    }
    order.sort(
        Comparator.comparingInt(
                (Integer f) -> Math.abs(startCell(f).globalRow() - endCell(f).globalRow()))
            .thenComparingDouble(f -> Math.abs(startCell(f).centre() - endCell(f).centre()))
            .thenComparingInt(f -> f));
    for (int f : order) {
      routes[f] = route(f);
      routes[f].passes.forEach(pass -> pass.door.load++);
    }
    return routes;
  }

  private Cell startCell(int flow) {
    return arrangement.cells[arrangement.from[flow]];
  }

  private Cell endCell(int flow) {
    return arrangement.cells[arrangement.to[flow]];
  }

  /** A port with the room that it opens into and what leaving there costs. */
  private record Exit(Port port, int room, double cost) {}

  private List<Exit> exits(int flow, boolean leaving) {
    Cell cell = leaving ? startCell(flow) : endCell(flow);
    GovernanceFlow what = arrangement.graph.flows().get(flow);
    int wanted = arrangement.band(leaving ? what.fromScale() : what.toScale());
    Block block = cell.block;
    List<Exit> exits = new ArrayList<>();
    int top = block.spans() ? block.firstRow : cell.globalRow();
    int bottom = block.spans() ? block.lastRow() : cell.globalRow();
    exits.add(exit(block, new Port(cell, Side.TOP, top), top, 0, wanted, top));
    exits.add(exit(block, new Port(cell, Side.BOTTOM, bottom + 1), bottom, 0, wanted, bottom));
    if (block.spans()) {
      for (int channel = top + 1; channel <= bottom; channel++) {
        int row = bandOfRow[channel] == wanted ? channel : channel - 1;
        exits.add(exit(block, new Port(cell, Side.LEFT, channel), channel, 0, wanted, row));
        exits.add(exit(block, new Port(cell, Side.RIGHT, channel), channel, 1, wanted, row));
      }
    }
    return exits;
  }

  private Exit exit(Block block, Port port, int row, int shift, int wanted, int nearRow) {
    int room = doors.roomAt(block, row, port.channel) + shift;
    double cost = block.spans() ? WRONG_SCALE * Math.abs(bandOfRow[nearRow] - wanted) : 0;
    return new Exit(port, room, cost);
  }

  private Route route(int flow) {
    Cell a = startCell(flow);
    Cell b = endCell(flow);
    if (!anySpan && a.globalRow() != b.globalRow()) {
      return new Ladder(doors, a, b).run(flow);
    }
    int low = anySpan ? 0 : a.globalRow();
    int high = anySpan ? rows - 1 : a.globalRow();
    return new Search(a, b, low, high, exits(flow, true), exits(flow, false)).run(flow);
  }

  /** A cheapest-first search for one flow over the doors of some rows. */
  private final class Search {
    final Cell a;
    final Cell b;
    final int low;
    final int high;
    final List<Exit> starts;
    final List<Exit> ends;

    /**
     * First of the doors that may be passed. A place is a door, one of its tries, and the side on
     * which one is after it: above (0) or below (1).
     */
    final int base;

    final double[] xs;
    final double[] costs;
    final int[] from;
    final int[] startOf;
    final PriorityQueue<Entry> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Entry::cost).thenComparingInt(Entry::place));

    double best = Double.POSITIVE_INFINITY;
    int bestPlace = -1;
    Exit bestStart;
    Exit bestEnd;

    Search(Cell a, Cell b, int low, int high, List<Exit> starts, List<Exit> ends) {
      this.a = a;
      this.b = b;
      this.low = low;
      this.high = high;
      this.starts = starts;
      this.ends = ends;
      base = firstDoor[low];
      int count = (firstDoor[high + 1] - base) * TRIES * 2;
      xs = new double[count];
      costs = new double[count];
      from = new int[count];
      startOf = new int[count];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      bestStart = starts.getFirst();
      bestEnd = ends.getFirst();
    }

    Route run(int flow) {
      direct();
      leave();
      while (!queue.isEmpty()) {
        Entry entry = queue.poll();
        if (entry.cost >= best) {
          break;
        }
        if (entry.cost <= costs[entry.place]) {
          arrive(entry.place);
          goOn(entry.place);
        }
      }
      if (best == Double.POSITIVE_INFINITY) {
        throw new IllegalStateException(
            "no way from card " + a.node + " to card " + b.node + " for flow " + flow);
      }
      List<Pass> passes = new ArrayList<>();
      for (int p = bestPlace; p >= 0; p = from[p]) {
        passes.addFirst(new Pass(door(p), xs[p]));
      }
      return new Route(flow, copy(bestStart.port), passes, copy(bestEnd.port));
    }

    Door door(int place) {
      return all.get(base + place / (2 * TRIES));
    }

    /** The channel in which one is after a place, and the room in it. */
    int channel(int place) {
      return door(place).row + place % 2;
    }

    int room(int place) {
      return place % 2 == 0 ? door(place).roomAbove : door(place).roomBelow;
    }

    /**
     * True if one comes to this place out of the room: its door opens into it at the other side.
     */
    boolean leads(int channel, int room, int place) {
      Door door = door(place);
      return place % 2 == 0
          ? door.row + 1 == channel && door.roomBelow == room
          : door.row == channel && door.roomAbove == room;
    }

    /** Ways that pass no door: both ports open into the same room. */
    void direct() {
      for (Exit start : starts) {
        for (Exit end : ends) {
          if (start.port.channel == end.port.channel && start.room == end.room) {
            double cost =
                start.cost
                    + end.cost
                    + move(start.port.x, end.port.x, start.port)
                    + turn(start.port, end.port);
            settle(cost, -1, start, end);
          }
        }
      }
    }

    void leave() {
      for (int p = 0; p < xs.length; p++) {
        double share = (p / 2 % TRIES) / (double) (TRIES - 1);
        xs[p] = door(p).clamp(a.centre() + (b.centre() - a.centre()) * share);
        for (int s = 0; s < starts.size(); s++) {
          Exit exit = starts.get(s);
          if (leads(exit.port.channel, exit.room, p)) {
            offer(p, exit.cost + move(exit.port.x, xs[p], exit.port) + price(door(p), a, b), -1, s);
          }
        }
      }
    }

    void arrive(int p) {
      for (Exit end : ends) {
        if (end.port.channel == channel(p) && end.room == room(p)) {
          double cost = costs[p] + end.cost + move(xs[p], end.port.x, end.port);
          settle(cost, p, starts.get(startOf[p]), end);
        }
      }
    }

    void goOn(int p) {
      int channel = channel(p);
      for (int row = Math.max(low, channel - 1); row <= Math.min(high, channel); row++) {
        for (int d = firstDoor[row]; d < firstDoor[row + 1]; d++) {
          int first = (d - base) * TRIES * 2 + (row == channel ? 1 : 0);
          if (leads(channel, room(p), first) && all.get(d) != door(p)) {
            double extra = price(all.get(d), a, b) + (row == door(p).row ? TURN : 0);
            for (int q = first; q < first + TRIES * 2; q += 2) {
              offer(q, costs[p] + move(xs[p], xs[q], null) + extra, p, startOf[p]);
            }
          }
        }
      }
    }

    private void offer(int place, double cost, int previous, int start) {
      if (cost < costs[place] - 1e-9) {
        costs[place] = cost;
        from[place] = previous;
        startOf[place] = start;
        queue.add(new Entry(cost, place));
      }
    }

    private void settle(double cost, int place, Exit start, Exit end) {
      if (cost < best - 1e-9) {
        best = cost;
        bestPlace = place;
        bestStart = start;
        bestEnd = end;
      }
    }
  }

  private record Entry(double cost, int place) {}

  private static Port copy(Port port) {
    return new Port(port.cell, port.side, port.channel);
  }

  /** What it costs to step aside; within the reach of a port, nothing but the way. */
  static double move(double from, double to, @Nullable Port port) {
    double free =
        port != null && port.side.ordinal() < 2 ? port.cell.width / 2 - Spacing.PORT_MARGIN : 4;
    double distance = Math.abs(to - from);
    return distance + (distance > free ? BEND : 0);
  }

  private static double turn(Port start, Port end) {
    double cost = start.side == end.side && start.side.ordinal() < 2 ? TURN : 0;
    boolean underLabel =
        start.side == Side.TOP && start.cell.block.isGroup() && start.cell.row == 0;
    return cost + (underLabel && cost > 0 ? BOX_LABEL : 0);
  }

  /** What it costs to pass a door on the way from one card to another. */
  static double price(Door door, Cell a, Cell b) {
    double price = PASS + CROWD * door.load + (door.load >= door.capacity() ? OVERFULL : 0);
    if (door.inside && door.leftBlock != a.block && door.leftBlock != b.block) {
      price += STRANGE_BOX;
    }
    if (door.leftBlock == null || door.rightBlock == null) {
      price += EDGE_DOOR;
    }
    return price;
  }
}
