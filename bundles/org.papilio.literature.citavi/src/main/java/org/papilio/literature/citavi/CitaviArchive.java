package org.papilio.literature.citavi;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.papilio.literature.api.text.SourceFile;

/**
 * The XML of a project, out of its backup. Names of entries are looked at for their ending alone;
 * nothing is written to disk.
 */
final class CitaviArchive {

  /** Most bytes that an archive may unpack to. */
  static final long LARGEST = 1L << 30;

  /** Most that it may grow by; XML packs to a tenth or twentieth. */
  static final int MOST_RATIO = 200;

  private static final int MOST_ENTRIES = 1_000;
  private static final long FREE = 1L << 24;

  private CitaviArchive() {}

  /** The file itself, or the XML within. */
  static SourceFile unpacked(SourceFile file) {
    return new SourceFile(
        file.name(), () -> unpacked(file.open()), file.encoding(), file.mapping());
  }

  /** As much of the XML as the beginning of a file gives; the beginning itself if no archive. */
  static byte[] start(byte[] start) {
    if (!packed(start)) {
      return start;
    }
    byte[] out = new byte[1 << 12];
    int length = 0;
    try (InputStream in = unpacked(new ByteArrayInputStream(start))) {
      int n = in.read(out, 0, out.length);
      while (n > 0) {
        length += n;
        n = in.read(out, length, out.length - length);
      }
    } catch (IOException e) {
      // The beginning is cut in the middle; what came out before that is enough.
    }
    return Arrays.copyOf(out, length);
  }

  private static boolean packed(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(4);
    byte[] start = bytes.readNBytes(4);
    bytes.reset();
    if (!packed(start)) {
      return bytes;
    }
    Counted counted = new Counted(bytes);
    ZipInputStream zip = new ZipInputStream(counted);
    try {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.matches("(?s).*\\.(?:xml|ctv\\d)")) {
          return new Guarded(zip, counted);
        }
      }
    } catch (ZipException | EOFException e) {
      bytes.close();
      throw new DamagedArchiveException("the archive is damaged: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      bytes.close();
      throw new DamagedArchiveException("the archive is damaged: the name of a file is unreadable");
    }
    bytes.close();
    throw new DamagedArchiveException(
        "the archive holds no project: no file ends in .ctv6 or .xml");
  }

  /** Counts what is read of the packed bytes. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n = super.read(into, from, length);
      count += Math.max(0, n);
      return n;
    }
  }

  /** Stops an archive that grows too much. */
  private static final class Guarded extends FilterInputStream {
    private final Counted packed;
    private long count;

    Guarded(InputStream in, Counted packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int n;
      try {
        n = super.read(into, from, length);
      } catch (ZipException | EOFException e) {
        throw new DamagedArchiveException("the archive is damaged: " + e.getMessage());
      }
      count += Math.max(0, n);
      if (count > LARGEST || count > FREE && count > packed.count * MOST_RATIO) {
        throw new DamagedArchiveException(
            "the archive unpacks to more than is allowed: "
                + LARGEST
                + " bytes, and "
                + MOST_RATIO
                + " times its own size");
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
