package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.governance.layout.Leg.Edge;

/**
 * Gives each horizontal part in a channel a track of its own, so that no two lie on each other, in
 * an order with few crossings.
 */
final class Tracks {

  /** Above this number of legs the pairwise search is left out. */
  private static final int PAIRWISE = 160;

  private static final int ROUNDS = 8;

  /** Two parts on one track keep at least this distance. */
  private static final double APART = 16;

  private Tracks() {}

  /**
   * Assigns the tracks.
   *
   * @return the number of tracks, 0 if all legs are straight
   */
  static int assign(List<Leg> legs) {
    List<Leg> order = new ArrayList<>(legs.stream().filter(leg -> !leg.straight()).toList());
    order.sort(
        Comparator.comparingInt(Tracks::kind)
            .thenComparingDouble(Tracks::rank)
            .thenComparingInt(leg -> leg.flow));
    if (order.size() <= PAIRWISE) {
      untangle(order);
    }
    return pack(order);
  }

  private static int kind(Leg leg) {
    return leg.bothAt(Edge.TOP) ? 0 : leg.bothAt(Edge.BOTTOM) ? 2 : 1;
  }

  private static double rank(Leg leg) {
    return switch (kind(leg)) {
      case 0 -> leg.high() - leg.low();
      case 2 -> leg.low() - leg.high();
      default -> {
        double top = leg.fromEdge == Edge.TOP ? leg.fromX : leg.toX;
        double bottom = leg.fromEdge == Edge.TOP ? leg.toX : leg.fromX;
        yield bottom > top ? -top : top;
      }
    };
  }

  /** Moves single legs to where they cross the fewest others, until nothing gets better. */
  private static void untangle(List<Leg> order) {
    int n = order.size();
    int[][] cost = new int[n][n];
    List<Leg> legs = List.copyOf(order);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        cost[i][j] = i == j ? 0 : crossings(legs.get(i), legs.get(j));
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      places.add(i);
    }
    for (int round = 0; round < ROUNDS; round++) {
      boolean better = false;
      for (int leg = 0; leg < n; leg++) {
        better |= insert(places, leg, cost);
      }
      if (!better) {
        break;
      }
    }
    order.clear();
    places.forEach(place -> order.add(legs.get(place)));
  }

  private static boolean insert(List<Integer> places, int leg, int[][] cost) {
    int at = places.indexOf(leg);
    int best = at;
    int bestGain = 0;
    int gain = 0;
    for (int k = at - 1; k >= 0; k--) {
      int other = places.get(k);
      gain += cost[other][leg] - cost[leg][other];
      if (gain > bestGain) {
        bestGain = gain;
        best = k;
      }
    }
    gain = 0;
    for (int k = at + 1; k < places.size(); k++) {
      int other = places.get(k);
      gain += cost[leg][other] - cost[other][leg];
      if (gain > bestGain) {
        bestGain = gain;
        best = k;
      }
    }
    if (best == at) {
      return false;
    }
    places.remove(at);
    places.add(best, leg);
    return true;
  }

  /** Crossings of two legs if the first has a track above that of the second. */
  private static int crossings(Leg above, Leg below) {
    int count = 0;
    for (int end = 0; end < 2; end++) {
      double x = end == 0 ? above.fromX : above.toX;
      Edge edge = end == 0 ? above.fromEdge : above.toEdge;
      if (edge == Edge.BOTTOM) {
        count += inside(x, below) ? 2 : 0;
        count += meets(x, below, Edge.TOP) ? 5 : 0;
      }
      x = end == 0 ? below.fromX : below.toX;
      edge = end == 0 ? below.fromEdge : below.toEdge;
      if (edge == Edge.TOP) {
        count += inside(x, above) ? 2 : 0;
      }
    }
    return count;
  }

  private static boolean inside(double x, Leg leg) {
    return leg.low() < x && x < leg.high();
  }

  /**
   * True if a leg has an end at the given edge so near to x that the two would lie on each other.
   */
  private static boolean meets(double x, Leg leg, Edge edge) {
    return leg.fromEdge == edge && Math.abs(leg.fromX - x) < 4
        || leg.toEdge == edge && Math.abs(leg.toX - x) < 4;
  }

  private static boolean overlap(Leg a, Leg b) {
    return a.low() - APART < b.high() && b.low() - APART < a.high();
  }

  private static int pack(List<Leg> order) {
    int tracks = 0;
    for (int i = 0; i < order.size(); i++) {
      Leg leg = order.get(i);
      leg.track = 0;
      for (int j = 0; j < i; j++) {
        if (overlap(leg, order.get(j))) {
          leg.track = Math.max(leg.track, order.get(j).track + 1);
        }
      }
      tracks = Math.max(tracks, leg.track + 1);
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      Leg leg = order.get(i);
      int latest = tracks - 1;
      for (int j = i + 1; j < order.size(); j++) {
        if (overlap(leg, order.get(j))) {
          latest = Math.min(latest, order.get(j).track - 1);
        }
      }
      if (leg.bothAt(Edge.BOTTOM)) {
        leg.track = latest;
      } else if (!leg.bothAt(Edge.TOP)) {
        leg.track = (leg.track + latest) / 2;
      }
    }
    return tracks;
  }
}
