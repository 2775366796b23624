package org.papilio.governance.layout;

/** The part of a route inside one channel: from one edge of the channel to the other, or back. */
final class Leg {

  /** Where an end of a leg leaves its channel. */
  enum Edge {
    TOP,
    BOTTOM,
    SIDE
  }

  final int flow;
  final double fromX;
  final Edge fromEdge;
  final double toX;
  final Edge toEdge;

  /** Number of its horizontal part counted from the top of the channel; -1 for a straight way. */
  int track = -1;

  Leg(int flow, double fromX, Edge fromEdge, double toX, Edge toEdge) {
    this.flow = flow;
    this.fromX = fromX;
    this.fromEdge = fromEdge;
    this.toX = toX;
    this.toEdge = toEdge;
  }

  /** True if it runs from the top to the bottom, or back, without a step aside. */
  boolean straight() {
    return fromEdge != toEdge
        && fromEdge != Edge.SIDE
        && toEdge != Edge.SIDE
        && Math.abs(fromX - toX) < 0.5;
  }

  double low() {
    return Math.min(fromX, toX);
  }

  double high() {
    return Math.max(fromX, toX);
  }

  boolean bothAt(Edge edge) {
    return fromEdge == edge && toEdge == edge;
  }
}
