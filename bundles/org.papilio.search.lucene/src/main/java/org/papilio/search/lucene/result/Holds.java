package org.papilio.search.lucene.result;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.lucene.text.Folding;

/** Tells whether texts hold some letters, accents and capitals regardless. */
final class Holds {

  private final String wanted;
  private final byte[] letters;

  /**
   * @param wanted folded, not empty
   */
  Holds(String wanted) {
    this.wanted = wanted;
    letters = wanted.getBytes(StandardCharsets.UTF_8);
  }

  boolean in(String text) {
    return Folding.fold(text).contains(wanted);
  }

  /** As {@link #in(String)}; plain letters are compared as they are, without making a text. */
  boolean in(BytesRef text) {
    int end = text.offset + text.length;
    for (int i = text.offset; i < end; i++) {
      if (text.bytes[i] < 0) {
        return in(text.utf8ToString());
      }
    }
    for (int from = text.offset; from <= end - letters.length; from++) {
      int fitting = 0;
      while (fitting < letters.length && lower(text.bytes[from + fitting]) == letters[fitting]) {
        fitting++;
      }
      if (fitting == letters.length) {
        return true;
      }
    }
    return false;
  }

  private static byte lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
  }
}
