package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Joins likely pairs to groups, the likeliest first. Two groups join only where their records are
 * alike on the average, so that one bad link does not chain works together: average linkage, Sokal
 * and Michener, A Statistical Method for Evaluating Systematic Relationships, 1958.
 */
final class Grouping {

  /** Most pairs looked at when two groups are to join. */
  private static final int SAMPLE = 100;

  /** Two records and how alike they are, in bits. */
  record Link(int first, int second, double score) {}

  private final double least;
  private final ToDoubleBiFunction<Integer, Integer> score;
  private final BiPredicate<Integer, Integer> apart;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  /**
   * Joins by these rules.
   *
   * @param least average score that two groups need to join
   * @param score of any two records
   * @param apart whether somebody called two records different works
   */
  Grouping(
      double least,
      ToDoubleBiFunction<Integer, Integer> score,
      BiPredicate<Integer, Integer> apart) {
    this.least = least;
    this.score = score;
    this.apart = apart;
  }

  /** Groups of at least two, each sorted by number. */
  List<List<Integer>> join(List<Link> links) {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(
        Comparator.comparingDouble(Link::score)
            .reversed()
            .thenComparingInt(Link::first)
            .thenComparingInt(Link::second));
    for (Link link : sorted) {
      List<Integer> one = groups.computeIfAbsent(link.first(), Grouping::alone);
      List<Integer> other = groups.computeIfAbsent(link.second(), Grouping::alone);
      if (one != other && belong(one, other)) {
        List<Integer> larger = one.size() < other.size() ? other : one;
        List<Integer> smaller = larger == one ? other : one;
        larger.addAll(smaller);
        smaller.forEach(number -> groups.put(number, larger));
      }
    }
    return groups.values().stream()
        .distinct()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted().toList())
        .toList();
  }

  private static List<Integer> alone(Integer number) {
    List<Integer> group = new ArrayList<>();
    group.add(number);
    return group;
  }

  private boolean belong(List<Integer> one, List<Integer> other) {
    long pairs = (long) one.size() * other.size();
    double sum = 0;
    int looked = 0;
    long step = Math.max(1, pairs / SAMPLE);
    for (long pair = 0; pair < pairs; pair++) {
      int first = one.get((int) (pair / other.size()));
      int second = other.get((int) (pair % other.size()));
      if (apart.test(first, second)) {
        return false;
      }
      if (pair % step == 0) {
        sum += score.applyAsDouble(first, second);
        looked++;
      }
    }
    return sum / looked >= least;
  }
}
