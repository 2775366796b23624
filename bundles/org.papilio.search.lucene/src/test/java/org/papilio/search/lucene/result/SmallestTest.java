package org.papilio.search.lucene.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallestTest {

  @Test
  void theFirstAreTheSmallestInOrderAndNoneIsLost() {
    Random random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      long[] numbers = random.longs(random.nextInt(60), 0, 40).toArray();
      int wanted = random.nextInt(numbers.length + 1);
      long[] sorted = numbers.clone();
      Arrays.sort(sorted);
      long[] found = Smallest.first(numbers.clone(), numbers.length, wanted);
      assertArrayEquals(Arrays.copyOf(sorted, wanted), Arrays.copyOf(found, wanted));
      Arrays.sort(found);
      assertArrayEquals(sorted, found);
    }
  }

  @Test
  void placesInTheMiddleHoldWhatSortingPutsThere() {
    Random random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      long[] numbers = random.longs(random.nextInt(60), 0, 40).toArray();
      int to = random.nextInt(numbers.length + 1);
      int from = random.nextInt(to + 1);
      long[] sorted = numbers.clone();
      Arrays.sort(sorted);
      long[] found = Smallest.between(numbers.clone(), numbers.length, from, to);
      assertArrayEquals(Arrays.copyOfRange(sorted, from, to), Arrays.copyOfRange(found, from, to));
      Arrays.sort(found);
      assertArrayEquals(sorted, found);
    }
  }
}
