package org.papilio.search.lucene.result;

import java.util.Arrays;

/** Puts the smallest of many numbers first, without sorting the others. */
final class Smallest {

  private Smallest() {}

  /**
   * The given numbers, of which the first so many are the smallest in ascending order, the others
   * in any.
   *
   * @param numbers is changed
   * @param size how many of them count, from the first
   * @param wanted 0 to the size
   */
  static long[] first(long[] numbers, int size, int wanted) {
    int from = 0;
    int to = size - 1;
    while (wanted > 0 && from < to) {
      long pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
      int left = from;
      int right = to;
      while (left <= right) {
        while (numbers[left] < pivot) {
          left++;
        }
        while (numbers[right] > pivot) {
          right--;
        }
        if (left <= right) {
          long kept = numbers[left];
          numbers[left++] = numbers[right];
          numbers[right--] = kept;
        }
      }
      if (wanted <= right) {
        to = right;
      } else if (wanted > left) {
        from = left;
      } else {
        break;
      }
    }
    Arrays.sort(numbers, 0, wanted);
    return numbers;
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
