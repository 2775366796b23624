package org.papilio.assess.qca;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * All minimal hitting sets of a family of sets over at most 64 members, by the depth-first search
 * MMCS. Source: Murakami and Uno, Efficient algorithms for dualizing large-scale hypergraphs,
 * Discrete Applied Mathematics 170, 2014.
 *
 * <p>Each chosen member must be the only one that hits some set (its critical sets), so every
 * branch that cannot become minimal is cut at once, and no hitting set is met twice.
 */
final class HittingSets {

  private final long[] sets;
  private final long[][] setsOf;
  private final int words;
  private final LongPredicate found;
  private final long[][][] critical;
  private final long[][] unhit;

  private HittingSets(long[] sets, LongPredicate found) {
    this.sets = sets;
    this.words = (sets.length + 63) >>> 6;
    this.found = found;
    long all = Arrays.stream(sets).reduce(0, (a, b) -> a | b);
    // Small families are many; room for members that none of them has would cost more than the
    // search.
    this.setsOf = new long[Long.SIZE - Long.numberOfLeadingZeros(all)][words];
    for (int s = 0; s < sets.length; s++) {
      for (long members = sets[s]; members != 0; members &= members - 1) {
        setsOf[Long.numberOfTrailingZeros(members)][s >>> 6] |= 1L << s;
      }
    }
    int deepest = Long.bitCount(all) + 1;
    this.critical = new long[deepest + 1][][];
    for (int depth = 0; depth <= deepest; depth++) {
      critical[depth] = new long[depth][words];
    }
    this.unhit = new long[deepest + 1][words];
  }

  /**
   * Hands each minimal hitting set to {@code found}, once, until it answers false.
   *
   * @param family the sets to hit; with an empty set among them nothing hits, with no set at all
   *     the empty set does
   * @return false when {@code found} stopped the search
   */
  static boolean each(long[] family, LongPredicate found) {
    long[] sets = minimal(family);
    if (sets.length > 0 && sets[0] == 0) {
      return true;
    }
    HittingSets search = new HittingSets(sets, found);
    for (int s = 0; s < sets.length; s++) {
      search.unhit[0][s >>> 6] |= 1L << s;
    }
    long all = 0;
    for (long set : sets) {
      all |= set;
    }
    return search.extend(0, all, 0);
  }

  /** The sets that contain no other, smallest first; whoever hits these hits all. */
  static long[] minimal(long[] family) {
    long[] sorted = bySize(family);
    long[] kept = new long[sorted.length];
    int count = 0;
    next:
    for (long set : sorted) {
      for (int i = 0; i < count; i++) {
        if ((kept[i] & ~set) == 0) {
          continue next;
        }
      }
      kept[count++] = set;
    }
    return Arrays.copyOf(kept, count);
  }

  /** Equal sets once, smallest first, those of one size in ascending order. */
  private static long[] bySize(long[] family) {
    long[] sorted = family.clone();
    Arrays.sort(sorted);
    int[] end = new int[Long.SIZE + 2];
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        end[Long.bitCount(sorted[i]) + 1]++;
      }
    }
    for (int size = 1; size < end.length; size++) {
      end[size] += end[size - 1];
    }
    long[] placed = new long[end[end.length - 1]];
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        placed[end[Long.bitCount(sorted[i])]++] = sorted[i];
      }
    }
    return placed;
  }

  private boolean extend(int depth, long candidates, long chosen) {
    long[] open = unhit[depth];
    int set = smallestOpen(open, candidates);
    if (set < 0) {
      return found.test(chosen);
    }
    long branch = sets[set] & candidates;
    long allowed = candidates & ~branch;
    for (long rest = branch; rest != 0; rest &= rest - 1) {
      int member = Long.numberOfTrailingZeros(rest);
      if (!take(depth, member)) {
        continue;
      }
      if (!extend(depth + 1, allowed, chosen | 1L << member)) {
        return false;
      }
      allowed |= 1L << member;
    }
    return true;
  }

  /**
   * The open set with fewest candidates, so that the search branches least; -1 when all are hit.
   */
  private int smallestOpen(long[] open, long candidates) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int w = 0; w < words; w++) {
      for (long bits = open[w]; bits != 0; bits &= bits - 1) {
        int set = (w << 6) + Long.numberOfTrailingZeros(bits);
        int size = Long.bitCount(sets[set] & candidates);
        if (size < fewest) {
          fewest = size;
          best = set;
          if (size <= 1) {
            return best;
          }
        }
      }
    }
    return best;
  }

  private boolean take(int depth, int member) {
    long[] hit = setsOf[member];
    for (int i = 0; i < depth; i++) {
      long[] before = critical[depth][i];
      long[] after = critical[depth + 1][i];
      long any = 0;
      for (int w = 0; w < words; w++) {
        after[w] = before[w] & ~hit[w];
        any |= after[w];
      }
      if (any == 0) {
        return false;
      }
    }
    long[] own = critical[depth + 1][depth];
    long[] open = unhit[depth];
    long[] left = unhit[depth + 1];
    for (int w = 0; w < words; w++) {
      own[w] = open[w] & hit[w];
      left[w] = open[w] & ~hit[w];
    }
    return true;
  }
}
