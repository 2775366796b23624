package org.papilio.governance.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.layout.Route.Pass;
import org.papilio.governance.layout.Route.Port;
import org.papilio.governance.layout.Route.Side;

/**
 * The cheapest way of a flow that goes from row to row in one direction: exact, row by row. Right
 * where no card spans several bands, because then nothing can make a way turn back.
 */
final class Ladder {

  private final Doors doors;
  private final Cell a;
  private final Cell b;

  /** +1 downwards, -1 upwards. */
  private final int step;

  private final Port start;
  private final Port end;

  Ladder(Doors doors, Cell a, Cell b) {
    this.doors = doors;
    this.a = a;
    this.b = b;
    int from = a.globalRow();
    int to = b.globalRow();
    step = to > from ? 1 : -1;
    start = step > 0 ? new Port(a, Side.BOTTOM, from + 1) : new Port(a, Side.TOP, from);
    end = step > 0 ? new Port(b, Side.TOP, to) : new Port(b, Side.BOTTOM, to + 1);
  }

  /** The tries of one row: where, at which cost, and from which try of the row before. */
  private record Rung(List<Door> doors, double[] x, double[] cost, int[] from) {}

  Route run(int flow) {
    List<Rung> rungs = new ArrayList<>();
    for (int row = a.globalRow() + step; row != b.globalRow(); row += step) {
      rungs.add(rung(doors.byRow.get(row), rungs.isEmpty() ? null : rungs.getLast()));
    }
    List<Pass> passes = new ArrayList<>();
    if (!rungs.isEmpty()) {
      int at = cheapestEnd(rungs.getLast());
      for (int k = rungs.size() - 1; k >= 0; k--) {
        Rung rung = rungs.get(k);
        passes.addFirst(new Pass(rung.doors.get(at / Router.TRIES), rung.x[at]));
        at = rung.from[at];
      }
    }
    return new Route(flow, start, passes, end);
  }

  private Rung rung(List<Door> here, @Nullable Rung before) {
    int count = here.size() * Router.TRIES;
    Rung rung = new Rung(here, new double[count], new double[count], new int[count]);
    for (int p = 0; p < count; p++) {
      Door door = here.get(p / Router.TRIES);
      double share = (p % Router.TRIES) / (double) (Router.TRIES - 1);
      rung.x[p] = door.clamp(a.centre() + (b.centre() - a.centre()) * share);
      double best = Double.POSITIVE_INFINITY;
      if (before == null) {
        best = Router.move(start.x, rung.x[p], start);
      } else {
        for (int q = 0; q < before.x.length; q++) {
          double cost = before.cost[q] + Router.move(before.x[q], rung.x[p], null);
          if (cost < best - 1e-9) {
            best = cost;
            rung.from[p] = q;
          }
        }
      }
      rung.cost[p] = best + Router.price(door, a, b);
    }
    return rung;
  }

  private int cheapestEnd(Rung last) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < last.x.length; p++) {
      double cost = last.cost[p] + Router.move(last.x[p], end.x, end);
      if (cost < least - 1e-9) {
        least = cost;
        best = p;
      }
    }
    return best;
  }
}
