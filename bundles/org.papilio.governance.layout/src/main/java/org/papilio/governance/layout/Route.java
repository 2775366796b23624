package org.papilio.governance.layout;

import java.util.List;

/** The way of one flow: a port, the doors it passes in turn, and a port. */
final class Route {

  /** The edge of a card at which a flow leaves or arrives. */
  enum Side {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT
  }

  /** An end of a route. */
  static final class Port {
    final Cell cell;
    final Side side;

    /** The channel into which it opens. */
    final int channel;

    double x;

    Port(Cell cell, Side side, int channel) {
      this.cell = cell;
      this.side = side;
      this.channel = channel;
      this.x = side == Side.LEFT ? cell.x() : side == Side.RIGHT ? cell.right() : cell.centre();
    }
  }

  /** A door on the way, with the place where it is passed. */
  static final class Pass {
    final Door door;
    double x;

    Pass(Door door, double x) {
      this.door = door;
      this.x = x;
    }
  }

  final int flow;
  final Port start;
  final Port end;
  final List<Pass> passes;

  Route(int flow, Port start, List<Pass> passes, Port end) {
    this.flow = flow;
    this.start = start;
    this.passes = List.copyOf(passes);
    this.end = end;
  }

  /** x of the point before pass {@code k}. */
  double before(int k) {
    return k == 0 ? start.x : passes.get(k - 1).x;
  }

  /** x of the point after pass {@code k}. */
  double after(int k) {
    return k == passes.size() - 1 ? end.x : passes.get(k + 1).x;
  }
}
