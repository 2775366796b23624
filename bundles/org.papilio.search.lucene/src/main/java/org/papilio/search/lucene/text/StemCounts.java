package org.papilio.search.lucene.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the stems that differ from the words as spelt, in one field of one document after the
 * other. Not safe for several threads.
 */
public final class StemCounts {

  private final List<WordForms.Stem> stems = new ArrayList<>();
  private int total;

  /** Stems counted so far, each as often as it stands there. */
  public int total() {
    return total;
  }

  void add(WordForms.Stem stem) {
    total++;
    if (stem.count++ == 0) {
      stems.add(stem);
    }
  }

  int size() {
    return stems.size();
  }

  WordForms.Stem get(int number) {
    return stems.get(number);
  }

  /** Begins another field. */
  public void clear() {
    for (WordForms.Stem stem : stems) {
      stem.count = 0;
    }
    stems.clear();
    total = 0;
  }
}
