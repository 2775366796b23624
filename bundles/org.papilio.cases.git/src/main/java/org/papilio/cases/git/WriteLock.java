package org.papilio.cases.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.papilio.platform.problem.Problem;

/**
 * One writer at a time, among the threads and processes that have a workspace open. The file says
 * who writes; it is emptied when done, so text in a file that nobody holds tells of a process that
 * was killed while writing.
 */
final class WriteLock {

  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final Duration patience;
  private final ReentrantLock threads = new ReentrantLock(true);

  /**
   * Makes a lock.
   *
   * @param file is made when it is not there
   * @param patience how long a writer waits for another
   */
  WriteLock(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /** Being the writer. */
  final class Held implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;
    private final Optional<Instant> crashedSince;

    private Held(FileChannel channel, FileLock lock, Optional<Instant> crashedSince) {
      this.channel = channel;
      this.lock = lock;
      this.crashedSince = crashedSince;
    }

    /** When the writer before began, if it was killed before it was done. */
    Optional<Instant> crashedSince() {
      return crashedSince;
    }

    @Override
    public void close() {
      try (channel) {
        channel.truncate(0);
        lock.release();
      } catch (IOException e) {
        throw Problem.failure("cannot release the lock of the workspace: " + e.getMessage())
            .at(file.toString())
            .exception(e);
      } finally {
        threads.unlock();
      }
    }
  }

  /**
   * Waits until this is the only writer.
   *
   * @param purpose what for, told to whoever waits longer than it may
   * @throws org.papilio.platform.problem.ProblemException CONFLICT naming the other process;
   *     FAILURE when the file cannot be made
   */
  Held acquire(String purpose) {
    long end = System.nanoTime() + patience.toNanos();
    waitForThreads();
    boolean acquired = false;
    try {
      Held held = waitForProcesses(end, purpose);
      acquired = true;
      return held;
    } catch (IOException e) {
      throw Problem.failure("cannot lock the workspace: " + e.getMessage())
          .at(file.toString())
          .fix("check that the folder may be written and that the disk is not full")
          .exception(e);
    } finally {
      if (!acquired) {
        threads.unlock();
      }
    }
  }

  private void waitForThreads() {
    try {
      if (!threads.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy("another task of this program").exception();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("another task of this program").exception(e);
    }
  }

  private Held waitForProcesses(long end, String purpose) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean acquired = false;
    try {
      FileLock lock = tryLock(channel);
      while (lock == null) {
        if (System.nanoTime() > end) {
          throw busy(content(channel).replace('\n', ' ').strip()).exception();
        }
        pause();
        lock = tryLock(channel);
      }
      Optional<Instant> crashed = crashedSince(content(channel));
      channel.truncate(0);
      String text =
          "process "
              + ProcessHandle.current().pid()
              + " since "
              + Instant.now().truncatedTo(ChronoUnit.MILLIS)
              + "\n"
              + purpose.lines().findFirst().orElse("")
              + "\n";
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      acquired = true;
      return new Held(channel, lock, crashed);
    } finally {
      if (!acquired) {
        channel.close();
      }
    }
  }

  /** The lock, or null while another process, or another class loader's copy of us, holds it. */
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy("another process").exception(e);
    }
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1_000);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static Optional<Instant> crashedSince(String content) {
    if (content.isBlank()) {
      return Optional.empty();
    }
    try {
      String first = content.lines().findFirst().orElse("");
      return Optional.of(Instant.parse(first.substring(first.lastIndexOf(' ') + 1)));
    } catch (java.time.DateTimeException e) {
      return Optional.of(Instant.now().minus(1, ChronoUnit.MINUTES));
    }
  }

  private static Problem busy(String who) {
    return Problem.conflict("the workspace is being written by " + who)
        .fix("try again when it is done");
  }
}
