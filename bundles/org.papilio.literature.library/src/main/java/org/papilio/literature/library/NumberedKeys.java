package org.papilio.literature.library;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives the records that share one key keys of their own: the shared one with {@code -2}, {@code
 * -3} and so on, passing by those that the library or the import has. Knows the content of those
 * that have such a key already, so that the same import again adds nothing.
 */
final class NumberedKeys {

  private static final int LONGEST_STEM = 290;

  private final String stem;
  private final UnaryOperator<String> library;
  private final KeyHashes coming;
  private final Set<Content> contents = new HashSet<>();
  private int next = 2;
  private boolean looked;

  /** A hash that no two contents share. */
  private record Content(long high, long low) {}

  NumberedKeys(String key, UnaryOperator<String> library, KeyHashes coming) {
    this.stem = stem(key);
    this.library = library;
    this.coming = coming;
  }

  private static String stem(String key) {
    return key.substring(0, Math.min(key.length(), LONGEST_STEM));
  }

  boolean isFor(String key) {
    return stem.equals(stem(key));
  }

  /** A free key for a line; empty when a record of such a key has the same content. */
  String give(String line) {
    if (!looked) {
      look();
    }
    if (!contents.add(content(line))) {
      return "";
    }
    String key = stem + "-" + next;
    while (coming.mayHold(key) || !library.apply(key).isEmpty()) {
      next++;
      key = stem + "-" + next;
    }
    next++;
    return key;
  }

  /** Reads the numbers that are taken, up to the first free one. */
  private void look() {
    looked = true;
    while (true) {
      String key = stem + "-" + next;
      String present = library.apply(key);
      if (!present.isEmpty()) {
        contents.add(content(present));
      } else if (!coming.mayHold(key)) {
        return;
      }
      next++;
    }
  }

  private static Content content(String line) {
    try {
      byte[] rest = RecordLine.withoutKey(line).getBytes(StandardCharsets.UTF_8);
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(rest));
      return new Content(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
