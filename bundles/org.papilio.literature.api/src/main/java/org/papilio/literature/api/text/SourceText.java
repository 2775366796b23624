package org.papilio.literature.api.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The characters of a source file. Never fails to decode: a byte that is no UTF-8 is read as
 * Windows-1252 and counted, so files that mix both come out right. Needs constant memory.
 */
public final class SourceText extends Reader {

  private static final int SAMPLE = 1 << 16;

  private final SourceEncoding encoding;
  private final Reader characters;

  private SourceText(SourceEncoding encoding, Reader characters) {
    this.encoding = encoding;
    this.characters = characters;
  }

  /**
   * Opens a file in the encoding that the person named, else in the one that its beginning tells.
   *
   * @throws IOException when the file cannot be opened
   */
  public static SourceText open(SourceFile file) throws IOException {
    InputStream bytes = new BufferedInputStream(file.open(), SAMPLE);
    try {
      bytes.mark(SAMPLE);
      byte[] start = bytes.readNBytes(SAMPLE - 1);
      bytes.reset();
      SourceEncoding found = SourceEncoding.detect(start);
      if (file.encoding().isPresent()) {
        Charset named = file.encoding().get();
        boolean same = found.charset().equals(named);
        found = new SourceEncoding(named, same ? found.skip() : 0, false, "as told");
      }
      bytes.skipNBytes(found.skip());
      Reader reader =
          found.lenient()
              ? new LenientUtf8Reader(bytes)
              : new InputStreamReader(bytes, found.charset());
      return new SourceText(found, reader);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * The first bytes of a file as text, for judging its format.
   *
   * @param start as of {@link org.papilio.literature.api.LiteratureFormat#sniff}
   */
  public static String start(byte[] start) {
    SourceEncoding found = SourceEncoding.detect(start);
    return new String(start, found.skip(), start.length - found.skip(), found.charset());
  }

  public SourceEncoding encoding() {
    return encoding;
  }

  /** Bytes read so far that were no UTF-8 and were taken as Windows-1252. */
  public long foreignBytes() {
    return characters instanceof LenientUtf8Reader lenient ? lenient.foreignBytes() : 0;
  }

  /** What the person should know of the encoding; empty where it was plain UTF-8. */
  public Optional<String> remark() {
    if (foreignBytes() > 0) {
      return Optional.of(foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
    }
    return encoding.reason().equals("by its bytes")
        ? Optional.empty()
        : Optional.of("Encoding: " + encoding.charset() + ", " + encoding.reason() + ".");
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    return characters.read(into, from, length);
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
