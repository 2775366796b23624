package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Suggests thresholds where the raw numbers leave gaps; never applied by itself. */
final class Gaps {

  private Gaps() {}

  /**
   * Joins neighbouring numbers into groups until one more than {@code count} groups are left, and
   * answers the middles between the groups.
   *
   * @param raw numbers, in any order
   * @param count thresholds wanted, less than the number of different values
   * @param nearest measure the distance of two groups by their nearest members (single linkage);
   *     else by their farthest (complete linkage)
   * @return thresholds, rising
   */
  static List<Double> thresholds(double[] raw, int count, boolean nearest) {
    List<double[]> groups = new ArrayList<>();
    Arrays.stream(raw).distinct().sorted().forEach(x -> groups.add(new double[] {x, x}));
    if (count < 1 || count >= groups.size()) {
      throw new IllegalArgumentException(
          count + " thresholds for " + groups.size() + " different values");
    }
    while (groups.size() > count + 1) {
      int best = 0;
      for (int i = 1; i + 1 < groups.size(); i++) {
        if (distance(groups, i, nearest) < distance(groups, best, nearest)) {
          best = i;
        }
      }
      groups.set(best, new double[] {groups.get(best)[0], groups.remove(best + 1)[1]});
    }
    List<Double> middles = new ArrayList<>();
    for (int i = 0; i + 1 < groups.size(); i++) {
      middles.add((groups.get(i)[1] + groups.get(i + 1)[0]) / 2);
    }
    return List.copyOf(middles);
  }

  private static double distance(List<double[]> groups, int left, boolean nearest) {
    double[] a = groups.get(left);
    double[] b = groups.get(left + 1);
    return nearest ? b[0] - a[1] : b[1] - a[0];
  }
}
