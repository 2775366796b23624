package org.papilio.search.lucene.result;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.lucene.text.Folding;

/**
 * Tells whether texts hold some letters, accents and capitals regardless. Not safe for several
 * threads.
 */
final class Holds {

  /** First letter behind the Latin ones that are folded here, byte by byte. */
  private static final int BEHIND = 0x250;

  /** What letters of two bytes become; empty for those that other signs beside them may change. */
  private static final byte[][] FOLDED = folded();

  private static final int LONGEST_FOLDED = 4;

  private final String wanted;
  private final byte[] letters;
  private byte[] bare = new byte[256];

  /**
   * @param wanted folded, not empty
   */
  Holds(String wanted) {
    this.wanted = wanted;
    letters = wanted.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[][] folded() {
    byte[][] folded = new byte[BEHIND][];
    Arrays.fill(folded, new byte[0]);
    for (int letter = 0xc0; letter < BEHIND; letter++) {
      String bare = Folding.fold(Character.toString(letter));
      if (bare.length() <= LONGEST_FOLDED && bare.chars().allMatch(sign -> sign < 0x80)) {
        folded[letter] = bare.getBytes(StandardCharsets.US_ASCII);
      }
    }
    return folded;
  }

  boolean in(String text) {
    return Folding.fold(text).contains(wanted);
  }

  /** As {@link #in(String)}; texts in Latin letters are compared without making a text. */
  boolean in(BytesRef text) {
    int length = bare(text);
    return length < 0 ? in(text.utf8ToString()) : holds(length);
  }

  /** Folds a text into {@link #bare} and gives its length; -1 when it has other signs. */
  private int bare(BytesRef text) {
    if (bare.length < LONGEST_FOLDED * text.length) {
      bare = new byte[2 * LONGEST_FOLDED * text.length];
    }
    int length = 0;
    int end = text.offset + text.length;
    for (int i = text.offset; i < end; i++) {
      int sign = text.bytes[i];
      if (sign >= 0) {
        bare[length++] = (byte) (sign >= 'A' && sign <= 'Z' ? sign + 32 : sign);
        continue;
      }
      int letter = (sign & 0x1f) << 6 | (i + 1 < end ? text.bytes[++i] & 0x3f : 0);
      if ((sign & 0xe0) != 0xc0 || letter >= BEHIND || FOLDED[letter].length == 0) {
        return -1;
      }
      for (byte part : FOLDED[letter]) {
        bare[length++] = part;
      }
    }
    return length;
  }

  private boolean holds(int length) {
    byte first = letters[0];
    for (int from = 0; from <= length - letters.length; from++) {
      if (bare[from] == first
          && Arrays.equals(bare, from, from + letters.length, letters, 0, letters.length)) {
        return true;
      }
    }
    return false;
  }
}
