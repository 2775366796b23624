package org.papilio.literature.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names of contents. */
final class Hashes {

  private Hashes() {}

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
