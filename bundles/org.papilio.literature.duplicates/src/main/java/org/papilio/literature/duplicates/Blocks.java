package org.papilio.literature.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.duplicates.DuplicateRules;

/**
 * Chooses which records are compared: those that share a blocking key. A record that is added asks
 * its blocks for those that are there already, so each addition costs what its blocks hold. Not
 * safe for several threads.
 */
final class Blocks {

  /** Of a block that is too large only the last ones are compared; they chain its members. */
  private static final int NEIGHBOURS = 3;

  /** Part of the weight of its title's rarer words that another record must share. */
  private static final double SHARED = 0.5;

  private final DuplicateRules rules;
  private final Vocabulary words;
  private final Map<Long, Members> blocks = new HashMap<>();
  private Members[] byWord = new Members[1024];

  /** Numbers of records in the order in which they came. */
  private static final class Members {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
  }

  Blocks(DuplicateRules rules, Vocabulary words) {
    this.rules = rules;
    this.words = words;
  }

  /**
   * Puts a record into its blocks.
   *
   * @param number larger than all before
   * @return numbers of the earlier records that it is to be compared with, ascending
   */
  int[] add(int number, Fingerprint record) {
    Set<Integer> candidates = new HashSet<>();
    for (long key : keys(record)) {
      Members block = blocks.computeIfAbsent(key, any -> new Members());
      int from = block.size > rules.largestBlock() ? block.size - NEIGHBOURS : 0;
      for (int i = from; i < block.size; i++) {
        candidates.add(block.numbers[i]);
      }
      block.add(number);
    }
    if (rules.keys().contains("words")) {
      sharingWords(number, record, candidates);
    }
    return candidates.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private Set<Long> keys(Fingerprint record) {
    Set<Long> keys = new HashSet<>();
    key(keys, "doi", record.doi());
    key(keys, "pmid", record.pmid());
    record.isbns().forEach(isbn -> key(keys, "isbn", isbn));
    String letters = record.title().replace(" ", "");
    if (letters.length() >= 10) {
      key(keys, "title", letters);
    }
    if (letters.length() >= 25) {
      key(keys, "title-begin", letters.substring(0, 25));
    }
    boolean paged = !record.firstPage().isEmpty();
    if (paged && record.year() > 0) {
      for (int name : record.distinctNames()) {
        key(keys, "author-year-page", name + " " + record.year() + " " + record.firstPage());
      }
    }
    if (paged && !record.volume().isEmpty() && !record.containers().isEmpty()) {
      String first = record.containers().getFirst().substring(0, 1);
      key(keys, "volume-page", first + " " + record.volume() + " " + record.firstPage());
    }
    return keys;
  }

  private void key(Set<Long> keys, String kind, String value) {
    if (!value.isEmpty() && rules.keys().contains(kind)) {
      long low = Fingerprint.mixed((kind + value).hashCode());
      long high = Fingerprint.mixed((value + kind).hashCode() * 31 + value.length());
      keys.add(high << 32 | low & 0xFFFFFFFFL);
    }
  }

  private void sharingWords(int number, Fingerprint record, Set<Integer> candidates) {
    if (byWord.length < words.size()) {
      byWord = Arrays.copyOf(byWord, Math.max(words.size(), byWord.length * 2));
    }
    Map<Integer, Double> shared = new HashMap<>();
    double all = 0;
    for (int word : record.distinctTitleWords()) {
      if (words.isEmpty(word)) {
        continue;
      }
      Members members = byWord[word];
      if (members == null) {
        members = new Members();
        byWord[word] = members;
      }
      if (members.size <= rules.largestBlock()) {
        double bits = words.bits(word);
        all += bits;
        for (int i = 0; i < members.size; i++) {
          shared.merge(members.numbers[i], bits, Double::sum);
        }
      }
      members.add(number);
    }
    double least = all * SHARED;
    shared.forEach(
        (other, bits) -> {
          if (bits >= least) {
            candidates.add(other);
          }
        });
  }
}
