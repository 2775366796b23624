package org.papilio.assess.qca;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices of rows, and what they say about covers. Each row has a price of 0 or more. No cover with
 * fewer sets than {@link #bound} exists, and none with fewer than {@code bound + 1 − (sum of the
 * prices in S)} that holds the set S: the Lagrangian relaxation of set covering. The prices are
 * found by subgradient steps; on the way greedy covers are made from them, so that often bound and
 * cover meet and nothing remains to be searched (Beasley 1990, Annals of Operations Research 26,
 * 151–164; Caprara, Fischetti and Toth 1999, Operations Research 47, 730–743).
 */
final class Prices {

  /** What rounding may have done to a sum of prices. */
  static final double TOLERANCE = 1e-6;

  private static final int MOST_STEPS = 600;
  private static final int PATIENCE = 15;
  private static final double FIRST_STEP = 1;
  private static final double LEAST_STEP = 0.005;

  private final int[][] rowsOf;
  private final int[][] setsOf;
  private final BooleanSupplier stopped;

  private double[] best;
  private double bound = Double.NEGATIVE_INFINITY;
  private int[] cover;

  private Prices(int[][] rowsOf, int[][] setsOf, BooleanSupplier stopped) {
    this.rowsOf = rowsOf;
    this.setsOf = setsOf;
    this.stopped = stopped;
    this.best = new double[setsOf.length];
    this.cover = new int[0];
  }

  /**
   * Finds prices.
   *
   * @param rowsOf the rows of each set
   * @param setsOf the sets of each row, at least one each
   * @param enough a size: prices that show that a cover needs more are good enough
   * @param stopped asked now and then; once it says yes, the prices found so far are kept
   */
  static Prices of(int[][] rowsOf, int[][] setsOf, int enough, BooleanSupplier stopped) {
    Prices prices = new Prices(rowsOf, setsOf, stopped);
    prices.improve(enough);
    return prices;
  }

  private void improve(int enough) {
    int rows = setsOf.length;
    double[] price = new double[rows];
    for (int row = 0; row < rows; row++) {
      int largest = 0;
      for (int s : setsOf[row]) {
        largest = Math.max(largest, rowsOf[s].length);
      }
      price[row] = 1.0 / largest;
    }
    double[] left = new double[rowsOf.length];
    int[] times = new int[rows];
    double step = FIRST_STEP;
    int since = 0;
    for (int n = 0; n < MOST_STEPS && step > LEAST_STEP && !stopped.getAsBoolean(); n++) {
      double value = reducedCosts(price, left);
      if (n % 10 == 0 || value > bound + 0.01) {
        keepSmaller(greedy(left));
      }
      since = value > bound + 1e-4 ? 0 : since + 1;
      if (value > bound) {
        bound = value;
        best = price.clone();
      }
      if (least() >= cover.length || least() > enough) {
        return;
      }
      if (since >= PATIENCE) {
        step /= 2;
        since = 0;
        price = best.clone();
        value = reducedCosts(price, left);
      }
      Arrays.fill(times, 1);
      for (int s = 0; s < rowsOf.length; s++) {
        if (left[s] < 0) {
          for (int row : rowsOf[s]) {
            times[row]--;
          }
        }
      }
      long norm = 0;
      for (int t : times) {
        norm += (long) t * t;
      }
      if (norm == 0) {
        return;
      }
      double length = step * (cover.length - value) / norm;
      for (int row = 0; row < rows; row++) {
        price[row] = Math.max(0, price[row] + length * times[row]);
      }
    }
  }

  /** Fills in 1 − the prices in each set, and answers the bound that follows. */
  private double reducedCosts(double[] price, double[] left) {
    double value = 0;
    for (double p : price) {
      value += p;
    }
    for (int s = 0; s < rowsOf.length; s++) {
      double rest = 1;
      for (int row : rowsOf[s]) {
        rest -= price[row];
      }
      left[s] = rest;
      if (rest < 0) {
        value += rest;
      }
    }
    return value;
  }

  /** A cover from the sets that cost least for each row that is still open. */
  private int[] greedy(double[] left) {
    int rows = setsOf.length;
    int[] covered = new int[rows];
    int[] open = new int[rowsOf.length];
    for (int s = 0; s < rowsOf.length; s++) {
      open[s] = rowsOf[s].length;
    }
    int[] chosen = new int[rows];
    int size = 0;
    int missing = rows;
    while (missing > 0) {
      int take = -1;
      double cheapest = Double.POSITIVE_INFINITY;
      for (int s = 0; s < rowsOf.length; s++) {
        if (open[s] > 0) {
          // A set that is paid for already is taken by the number of rows that it adds.
          double cost = left[s] > 0.001 ? left[s] / open[s] : 0.001 / open[s] + left[s] * open[s];
          if (cost < cheapest) {
            cheapest = cost;
            take = s;
          }
        }
      }
      chosen[size++] = take;
      for (int row : rowsOf[take]) {
        if (covered[row]++ == 0) {
          missing--;
          for (int s : setsOf[row]) {
            open[s]--;
          }
        }
      }
    }
    return withoutSuperfluous(chosen, size, covered);
  }

  private int[] withoutSuperfluous(int[] chosen, int size, int[] covered) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean superfluous = true;
      for (int row : rowsOf[chosen[i]]) {
        superfluous &= covered[row] > 1;
      }
      if (superfluous) {
        for (int row : rowsOf[chosen[i]]) {
          covered[row]--;
        }
      } else {
        chosen[kept++] = chosen[i];
      }
    }
    return Arrays.copyOf(chosen, kept);
  }

  private void keepSmaller(int[] found) {
    if (cover.length == 0 || found.length < cover.length) {
      cover = found;
    }
  }

  /** A number of sets that every cover has at least. */
  int least() {
    return (int) Math.ceil(bound - TOLERANCE);
  }

  /** A cover, as small as was met. */
  int[] cover() {
    return cover;
  }

  /** The sets that can stand in a cover of no more than some size. */
  int[] usable(int size) {
    double[] left = new double[rowsOf.length];
    double value = reducedCosts(best, left);
    int[] usable = new int[rowsOf.length];
    int count = 0;
    for (int s = 0; s < rowsOf.length; s++) {
      if (value + Math.max(0, left[s]) <= size + TOLERANCE) {
        usable[count++] = s;
      }
    }
    return Arrays.copyOf(usable, count);
  }

  /** Prices for which no set is worth more than 1, so that they bound every part of the rows. */
  double[] fair() {
    double[] fair = best.clone();
    for (int[] rows : rowsOf) {
      double load = 0;
      for (int row : rows) {
        load += fair[row];
      }
      if (load > 1) {
        // Lowered where they stand, which costs the bound less than lowering all of them.
        for (int row : rows) {
          fair[row] /= load;
        }
      }
    }
    return fair;
  }
}
