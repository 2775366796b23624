package org.papilio.literature.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contents of files that wait to be committed: the first megabytes in memory, the rest on disk. Not
 * safe for several threads while it is filled; afterwards it is.
 */
final class Pieces implements AutoCloseable {

  private static final long MEMORY = 16L << 20;

  private final Scratch scratch;
  private long held;
  private long written;
  private @Nullable FileChannel file;

  Pieces(Scratch scratch) {
    this.scratch = scratch;
  }

  /** Takes bytes and gives them back whenever they are asked for. */
  Supplier<byte[]> keep(byte[] bytes) {
    if (held + bytes.length <= MEMORY) {
      held += bytes.length;
      return () -> bytes;
    }
    try {
      FileChannel to = file;
      if (to == null) {
        Path path = scratch.file("pieces");
        to =
            FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        file = to;
      }
      long at = written;
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        written += to.write(buffer, written);
      }
      FileChannel from = to;
      // Not the array itself: all of them together are the library.
      int length = bytes.length;
      return () -> read(from, at, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(FileChannel from, long at, int length) {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try {
      while (buffer.hasRemaining()) {
        if (from.read(buffer, at + buffer.position()) < 0) {
          throw new IOException("the scratch file ends at " + (at + buffer.position()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.array();
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // The scratch folder goes with all that is in it.
      return;
    }
  }
}
