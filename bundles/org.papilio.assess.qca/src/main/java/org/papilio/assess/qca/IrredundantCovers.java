package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.platform.progress.Progress;

/**
 * All irredundant models, of whatever size: sums from which no implicant can be left out. They are
 * the minimal hitting sets of "the classes that cover this row", walked through by the search of
 * {@link HittingSets}, here over any number of classes.
 */
final class IrredundantCovers {

  /**
   * What was found.
   *
   * @param models how many were met
   * @param complete whether these are all
   * @param listed the first of them, as indexes of implicants
   * @param with for each implicant, in how many of the models met it stands
   */
  record Found(
      BigInteger models, boolean complete, List<List<Integer>> listed, List<BigInteger> with) {}

  private final Chart chart;
  private final Progress progress;
  private final long deadline;
  private final Listing listing;
  private final boolean[] candidate;
  private final List<Integer> chosen = new ArrayList<>();
  private final int[][] classesOf;
  private int steps;
  private boolean outOfTime;

  private IrredundantCovers(Chart chart, Limits limits, Progress progress) {
    this.chart = chart;
    this.progress = progress;
    this.deadline = System.nanoTime() + limits.nanos();
    this.listing = new Listing(chart, limits.models());
    this.candidate = new boolean[chart.classCount()];
    java.util.Arrays.fill(candidate, true);
    this.classesOf = new int[chart.rows()][];
    for (int row = 0; row < chart.rows(); row++) {
      int r = row;
      classesOf[row] =
          java.util.stream.IntStream.range(0, chart.classCount())
              .filter(c -> Bits.has(chart.covered().get(c), r))
              .toArray();
    }
  }

  static Found all(Chart chart, Limits limits, Progress progress) {
    IrredundantCovers search = new IrredundantCovers(chart, limits, progress);
    search.extend(Bits.first(chart.rows()), new ArrayList<>());
    return new Found(
        search.listing.count(), !search.outOfTime, search.listing.listed(), search.listing.with());
  }

  /**
   * @param open rows not covered yet
   * @param critical for each class chosen the rows that it alone covers
   */
  private void extend(long[] open, List<long[]> critical) {
    if ((++steps & 0x3ff) == 0) {
      progress.check();
      outOfTime |= System.nanoTime() > deadline;
    }
    if (outOfTime) {
      return;
    }
    if (Bits.isEmpty(open)) {
      listing.add(chosen);
      return;
    }
    int row = rarest(open);
    List<Integer> branch = new ArrayList<>();
    for (int c : classesOf[row]) {
      if (candidate[c]) {
        branch.add(c);
      }
    }
    branch.sort(Comparator.naturalOrder());
    branch.forEach(c -> candidate[c] = false);
    for (int c : branch) {
      long[] covered = chart.covered().get(c);
      List<long[]> still = new ArrayList<>();
      boolean superfluous = false;
      for (long[] own : critical) {
        long[] left = Bits.minus(own, covered);
        superfluous |= Bits.isEmpty(left);
        still.add(left);
      }
      if (superfluous) {
        continue;
      }
      long[] rest = Bits.minus(open, covered);
      still.add(Bits.minus(open, rest));
      chosen.add(c);
      extend(rest, still);
      chosen.removeLast();
      candidate[c] = true;
    }
    branch.forEach(c -> candidate[c] = true);
  }

  private int rarest(long[] open) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int row = 0; row < chart.rows(); row++) {
      if (Bits.has(open, row)) {
        int size = 0;
        for (int c : classesOf[row]) {
          size += candidate[c] ? 1 : 0;
        }
        if (size < fewest) {
          fewest = size;
          best = row;
        }
      }
    }
    return best;
  }
}
