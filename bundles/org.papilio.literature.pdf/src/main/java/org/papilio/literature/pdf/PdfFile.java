package org.papilio.literature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.papilio.literature.api.attachments.UnreadableFileException;

/** An open PDF. For the thread of one {@link PdfWorker}. */
final class PdfFile implements AutoCloseable {

  /** Largest file that is read. */
  static final int LARGEST = 256 << 20;

  /** What a page may unpack to. */
  private static final long LARGEST_PAGE = 128L << 20;

  private static final long MEMORY = 64L << 20;
  private static final long SCRATCH = 1L << 30;
  private static final int HEADER_WITHIN = 1024;

  private final PDDocument document;
  private final Watch watch;

  private PdfFile(PDDocument document, Watch watch) {
    this.document = document;
    this.watch = watch;
  }

  /** Whether the bytes begin as a PDF does; a little garbage before it is forgiven. */
  static boolean begins(byte[] start) {
    int length = Math.min(start.length, HEADER_WITHIN);
    return new String(start, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  static byte[] bytes(InputStream in) throws IOException, UnreadableFileException {
    byte[] start = in.readNBytes(HEADER_WITHIN);
    if (!begins(start)) {
      throw new UnreadableFileException("the file does not begin with %PDF-, so it is no PDF");
    }
    byte[] rest = in.readNBytes(LARGEST - start.length + 1);
    if (start.length + rest.length > LARGEST) {
      throw new UnreadableFileException(
          "the file is larger than " + (LARGEST >> 20) + " MiB, the most that is read");
    }
    byte[] all = new byte[start.length + rest.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  /** Opens a file that is not locked, or whose lock forbids no reading. */
  static PdfFile open(byte[] bytes, Watch watch) throws IOException, UnreadableFileException {
    PDDocument document =
        Loader.loadPDF(
            new WatchedBytes(bytes, watch),
            "",
            MemoryUsageSetting.setupMixed(MEMORY, MEMORY + SCRATCH).streamCache);
    document.setAllSecurityToBeRemoved(false);
    if (!document.getPages().iterator().hasNext()) {
      document.close();
      throw new UnreadableFileException("the file has no page");
    }
    return new PdfFile(document, watch);
  }

  PDDocument document() {
    return document;
  }

  /** The pages in order, found as they are asked for. */
  Iterator<PDPage> pages() {
    return document.getPages().iterator();
  }

  /** The text of a page, line by line. */
  String text(PDPage page) throws IOException, UnreadableFileException {
    refuseBomb(page);
    return new PageText(watch).of(document, page);
  }

  /**
   * A page is unpacked into memory as a whole, so look first how much that would be. Only what is
   * packed once is looked at: that is what page after page is in real files.
   */
  void refuseBomb(PDPage page) throws IOException, UnreadableFileException {
    long all = 0;
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      PDStream stream = streams.next();
      List<COSName> filters = stream.getFilters();
      if (filters.equals(List.of(COSName.FLATE_DECODE))) {
        try (InputStream packed = stream.getCOSObject().createRawInputStream()) {
          all += unpacked(packed, LARGEST_PAGE - all);
        }
      } else if (filters.size() > 1) {
        int flates = (int) filters.stream().filter(COSName.FLATE_DECODE::equals).count();
        if (flates > 1) {
          throw new UnreadableFileException("a page is packed twice over, which only bombs are");
        }
      }
    }
    if (all > LARGEST_PAGE) {
      throw new UnreadableFileException(
          "a page unpacks to more than " + (LARGEST_PAGE >> 20) + " MiB");
    }
  }

  private long unpacked(InputStream packed, long most) throws IOException {
    Inflater inflater = new Inflater();
    byte[] in = new byte[8192];
    byte[] out = new byte[65_536];
    long all = 0;
    try {
      while (!inflater.finished() && all <= most) {
        watch.check();
        if (inflater.needsInput()) {
          int n = packed.read(in);
          if (n <= 0) {
            break;
          }
          inflater.setInput(in, 0, n);
        }
        int got = inflater.inflate(out);
        all += got;
        if (got == 0 && inflater.needsDictionary()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      // The reader says what is wrong with it.
    } finally {
      inflater.end();
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
