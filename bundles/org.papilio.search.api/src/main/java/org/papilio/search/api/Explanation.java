package org.papilio.search.api;

import java.util.List;

/**
 * Why a hit has its score, as a tree. The values of the first parts add up to the score, within
 * rounding; deeper parts tell the circumstances and may have no value of their own (0).
 *
 * @param value part of the score
 * @param words what it is for, as a sentence for people: which word, in which field, how rare,
 *     written so or only nearly so
 * @param parts of which it is made; empty at the leaves
 */
public record Explanation(double value, String words, List<Explanation> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  public static Explanation leaf(double value, String words) {
    return new Explanation(value, words, List.of());
  }
}
