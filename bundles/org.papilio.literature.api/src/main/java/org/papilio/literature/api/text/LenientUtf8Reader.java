package org.papilio.literature.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Decodes UTF-8; a byte that does not belong to a well-formed character is read as Windows-1252.
 */
final class LenientUtf8Reader extends Reader {

  /** Windows-1252 from 0x80 to 0x9F; the five that it leaves open stay the control characters. */
  private static final String C1 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private final InputStream bytes;
  private final byte[] buffer = new byte[1 << 14];
  private int next;
  private int end;
  private boolean ended;
  private char pendingLow;
  private long foreign;

  LenientUtf8Reader(InputStream bytes) {
    this.bytes = bytes;
  }

  long foreignBytes() {
    return foreign;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int at = from;
    int limit = from + length;
    while (at < limit) {
      if (pendingLow != 0) {
        into[at++] = pendingLow;
        pendingLow = 0;
        continue;
      }
      if (end - next < 4 && !ended) {
        fill();
      }
      if (next == end) {
        break;
      }
      byte b = buffer[next];
      if (b >= 0) {
        into[at++] = (char) b;
        next++;
      } else {
        into[at++] = decode();
      }
    }
    return at == from && length > 0 ? -1 : at - from;
  }

  private char decode() {
    int length = Utf8.length(buffer, next, end);
    if (length == 0) {
      int b = buffer[next++] & 0xFF;
      foreign++;
      return b < 0xA0 ? C1.charAt(b - 0x80) : (char) b;
    }
    int code = Utf8.codePoint(buffer, next, length);
    next += length;
    if (code < 0x10000) {
      return (char) code;
    }
    pendingLow = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    while (end < 4 && !ended) {
      int got = bytes.read(buffer, end, buffer.length - end);
      if (got < 0) {
        ended = true;
      } else {
        end += got;
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
