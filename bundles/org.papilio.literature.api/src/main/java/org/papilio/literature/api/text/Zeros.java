package org.papilio.literature.api.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodings of two and four bytes a character, told by where their zero bytes stand. No text in
 * single bytes or UTF-8 has any.
 */
final class Zeros {

  private static final int MOST = 1 << 13;

  private Zeros() {}

  static @Nullable SourceEncoding judge(byte[] b) {
    int length = Math.min(b.length, MOST);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      if (b[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (even + odd < 2) {
      return null;
    }
    SourceEncoding four = fourBytes(b, length / 4);
    if (four != null) {
      return four;
    }
    // Blanks and line ends alone give one in a hundred, whatever the script.
    int least = Math.max(2, length / 200);
    if (odd >= least && even * 20 <= odd) {
      return new SourceEncoding(StandardCharsets.UTF_16LE, 0, false, "pattern of zero bytes");
    }
    if (even >= least && odd * 20 <= even) {
      return new SourceEncoding(StandardCharsets.UTF_16BE, 0, false, "pattern of zero bytes");
    }
    return null;
  }

  /** Of four bytes the two that are never used but by rare characters are zero throughout. */
  private static @Nullable SourceEncoding fourBytes(byte[] b, int characters) {
    int big = 0;
    int little = 0;
    for (int i = 0; i < characters; i++) {
      boolean first = b[4 * i] == 0 && b[4 * i + 1] == 0;
      boolean last = b[4 * i + 2] == 0 && b[4 * i + 3] == 0;
      big += first && !last ? 1 : 0;
      little += last && !first ? 1 : 0;
    }
    if (characters >= 4 && big >= characters * 0.95) {
      return new SourceEncoding(Charset.forName("UTF-32BE"), 0, false, "pattern of zero bytes");
    }
    if (characters >= 4 && little >= characters * 0.95) {
      return new SourceEncoding(Charset.forName("UTF-32LE"), 0, false, "pattern of zero bytes");
    }
    return null;
  }
}
