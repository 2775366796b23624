package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of titles or names with how many records carry each: a word that few carry says more
 * when two records share it. Not safe for several threads.
 */
final class Vocabulary {

  /**
   * A library never seen before stands behind the own one, so that in a library of three records
   * the words are not all common: 2,000 records, 3 of which carry any given word.
   */
  private static final double UNSEEN_RECORDS = 2000;

  private static final double UNSEEN_WITH_WORD = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] carriers = new int[1024];
  private boolean[] empty = new boolean[1024];
  private int records;

  int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    numbers.put(word, number);
    words.add(word);
    if (number == carriers.length) {
      carriers = Arrays.copyOf(carriers, number * 2);
      empty = Arrays.copyOf(empty, number * 2);
    }
    empty[number] = Folding.isFunctionWord(word);
    return number;
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }

  /** Counts a record with these words, each once. */
  void count(int[] distinct, int by) {
    records += by;
    for (int word : distinct) {
      carriers[word] += by;
    }
  }

  int carriers(int word) {
    return carriers[word];
  }

  boolean isEmpty(int word) {
    return empty[word];
  }

  /**
   * How much a shared word says, in bits: the logarithm of records by records with the word. A
   * function word says 0.5.
   */
  double bits(int word) {
    return empty[word]
        ? 0.5
        : Math.log((records + UNSEEN_RECORDS) / (carriers[word] + UNSEEN_WITH_WORD)) / Math.log(2);
  }
}
