package org.papilio.assess.designs;

import java.util.Comparator;

/**
 * Two cases, compared.
 *
 * @param first number of the one case, the lower one
 * @param second number of the other
 * @param levels by category, the level at which it counts
 * @param counts by level, how many categories count at it
 * @param distance sum of the distances over all categories
 */
record Pair(int first, int second, int[] levels, int[] counts, double distance) {

  /** The better pair first. */
  static Comparator<Pair> order(boolean different) {
    return (one, other) -> {
      for (int h = 0; h < one.counts.length; h++) {
        int more = Integer.compare(other.counts[h], one.counts[h]);
        if (more != 0) {
          return more;
        }
      }
      int nearer = Double.compare(one.distance, other.distance);
      if (nearer != 0) {
        return different ? -nearer : nearer;
      }
      int byFirst = Integer.compare(one.first, other.first);
      return byFirst != 0 ? byFirst : Integer.compare(one.second, other.second);
    };
  }

  /** Whether another pair is just as good; only the names decide between them. */
  boolean ties(Pair other) {
    return java.util.Arrays.equals(counts, other.counts) && distance == other.distance;
  }
}
