package org.papilio.assess.qca;

import java.util.Arrays;

/**
 * A set of small whole numbers as bits, usable as a key. The array is never changed once handed in.
 */
record Bits(long[] words) {

  static boolean contains(long[] greater, long[] smaller) {
    for (int w = 0; w < smaller.length; w++) {
      if ((smaller[w] & ~greater[w]) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean has(long[] words, int index) {
    return (words[index >>> 6] & 1L << index) != 0;
  }

  static int count(long[] words) {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  static int countBoth(long[] a, long[] b) {
    int count = 0;
    for (int w = 0; w < a.length; w++) {
      count += Long.bitCount(a[w] & b[w]);
    }
    return count;
  }

  /** The numbers in a set, in ascending order. */
  static int[] members(long[] words) {
    int[] members = new int[count(words)];
    int at = 0;
    for (int w = 0; w < words.length; w++) {
      for (long bits = words[w]; bits != 0; bits &= bits - 1) {
        members[at++] = (w << 6) + Long.numberOfTrailingZeros(bits);
      }
    }
    return members;
  }

  static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  static long[] minus(long[] a, long[] b) {
    long[] rest = new long[a.length];
    for (int w = 0; w < a.length; w++) {
      rest[w] = a[w] & ~b[w];
    }
    return rest;
  }

  static long[] first(int count) {
    long[] all = new long[(count + 63) >>> 6];
    for (int i = 0; i < count; i++) {
      all[i >>> 6] |= 1L << i;
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bits bits && Arrays.equals(words, bits.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
