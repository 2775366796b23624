package org.papilio.literature.tck;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text, then one character over and over, then a text; made as it is read. */
final class LongStream extends InputStream {

  private final byte[] before;
  private final byte filler;
  private final long length;
  private long at;

  LongStream(String before, char filler, long length) {
    this.before = before.getBytes(StandardCharsets.UTF_8);
    this.filler = (byte) filler;
    this.length = length;
  }

  @Override
  public int read() {
    if (at >= length) {
      return -1;
    }
    int value = at < before.length ? before[(int) at] : filler;
    at++;
    return value & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    if (at >= length) {
      return -1;
    }
    int end = (int) Math.min(count, length - at);
    for (int i = 0; i < end; i++) {
      into[from + i] = at + i < before.length ? before[(int) (at + i)] : filler;
    }
    at += end;
    return end;
  }
}
