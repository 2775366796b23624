package org.papilio.search.opensearch.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two processes from writing the index of one workspace at a time. */
final class WriterLock implements AutoCloseable {

  private final Path file;
  private @Nullable FileChannel channel;

  WriterLock(Path folder) {
    file = folder.resolve("cluster-writer.lock");
  }

  /** Becomes the writing process if none is; true when this process is the one. */
  synchronized boolean tryLock() throws IOException {
    if (channel != null && Files.exists(file)) {
      return true;
    }
    close();
    Files.createDirectories(file.getParent());
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = opened.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      lock = null;
    }
    if (lock == null) {
      opened.close();
      return false;
    }
    channel = opened;
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
