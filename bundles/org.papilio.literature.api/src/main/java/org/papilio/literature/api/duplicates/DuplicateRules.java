package org.papilio.literature.api.duplicates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How duplicates are found. Weights are in bits: the logarithm to the base 2 of how much more often
 * something is seen between two records of one work than between records of two works. Source:
 * Fellegi and Sunter, A Theory for Record Linkage, JASA 64(328), 1969.
 *
 * @param likely from this sum on, a pair counts as duplicates
 * @param sure from this sum on, a pair may be merged unseen; not less than {@code likely}
 * @param largestBlock a blocking key that more records share says nothing; 2 to 10,000
 * @param keys blocking keys in use: only records that share one are compared
 * @param weights weight by rule, in the order of the file; 0 switches a rule off
 */
public record DuplicateRules(
    double likely, double sure, int largestBlock, Set<String> keys, Map<String, Double> weights) {

  public DuplicateRules {
    if (!(likely <= sure) || Double.isInfinite(likely) || Double.isInfinite(sure)) {
      throw new IllegalArgumentException(
          "likely is " + likely + " and sure " + sure + ", allowed are numbers, likely <= sure");
    }
    if (largestBlock < 2 || largestBlock > 10_000) {
      throw new IllegalArgumentException(
          "largestBlock is " + largestBlock + ", allowed is 2 to 10,000");
    }
    weights.forEach(
        (rule, weight) -> {
          if (!(Math.abs(weight) <= 100)) {
            throw new IllegalArgumentException(
                "the weight of " + rule + " is " + weight + ", allowed is -100 to 100");
          }
        });
    keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** The weight of a rule; 0 for one that is not named. */
  public double weight(String rule) {
    return weights.getOrDefault(rule, 0.0);
  }

  public DuplicateRules withWeight(String rule, double weight) {
    Map<String, Double> changed = new LinkedHashMap<>(weights);
    changed.put(rule, weight);
    return new DuplicateRules(likely, sure, largestBlock, keys, changed);
  }

  public DuplicateRules withLimits(double newLikely, double newSure) {
    return new DuplicateRules(newLikely, newSure, largestBlock, keys, weights);
  }

  public DuplicateRules withLargestBlock(int size) {
    return new DuplicateRules(likely, sure, size, keys, weights);
  }

  public DuplicateRules withKeys(Set<String> others) {
    return new DuplicateRules(likely, sure, largestBlock, others, weights);
  }
}
