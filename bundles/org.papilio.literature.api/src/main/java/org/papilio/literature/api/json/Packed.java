package org.papilio.literature.api.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.papilio.literature.api.text.SourceFile;

/** Files that may be packed by gzip. */
public final class Packed {

  private Packed() {}

  /** The file itself, or what it unpacks to; the name stays. */
  public static SourceFile unpacked(SourceFile file) {
    return new SourceFile(
        file.name(), () -> unpacked(file.open()), file.encoding(), file.mapping());
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(2);
    boolean packed = bytes.read() == 0x1F && bytes.read() == 0x8B;
    bytes.reset();
    return packed ? new GZIPInputStream(bytes, 1 << 14) : bytes;
  }

  /**
   * The beginning of a file, or as much of what it unpacks to as the beginning gives.
   *
   * @param start the first bytes as they stand
   */
  public static byte[] unpacked(byte[] start) {
    if (start.length < 2 || (start[0] & 0xFF) != 0x1F || (start[1] & 0xFF) != 0x8B) {
      return start;
    }
    byte[] out = new byte[1 << 14];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      int n = in.read(out, 0, out.length);
      while (n > 0) {
        length += n;
        n = in.read(out, length, out.length - length);
      }
    } catch (IOException e) {
      // The beginning is cut in the middle of a block; what came out before that is enough.
    }
    return Arrays.copyOf(out, length);
  }
}
