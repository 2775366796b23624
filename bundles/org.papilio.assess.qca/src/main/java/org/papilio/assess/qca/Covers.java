package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papilio.platform.progress.Progress;

/**
 * All models with as few implicants as possible. First the least size is proven: a depth-first
 * search over classes that no other class dominates, with a bound from sharing each row's cost
 * among the largest classes that cover it (a feasible solution of the dual of the linear
 * relaxation), and a memory of what could not be covered. Then all covers of this size over all
 * classes are walked through; a class tried at a row is not used again in later branches, so none
 * is met twice. The number of models is the sum over these covers of the product of the class
 * sizes.
 */
final class Covers {

  /**
   * What was found.
   *
   * @param size implicants in a smallest model; when {@code sizeProven} is false, a size below
   *     which there is none
   * @param sizeProven whether a model of this size was found
   * @param models how many smallest models were met
   * @param complete whether these are all
   * @param listed the first of them, as indexes of implicants
   */
  record Found(
      int size,
      boolean sizeProven,
      BigInteger models,
      boolean complete,
      List<List<Integer>> listed) {}

  private static final int REMEMBERED = 2_000_000;

  private final Chart chart;
  private final Limits limits;
  private final Progress progress;
  private final long deadline;
  private final List<long[]> all;
  private final List<long[]> greatest;
  private final int[][] byRow;
  private final int[][] greatestByRow;
  private final Map<Bits, Integer> needsMoreThan = new HashMap<>();
  private final Listing listing;
  private int steps;
  private boolean outOfTime;

  private Covers(Chart chart, Limits limits, Progress progress) {
    this.chart = chart;
    this.limits = limits;
    this.progress = progress;
    this.deadline = System.nanoTime() + limits.nanos();
    this.all = chart.covered();
    this.greatest = undominated(all, deadline);
    this.byRow = byRow(all, chart.rows());
    this.greatestByRow = byRow(greatest, chart.rows());
    this.listing = new Listing(chart, limits.models());
  }

  static Found smallest(Chart chart, Limits limits, Progress progress) {
    return new Covers(chart, limits, progress).search();
  }

  private Found search() {
    long[] rows = Bits.first(chart.rows());
    int size = bound(rows);
    if (size == Integer.MAX_VALUE) {
      throw new IllegalStateException("an explained row is covered by no prime implicant");
    }
    while (!coverable(rows, size)) {
      if (outOfTime) {
        return new Found(size, false, BigInteger.ZERO, false, List.of());
      }
      size++;
      progress.report(size, -1, "no model with fewer than " + size + " implicants");
    }
    if (outOfTime) {
      return new Found(size, false, BigInteger.ZERO, false, List.of());
    }
    walk(rows, size, new ArrayList<>(), new boolean[all.size()]);
    return new Found(size, true, listing.count(), !outOfTime, listing.listed());
  }

  private boolean late() {
    if ((++steps & 0xf) == 0) {
      progress.check();
      if (System.nanoTime() > deadline) {
        outOfTime = true;
      }
    }
    return outOfTime;
  }

  /** Whether so many classes can cover the rows; answers true without proof when out of time. */
  private boolean coverable(long[] open, int left) {
    if (Bits.isEmpty(open)) {
      return true;
    }
    if (left == 0) {
      return false;
    }
    int row = rarest(open);
    if (left == 1) {
      return oneCovers(open, row);
    }
    if (late()) {
      return true;
    }
    Bits key = new Bits(open);
    Integer known = needsMoreThan.get(key);
    if (known != null && known >= left) {
      return false;
    }
    if (left > 2 && bound(open) > left) {
      return false;
    }
    List<long[]> choices = new ArrayList<>();
    for (int c : greatestByRow[row]) {
      choices.add(greatest.get(c));
    }
    choices.sort(Comparator.comparingInt((long[] c) -> Bits.countBoth(c, open)).reversed());
    for (long[] choice : choices) {
      if (coverable(Bits.minus(open, choice), left - 1)) {
        return true;
      }
    }
    if (!outOfTime && needsMoreThan.size() < REMEMBERED) {
      needsMoreThan.put(key, left);
    }
    return false;
  }

  private boolean oneCovers(long[] open, int row) {
    for (int c : greatestByRow[row]) {
      if (Bits.contains(greatest.get(c), open)) {
        return true;
      }
    }
    return false;
  }

  private void walk(long[] open, int left, List<Integer> chosen, boolean[] banned) {
    if (Bits.isEmpty(open)) {
      listing.add(chosen);
      return;
    }
    if (left == 0 || outOfTime || !coverable(open, left) || late()) {
      return;
    }
    int row = rarest(open);
    // Most of the tree is its last level, where no further step need be prepared.
    if (left == 1) {
      for (int c : byRow[row]) {
        if (!banned[c] && Bits.contains(all.get(c), open)) {
          chosen.add(c);
          listing.add(chosen);
          chosen.removeLast();
        }
      }
      return;
    }
    List<Integer> tried = new ArrayList<>();
    for (int c : byRow[row]) {
      if (banned[c]) {
        continue;
      }
      chosen.add(c);
      walk(Bits.minus(open, all.get(c)), left - 1, chosen, banned);
      chosen.removeLast();
      banned[c] = true;
      tried.add(c);
    }
    tried.forEach(c -> banned[c] = false);
  }

  /** A number of classes that the rows need at least. */
  private int bound(long[] open) {
    int[] largest = new int[chart.rows()];
    for (long[] c : greatest) {
      int covers = Bits.countBoth(c, open);
      for (int w = 0; w < open.length; w++) {
        for (long bits = c[w] & open[w]; bits != 0; bits &= bits - 1) {
          int row = (w << 6) + Long.numberOfTrailingZeros(bits);
          largest[row] = Math.max(largest[row], covers);
        }
      }
    }
    double shares = 0;
    for (int row = 0; row < largest.length; row++) {
      if (Bits.has(open, row)) {
        if (largest[row] == 0) {
          return Integer.MAX_VALUE;
        }
        shares += 1.0 / largest[row];
      }
    }
    return (int) Math.ceil(shares - 1e-9);
  }

  /** The open row with fewest classes, so that the search branches least. */
  private int rarest(long[] open) {
    int best = -1;
    for (int row = 0; row < chart.rows(); row++) {
      if (Bits.has(open, row)
          && (best < 0 || greatestByRow[row].length < greatestByRow[best].length)) {
        best = row;
      }
    }
    return best;
  }

  /**
   * The sets that no other contains; past the deadline others are kept too, which costs only time.
   */
  private static List<long[]> undominated(List<long[]> sets, long deadline) {
    List<long[]> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt((long[] s) -> Bits.count(s)).reversed());
    List<long[]> kept = new ArrayList<>();
    for (long[] set : sorted) {
      if (System.nanoTime() > deadline || kept.stream().noneMatch(k -> Bits.contains(k, set))) {
        kept.add(set);
      }
    }
    return kept;
  }

  private static int[][] byRow(List<long[]> sets, int rows) {
    int[][] byRow = new int[rows][];
    for (int row = 0; row < rows; row++) {
      int r = row;
      byRow[row] =
          java.util.stream.IntStream.range(0, sets.size())
              .filter(s -> Bits.has(sets.get(s), r))
              .toArray();
    }
    return byRow;
  }
}
