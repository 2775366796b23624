package org.papilio.search.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class NearSpellingsTest {

  @Test
  void bitsTellTheSameDistanceAsComparingLetterByLetter() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      String word = word(random);
      String other = word(random);
      for (int edits = 1; edits <= 2; edits++) {
        assertEquals(
            Distance.between(word, other) <= edits,
            new NearSpellings.BitDistance(word).atMost(new BytesRef(other), edits),
            word + " and " + other + ", " + edits);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
