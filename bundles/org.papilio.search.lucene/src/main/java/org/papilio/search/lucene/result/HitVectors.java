package org.papilio.search.lucene.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Some hits as vectors of their words.
 *
 * @param titles of the hits
 * @param words how each word is spelt where it was met first
 * @param numbers the words of each hit, ascending
 * @param weights of these words, in the same order; above 0
 */
record HitVectors(List<String> titles, List<String> words, int[][] numbers, double[][] weights) {

  /**
   * The words that weigh most in the first hits, where each hit counts as much as its score.
   *
   * @param scores one a hit
   * @param hits how many of the first
   * @param most words at most
   * @return weight by number of a word, heaviest first
   */
  Map<Integer, Double> shared(double[] scores, int hits, int most) {
    Map<Integer, Double> sums = new HashMap<>();
    for (int i = 0; i < hits; i++) {
      for (int j = 0; j < numbers[i].length; j++) {
        sums.merge(numbers[i][j], scores[i] * weights[i][j], Double::sum);
      }
    }
    Map<Integer, Double> heaviest = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(word -> heaviest.put(word.getKey(), word.getValue()));
    return heaviest;
  }

  /** How much each hit has of some weighed words. */
  double[] products(Map<Integer, Double> some) {
    double[] products = new double[numbers.length];
    for (int i = 0; i < products.length; i++) {
      for (int j = 0; j < numbers[i].length; j++) {
        products[i] += some.getOrDefault(numbers[i][j], 0.0) * weights[i][j];
      }
    }
    return products;
  }

  /** Those of some words that a hit has, in their order, as people spell them. */
  List<String> wordsOf(int hit, Map<Integer, Double> some) {
    return some.keySet().stream()
        .filter(word -> Arrays.binarySearch(numbers[hit], word) >= 0)
        .map(words::get)
        .toList();
  }

  /**
   * Hits that are most like one, with the cosine of the vectors.
   *
   * @param hits nearest first
   * @param likeness above 0 to 1, in the same order
   */
  record Neighbours(int[] hits, double[] likeness) {

    /** Mean of what the neighbours have, weighed by likeness; 0 without neighbours. */
    double mean(double[] values) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < hits.length; i++) {
        sum += likeness[i] * values[hits[i]];
        weight += likeness[i];
      }
      return weight > 0 ? sum / weight : 0;
    }
  }

  /** The neighbours of each hit among the others, at most {@code most}. */
  List<Neighbours> neighbours(int most) {
    double[][] likeness = likeness();
    return IntStream.range(0, numbers.length)
        .mapToObj(
            i -> {
              int[] nearest =
                  IntStream.range(0, numbers.length)
                      .filter(j -> j != i && likeness[i][j] > 0)
                      .boxed()
                      .sorted(
                          Comparator.comparingDouble((Integer j) -> -likeness[i][j])
                              .thenComparing(Comparator.naturalOrder()))
                      .limit(most)
                      .mapToInt(Integer::intValue)
                      .toArray();
              return new Neighbours(
                  nearest, Arrays.stream(nearest).mapToDouble(j -> likeness[i][j]).toArray());
            })
        .toList();
  }

  /** Cosine of each two hits, word by word, so that words that only one has cost nothing. */
  private double[][] likeness() {
    int hits = numbers.length;
    double[] norms = new double[hits];
    int[] counts = new int[words.size()];
    for (int i = 0; i < hits; i++) {
      norms[i] = Math.sqrt(Arrays.stream(weights[i]).map(w -> w * w).sum());
      for (int word : numbers[i]) {
        counts[word]++;
      }
    }
    int[][] hitsOf = new int[words.size()][];
    double[][] weightsOf = new double[words.size()][];
    Arrays.setAll(hitsOf, word -> new int[counts[word]]);
    Arrays.setAll(weightsOf, word -> new double[counts[word]]);
    int[] filled = new int[words.size()];
    for (int i = 0; i < hits; i++) {
      for (int j = 0; j < numbers[i].length; j++) {
        int word = numbers[i][j];
        hitsOf[word][filled[word]] = i;
        weightsOf[word][filled[word]++] = weights[i][j] / norms[i];
      }
    }
    double[][] likeness = new double[hits][hits];
    for (int word = 0; word < hitsOf.length; word++) {
      for (int a = 0; a < hitsOf[word].length; a++) {
        for (int b = 0; b < a; b++) {
          double product = weightsOf[word][a] * weightsOf[word][b];
          likeness[hitsOf[word][a]][hitsOf[word][b]] += product;
          likeness[hitsOf[word][b]][hitsOf[word][a]] += product;
        }
      }
    }
    return likeness;
  }
}
