package org.papilio.literature.marc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds records in a run of bytes. The length in the leader is believed where a record terminator
 * stands there; otherwise the record goes to the next terminator, or to the next leader where the
 * terminator is missing. Holds one record in memory, and of that no more than allowed.
 */
final class Iso2709Scanner {

  static final byte SUBFIELD = 0x1F;
  static final byte FIELD = 0x1E;
  static final byte RECORD = 0x1D;
  static final int LEADER = 24;

  /** Longest record, in bytes; 99,999 is what the standard allows. */
  static final int LONGEST_RECORD = 1 << 24;

  private static final int KEPT_OF_TOO_LONG = 2_000;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 17];
  private int at;
  private int end;
  private long passed;
  private boolean ended;

  Iso2709Scanner(InputStream in) {
    this.in = in;
  }

  /**
   * A record or what stands in its place.
   *
   * @param offset of its first byte in the file
   * @param problem why it cannot be read; empty when it may be
   * @param note what is odd about it; empty for nothing
   */
  record Found(byte[] bytes, long offset, String problem, String note) {

    /** The bytes as text, for people. */
    String raw() {
      return MarcText.lenient(bytes, 0, bytes.length);
    }
  }

  /** The next record, or null at the end. */
  @Nullable Found next() throws IOException {
    skipFiller();
    if (at == end) {
      return null;
    }
    if (!leaderAt(at, false)) {
      return outside();
    }
    int length = digits(at, 5);
    if (length > LEADER && available(length) && bytes[at + length - 1] == RECORD) {
      int first = indexOf(RECORD, at, at + length - 1);
      boolean honest = first < 0 || !leaderAt(afterFiller(first + 1), true);
      return take(honest ? length : first + 1 - at, "", honest ? "" : "its length is wrong");
    }
    return bySearch(length);
  }

  private @Nullable Found bySearch(int length) throws IOException {
    int terminator = find();
    if (terminator == Integer.MAX_VALUE) {
      return tooLong();
    }
    int limit = terminator < 0 ? end : terminator;
    for (int i = indexOf(FIELD, at + LEADER, limit); i >= 0; i = indexOf(FIELD, i + 1, limit)) {
      if (leaderAt(afterFiller(i + 1), true) && i + 1 < limit) {
        return take(i + 1 - at, "", "its record terminator is missing");
      }
    }
    if (terminator >= 0) {
      return take(terminator + 1 - at, "", "its length is wrong");
    }
    int rest = end - at;
    boolean whole = bytes[end - 1] == FIELD && (rest == length || rest == length - 1);
    return take(
        rest,
        whole ? "" : "the file ends within the record",
        whole ? "its record terminator is missing" : "");
  }

  /** What begins with no leader: up to the next one, or to the next terminator. */
  private Found outside() throws IOException {
    int terminator = find();
    if (terminator == Integer.MAX_VALUE) {
      return tooLong();
    }
    int limit = terminator < 0 ? end : terminator + 1;
    for (int i = at + 1; i + LEADER < limit; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9' && leaderAt(i, true)) {
        return take(i - at, "text that belongs to no record", "");
      }
    }
    return take(limit - at, "there is no leader: 24 bytes with the record's length first", "");
  }

  private Found tooLong() throws IOException {
    byte[] start = Arrays.copyOfRange(bytes, at, Math.min(end, at + KEPT_OF_TOO_LONG));
    long offset = passed + at;
    do {
      passed += end - at;
      passed += at;
      at = 0;
      end = 0;
      fill(1);
      at = Math.max(0, indexOf(RECORD, 0, end) + 1);
    } while (at == 0 && end > 0);
    return new Found(start, offset, "no record ends within " + LONGEST_RECORD + " bytes", "");
  }

  private Found take(int length, String problem, String note) {
    Found found = new Found(Arrays.copyOfRange(bytes, at, at + length), passed + at, problem, note);
    at += length;
    return found;
  }

  /**
   * Whether a leader may begin here.
   *
   * @param sure true where other bytes may stand as well
   */
  private boolean leaderAt(int i, boolean sure) {
    if (i + LEADER >= end) {
      return false;
    }
    boolean length = digits(i, 5) >= 0;
    boolean base = digits(i + 12, 5) >= 0;
    boolean map = bytes[i + 20] == '4' && bytes[i + 21] == '5' && bytes[i + 22] == '0';
    boolean directory = digits(i + LEADER + 3, 9) >= 0;
    int signs = (length ? 1 : 0) + (base ? 1 : 0) + (map ? 1 : 0) + (directory ? 1 : 0);
    // Some records hold an old leader in a field: only a directory makes it one.
    return sure ? length && map && directory : signs >= 2;
  }

  /** A number of so many digits; -1 when another byte stands among them. */
  private int digits(int from, int count) {
    if (from + count > end) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  private void skipFiller() throws IOException {
    while (available(1)) {
      available(1 << 10);
      int next = afterFiller(at);
      at = next;
      if (at < end) {
        return;
      }
    }
  }

  private int afterFiller(int from) {
    int i = from;
    while (i < end && (bytes[i] >= 0 && bytes[i] <= ' ' || mark(i))) {
      i += mark(i) ? 3 : 1;
    }
    return Math.min(i, end);
  }

  private boolean mark(int i) {
    return i + 2 < end
        && bytes[i] == (byte) 0xEF
        && bytes[i + 1] == (byte) 0xBB
        && bytes[i + 2] == (byte) 0xBF;
  }

  /**
   * Place of the next record terminator; -1 when the file ends before, {@link Integer#MAX_VALUE}
   * when it is too far away.
   */
  private int find() throws IOException {
    int searched = 0;
    while (true) {
      int found = indexOf(RECORD, at + searched, end);
      if (found >= 0) {
        // The leader behind it may matter.
        int distance = found - at;
        available(distance + 64);
        return at + distance;
      }
      searched = end - at;
      if (searched > LONGEST_RECORD) {
        return Integer.MAX_VALUE;
      }
      if (!available(searched + 1)) {
        return -1;
      }
    }
  }

  private int indexOf(byte sought, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == sought) {
        return i;
      }
    }
    return -1;
  }

  /** Whether so many bytes can be had from {@code at} on; reads them. */
  private boolean available(int count) throws IOException {
    if (end - at < count && !ended) {
      fill(count);
    }
    return end - at >= count;
  }

  private void fill(int count) throws IOException {
    if (at > 0) {
      System.arraycopy(bytes, at, bytes, 0, end - at);
      passed += at;
      end -= at;
      at = 0;
    }
    if (bytes.length < count + 64) {
      bytes = Arrays.copyOf(bytes, Math.max(count + 64, bytes.length * 2));
    }
    while (end < count && !ended) {
      int got = in.read(bytes, end, bytes.length - end);
      if (got < 0) {
        ended = true;
      } else {
        end += got;
      }
    }
  }

  /** How likely these bytes begin with a record: 0 to 1. */
  static double likely(byte[] start) {
    Iso2709Scanner scanner = new Iso2709Scanner(InputStream.nullInputStream());
    scanner.bytes = start;
    scanner.end = start.length;
    scanner.ended = true;
    scanner.at = scanner.afterFiller(0);
    boolean leader = scanner.leaderAt(scanner.at, false);
    boolean sure = scanner.leaderAt(scanner.at, true);
    boolean fields = scanner.indexOf(FIELD, scanner.at, start.length) > 0;
    if (!leader) {
      return 0;
    }
    // A directory of more than 4,096 bytes shows no field terminator yet.
    boolean text = new String(start, StandardCharsets.ISO_8859_1).indexOf('\n') < 0;
    return fields ? (sure ? 0.98 : 0.8) : sure && text ? 0.7 : 0;
  }
}
