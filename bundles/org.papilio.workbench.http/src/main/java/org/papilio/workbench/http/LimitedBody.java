package org.papilio.workbench.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.papilio.platform.problem.Problem;

/** A body that may not be longer than a limit, whatever its header promised. */
final class LimitedBody extends FilterInputStream {

  private final long limit;
  private long left;

  LimitedBody(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooLong(limit).exception();
    }
  }

  static Problem tooLong(long limit) {
    return Problem.badInput("the body is too long")
        .at("request body")
        .allowing("at most " + limit / (1 << 20) + " MiB");
  }
}
