package org.papilio.literature.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a file, which cannot be read any more once the work was given up. */
final class WatchedBytes extends RandomAccessReadBuffer {

  private final Watch watch;

  WatchedBytes(byte[] bytes, Watch watch) {
    super(bytes);
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    watch.check();
    return super.read();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    watch.check();
    return super.read(into, from, length);
  }

  @Override
  public void seek(long position) throws IOException {
    watch.check();
    super.seek(position);
  }
}
