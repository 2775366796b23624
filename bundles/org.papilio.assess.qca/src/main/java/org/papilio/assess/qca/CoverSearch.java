package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The search for covers of one size among some sets. Sets that {@link Prices} rule out are left out
 * first, again and again, for fewer sets give higher prices. Then, depth first, one open row after
 * the other is covered in every way that its prices leave possible.
 */
final class CoverSearch {

  private static final int REMEMBERED = 2_000_000;
  private static final double WORTH_ANOTHER_ROUND = 0.95;

  private final int rows;
  private final int size;
  private final BooleanSupplier stopped;

  /** Numbers of the sets that are left, in the list that was given. */
  private int[] sets;

  private long[][] covered;
  private int[][] rowsOf;
  private int[][] setsOf;
  private double[] fair;
  private boolean hopeless;
  private int least = 1;
  private int[] known = new int[0];
  private final Map<Bits, Integer> needsMoreThan = new HashMap<>();

  /**
   * @param all the rows of each set, as bits
   * @param rows how many rows there are
   * @param size of the covers
   * @param stopped once it says yes, the search ends, and answers are not proven
   */
  CoverSearch(List<long[]> all, int rows, int size, BooleanSupplier stopped) {
    this.rows = rows;
    this.size = size;
    this.stopped = stopped;
    take(all, IntStream.range(0, all.size()).toArray());
    reduce(all);
  }

  private void take(List<long[]> all, int[] chosen) {
    sets = chosen;
    covered = new long[chosen.length][];
    rowsOf = new int[chosen.length][];
    int[] counts = new int[rows];
    for (int s = 0; s < chosen.length; s++) {
      covered[s] = all.get(chosen[s]);
      rowsOf[s] = Bits.members(covered[s]);
      for (int row : rowsOf[s]) {
        counts[row]++;
      }
    }
    setsOf = new int[rows][];
    for (int row = 0; row < rows; row++) {
      setsOf[row] = new int[counts[row]];
      hopeless |= counts[row] == 0;
    }
    int[] filled = new int[rows];
    for (int s = 0; s < chosen.length; s++) {
      for (int row : rowsOf[s]) {
        setsOf[row][filled[row]++] = s;
      }
    }
  }

  private void reduce(List<long[]> all) {
    while (!hopeless) {
      Prices prices = Prices.of(rowsOf, setsOf, size, stopped);
      fair = prices.fair();
      if (prices.cover().length <= size) {
        known = Arrays.stream(prices.cover()).map(s -> sets[s]).toArray();
      }
      least = prices.least();
      if (least > size) {
        hopeless = true;
        return;
      }
      int[] usable = prices.usable(size);
      int before = sets.length;
      if (usable.length < before) {
        take(all, Arrays.stream(usable).map(s -> sets[s]).toArray());
      }
      if (hopeless || stopped.getAsBoolean()) {
        return;
      }
      if (usable.length >= before * WORTH_ANOTHER_ROUND) {
        // The prices are for the sets before, and stay fair for fewer of them.
        return;
      }
    }
  }

  /** A number of sets that every cover has at least, as far as prices tell. */
  int least() {
    return least;
  }

  /** How many sets the smallest cover has that was met without search. */
  int smallestKnown() {
    return known.length == 0 ? Integer.MAX_VALUE : known.length;
  }

  /** Whether there is a cover; answers true without proof when stopped. */
  boolean exists() {
    return !hopeless && (known.length > 0 || coverable(Bits.first(rows), size));
  }

  /** Whether some rows can be covered by so many sets. */
  boolean coverable(long[] open, int left) {
    if (Bits.isEmpty(open)) {
      return true;
    }
    if (left == 0 || hopeless) {
      return false;
    }
    int row = rarest(open);
    if (left == 1) {
      return oneCovers(open, row);
    }
    if (stopped.getAsBoolean()) {
      return true;
    }
    if (worth(open) > left + Prices.TOLERANCE) {
      return false;
    }
    Bits key = new Bits(open);
    Integer more = needsMoreThan.get(key);
    if (more != null && more >= left) {
      return false;
    }
    boolean found = false;
    for (int choice : choices(open, row, left)) {
      if (coverable(Bits.minus(open, covered[choice]), left - 1)) {
        found = true;
        break;
      }
    }
    if (!found && !stopped.getAsBoolean() && needsMoreThan.size() < REMEMBERED) {
      needsMoreThan.put(key, left);
    }
    return found;
  }

  /**
   * Hands over each cover of so many sets as numbers of the sets in the list that was given. A set
   * that was tried at a row is not used again in later branches, so that none is met twice.
   *
   * @param greatest a search among the greatest of the same sets, which tells sooner when nothing
   *     is to be found
   */
  void each(CoverSearch greatest, Consumer<List<Integer>> found) {
    if (!hopeless) {
      walk(Bits.first(rows), size, new ArrayList<>(), new boolean[sets.length], greatest, found);
    }
  }

  private void walk(
      long[] open,
      int left,
      List<Integer> chosen,
      boolean[] banned,
      CoverSearch greatest,
      Consumer<List<Integer>> found) {
    if (Bits.isEmpty(open)) {
      found.accept(chosen);
      return;
    }
    if (left == 0) {
      return;
    }
    int row = rarest(open);
    // Most of the tree is its last level, where no further step need be prepared.
    if (left == 1) {
      for (int s : setsOf[row]) {
        if (!banned[s] && Bits.contains(covered[s], open)) {
          chosen.add(sets[s]);
          found.accept(chosen);
          chosen.removeLast();
        }
      }
      return;
    }
    if (stopped.getAsBoolean() || !greatest.coverable(open, left)) {
      return;
    }
    List<Integer> tried = new ArrayList<>();
    for (int s : choices(open, row, left)) {
      if (banned[s]) {
        continue;
      }
      chosen.add(sets[s]);
      walk(Bits.minus(open, covered[s]), left - 1, chosen, banned, greatest, found);
      chosen.removeLast();
      banned[s] = true;
      tried.add(s);
    }
    tried.forEach(s -> banned[s] = false);
  }

  private boolean oneCovers(long[] open, int row) {
    for (int s : setsOf[row]) {
      if (Bits.contains(covered[s], open)) {
        return true;
      }
    }
    return false;
  }

  private double worth(long[] open) {
    double worth = 0;
    for (int w = 0; w < open.length; w++) {
      for (long bits = open[w]; bits != 0; bits &= bits - 1) {
        worth += fair[(w << 6) + Long.numberOfTrailingZeros(bits)];
      }
    }
    return worth;
  }

  /**
   * The sets of a row that may begin a cover of the open rows, the largest first; none when prices
   * show that so many sets do not cover these rows.
   */
  private int[] choices(long[] open, int row, int left) {
    double[] rest = new double[sets.length];
    int[] counts = new int[sets.length];
    Arrays.fill(rest, 1);
    double worth = 0;
    int[] openRows = Bits.members(open);
    for (int r : openRows) {
      worth += fair[r];
      for (int s : setsOf[r]) {
        rest[s] -= fair[r];
        counts[s]++;
      }
    }
    // With some rows covered already, sets have room for higher prices of the others.
    for (int r : openRows) {
      double room = Double.POSITIVE_INFINITY;
      for (int s : setsOf[r]) {
        room = Math.min(room, rest[s]);
      }
      if (room > 0) {
        worth += room;
        for (int s : setsOf[r]) {
          rest[s] -= room;
        }
      }
    }
    if (worth > left + Prices.TOLERANCE) {
      return new int[0];
    }
    double margin = left + Prices.TOLERANCE - worth;
    long[] order = new long[setsOf[row].length];
    int count = 0;
    for (int s : setsOf[row]) {
      if (rest[s] <= margin) {
        order[count++] = (long) -counts[s] << 32 | s;
      }
    }
    Arrays.sort(order, 0, count);
    int[] choices = new int[count];
    for (int i = 0; i < count; i++) {
      choices[i] = (int) order[i];
    }
    return choices;
  }

  /** The open row with fewest sets, so that the search branches least. */
  private int rarest(long[] open) {
    int best = -1;
    for (int w = 0; w < open.length; w++) {
      for (long bits = open[w]; bits != 0; bits &= bits - 1) {
        int row = (w << 6) + Long.numberOfTrailingZeros(bits);
        if (best < 0 || setsOf[row].length < setsOf[best].length) {
          best = row;
        }
      }
    }
    return best;
  }
}
