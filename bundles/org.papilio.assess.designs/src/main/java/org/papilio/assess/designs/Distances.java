package org.papilio.assess.designs;

import java.util.List;
import org.papilio.platform.progress.Progress;

/**
 * Distances of cases by category: D_k(i, j) = Σ |x_i − x_j| over the conditions of category k. For
 * conditions that are 0 or 1 this is the number of conditions in which the two differ
 * (Berg-Schlosser and De Meur 1994); memberships between count by their difference.
 */
final class Distances {

  private static final double SAME = 1e-9;

  private final List<Category> categories;
  private final double[][][] values;

  /**
   * Made of values.
   *
   * @param categories the categories, in order
   * @param values by category, case and condition, each 0 to 1
   */
  Distances(List<Category> categories, double[][][] values) {
    this.categories = categories;
    this.values = values;
  }

  double of(int category, int first, int second) {
    double sum = 0;
    for (int c = 0; c < values[category][first].length; c++) {
      sum += Math.abs(values[category][first][c] - values[category][second][c]);
    }
    return sum;
  }

  double overall(int first, int second) {
    double sum = 0;
    for (int k = 0; k < categories.size(); k++) {
      sum += of(k, first, second);
    }
    return sum;
  }

  /**
   * At which level a category counts for a pair.
   *
   * @param different whether most different is sought: D ≥ n − h; else most similar: D ≤ h
   * @return the least whole h ≥ 0 at which it counts
   */
  int level(int category, int first, int second, boolean different) {
    double distance = of(category, first, second);
    double missing = different ? categories.get(category).size() - distance : distance;
    return (int) Math.max(0, Math.ceil(missing - SAME));
  }

  /**
   * The pairs of a design, the best first: most categories at level 0, then at level 1 and so on,
   * then by the overall distance, then by the numbers of the cases.
   *
   * @param pairs which pairs to look at
   * @param different whether most different is sought
   */
  List<Pair> ranked(List<int[]> pairs, boolean different, Progress progress) {
    int most = categories.stream().mapToInt(Category::size).max().orElseThrow();
    progress.check();
    return pairs.stream()
        .map(
            p -> {
              int[] levels = new int[categories.size()];
              int[] counts = new int[most + 1];
              for (int k = 0; k < levels.length; k++) {
                levels[k] = level(k, p[0], p[1], different);
                counts[levels[k]]++;
              }
              for (int h = 1; h <= most; h++) {
                counts[h] += counts[h - 1];
              }
              return new Pair(p[0], p[1], levels, counts, overall(p[0], p[1]));
            })
        .sorted(Pair.order(different))
        .toList();
  }
}
