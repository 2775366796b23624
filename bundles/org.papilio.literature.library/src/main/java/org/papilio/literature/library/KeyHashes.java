package org.papilio.literature.library;

import java.util.Arrays;

/**
 * Which keys an import brings, in eight bytes each: whether a key surely does not come. Not safe
 * for several threads.
 */
final class KeyHashes {

  private long[] hashes = new long[1024];
  private int size;
  private boolean sorted;

  void add(String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + (size >> 1));
    }
    hashes[size++] = hash(key);
    sorted = false;
  }

  /** False when the key does not come; true when it does, or in one of 10¹³ other cases. */
  boolean mayHold(String key) {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(key)) >= 0;
  }

  /** FNV-1a with 64 bits (Fowler, Noll, Vo), over UTF-16. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      hash = (hash ^ (sign & 0xFF)) * 0x100000001b3L;
      hash = (hash ^ (sign >>> 8)) * 0x100000001b3L;
    }
    return hash;
  }
}
