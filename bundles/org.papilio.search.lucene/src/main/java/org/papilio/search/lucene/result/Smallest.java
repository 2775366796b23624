package org.papilio.search.lucene.result;

import java.util.Arrays;

/** Finds places of many numbers in ascending order, without sorting the others. */
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
    return between(numbers, size, 0, wanted);
  }

  /**
   * The given numbers, of which those at the places from one to another are what they were if all
   * were in ascending order, with smaller ones before and larger ones behind.
   *
   * @param numbers is changed
   * @param size how many of them count, from the first
   * @param from 0 to {@code to}
   * @param to up to the size
   */
  static long[] between(long[] numbers, int size, int from, int to) {
    part(numbers, 0, size - 1, to);
    part(numbers, 0, to - 1, from);
    Arrays.sort(numbers, from, to);
    return numbers;
  }

  /** Puts the smallest so many in front, of those from one place to another. */
  private static void part(long[] numbers, int first, int last, int wanted) {
    int from = first;
    int to = last;
    while (wanted > first && from < to) {
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
        return;
      }
    }
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
