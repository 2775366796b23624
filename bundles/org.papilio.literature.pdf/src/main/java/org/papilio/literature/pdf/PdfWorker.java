package org.papilio.literature.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.platform.progress.CancelledException;

/**
 * A thread for one file. Whoever calls waits no longer than the limit; work that goes on then finds
 * itself stopped at its next step, and the thread is no hindrance to the end of the program.
 */
final class PdfWorker implements AutoCloseable {

  private static final long POLL_MILLISECONDS = 100;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("pdf").daemon().priority(Thread.MIN_PRIORITY).factory());
  private final Watch watch = new Watch();
  private final BooleanSupplier stopped;
  private boolean stuck;

  /**
   * @param stopped whether the person stopped the work
   */
  PdfWorker(BooleanSupplier stopped) {
    this.stopped = stopped;
  }

  Watch watch() {
    return watch;
  }

  /**
   * Runs a step.
   *
   * @param what for people, such as "page 3"
   * @throws UnreadableFileException when it fails or needs too long
   * @throws CancelledException when the person stopped it
   */
  <T extends @Nullable Object> T call(String what, Duration limit, Callable<T> step)
      throws UnreadableFileException {
    Future<T> result = thread.submit(step);
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        try {
          return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (stopped.getAsBoolean()) {
            throw new CancelledException();
          }
          if (System.nanoTime() > end) {
            stuck = true;
            watch.stop();
            throw new UnreadableFileException(
                what + " needs more than " + limit.toSeconds() + " seconds");
          }
        }
      }
    } catch (ExecutionException e) {
      throw unreadable(what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private static UnreadableFileException unreadable(String what, Throwable cause) {
    return switch (cause) {
      case UnreadableFileException known -> known;
      case InvalidPasswordException locked ->
          new UnreadableFileException("the file is protected by a password", locked);
      case OutOfMemoryError full ->
          new UnreadableFileException(what + " needs more memory than there is", full);
      case StackOverflowError deep ->
          new UnreadableFileException(what + " is nested too deeply", deep);
      case IOException broken ->
          new UnreadableFileException(what + " is damaged: " + broken.getMessage(), broken);
      default -> new UnreadableFileException(what + " cannot be read: " + cause, cause);
    };
  }

  /** Whether a step was given up, so that the thread can do no more. */
  boolean isStuck() {
    return stuck;
  }

  /** Closes something behind all steps, on the thread that they ran on. */
  void finallyClose(AutoCloseable last) {
    thread.submit(
        () -> {
          last.close();
          return null;
        });
  }

  @Override
  public void close() {
    watch.stop();
    thread.shutdown();
  }
}
