package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.platform.progress.Progress;

/**
 * All models with as few implicants as possible. First the least size is proven, among classes that
 * no other class dominates: by prices of rows where they suffice, else by search. Then all covers
 * of this size over all classes are walked through. The number of models is the sum over these
 * covers of the product of the class sizes.
 */
final class Covers {

  /**
   * What was found.
   *
   * @param size implicants in a smallest model; when {@code sizeProven} is false, a size below
   *     which there is none
   * @param sizeProven whether it was shown that this is the least size
   * @param models how many smallest models were met
   * @param complete whether these are all
   * @param listed the first of them, as indexes of implicants
   * @param with for each implicant, in how many of the models met it stands
   */
  record Found(
      int size,
      boolean sizeProven,
      BigInteger models,
      boolean complete,
      List<List<Integer>> listed,
      List<BigInteger> with) {}

  private final Chart chart;
  private final Limits limits;
  private final Progress progress;
  private final long deadline;
  private int steps;
  private boolean outOfTime;

  private Covers(Chart chart, Limits limits, Progress progress) {
    this.chart = chart;
    this.limits = limits;
    this.progress = progress;
    this.deadline = System.nanoTime() + limits.nanos();
  }

  /** All smallest models. */
  static Found smallest(Chart chart, Limits limits, Progress progress) {
    return new Covers(chart, limits, progress).search(true);
  }

  /** The size of the smallest models, without the models. */
  static Found size(Chart chart, Limits limits, Progress progress) {
    return new Covers(chart, limits, progress).search(false);
  }

  private Found search(boolean models) {
    List<long[]> greatest = undominated(chart.covered());
    // Any model will do at first: what counts is how far its prices tell.
    CoverSearch search = new CoverSearch(greatest, chart.rows(), chart.rows(), this::late);
    int size = search.least();
    if (size < search.smallestKnown()) {
      search = new CoverSearch(greatest, chart.rows(), size, this::late);
      while (!search.exists() && !outOfTime) {
        size = Math.max(size + 1, search.least());
        progress.report(size, -1, "no model with fewer than " + size + " implicants");
        search = new CoverSearch(greatest, chart.rows(), size, this::late);
      }
    }
    Listing listing = new Listing(chart, limits.models());
    boolean proven = !outOfTime;
    if (proven && models) {
      new CoverSearch(chart.covered(), chart.rows(), size, this::late).each(search, listing::add);
    }
    return new Found(
        size, proven, listing.count(), proven && !outOfTime, listing.listed(), listing.with());
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

  /**
   * The sets that no other contains; past the deadline others are kept too, which costs only time.
   */
  private List<long[]> undominated(List<long[]> sets) {
    List<long[]> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt((long[] s) -> Bits.count(s)).reversed());
    // Whatever contains a set covers each of its rows: the row that fewest cover tells soonest.
    List<List<long[]>> byRow = new ArrayList<>();
    for (int row = 0; row < chart.rows(); row++) {
      byRow.add(new ArrayList<>());
    }
    List<long[]> kept = new ArrayList<>();
    for (long[] set : sorted) {
      int[] rows = Bits.members(set);
      int rarest = rows[0];
      for (int row : rows) {
        if (byRow.get(row).size() < byRow.get(rarest).size()) {
          rarest = row;
        }
      }
      if (late() || byRow.get(rarest).stream().noneMatch(k -> Bits.contains(k, set))) {
        kept.add(set);
        for (int row : rows) {
          byRow.get(row).add(set);
        }
      }
    }
    return kept;
  }
}
