package org.papilio.assess.tck;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** Watches what a run takes. */
final class Bounds {

  /** Cases in a large table: most comparisons have 30, few have more than 300. */
  static final int CASES = 300;

  /** What a run on {@link #CASES} cases may hold, in mebibytes. */
  static final int MEBIBYTES = 256;

  private static final long MEBIBYTE = 1024 * 1024;
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final long GIVE_UP_MILLIS = 120_000;
  private static final long STOPPING_MILLIS = 2_000;

  private Bounds() {}

  /** A progress that is cancelled from the nth time on that somebody asks. */
  static Progress cancelledAtQuestion(int number) {
    AtomicInteger asked = new AtomicInteger();
    return progress(() -> asked.incrementAndGet() >= number);
  }

  private static Progress progress(java.util.function.BooleanSupplier cancelled) {
    return new Progress() {
      @Override
      public void report(long done, long total, String what) {}

      @Override
      public boolean cancelled() {
        return cancelled.getAsBoolean();
      }
    };
  }

  /**
   * Runs work and fails when it holds more than {@value #MEBIBYTES} MiB or does not come to an end.
   */
  static void ofMemory(Consumer<Progress> work) {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    long before = held();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    work.accept(progress(stop::get));
                  } catch (CancelledException stopped) {
                    // told below
                  } catch (Throwable failure) {
                    thrown.set(failure);
                  }
                });
    String excess = watch(worker, before);
    stop.set(true);
    join(worker, STOPPING_MILLIS);
    if (thrown.get() instanceof OutOfMemoryError) {
      fail("it takes all the memory there is for " + CASES + " cases");
    }
    if (thrown.get() != null) {
      fail("it fails on a table of " + CASES + " cases", thrown.get());
    }
    if (!excess.isEmpty()) {
      fail(excess);
    }
  }

  private static String watch(Thread worker, long before) {
    long end = System.nanoTime() + GIVE_UP_MILLIS * 1_000_000;
    while (worker.isAlive()) {
      join(worker, LOOK_EVERY_MILLIS);
      if (used() - before > MEBIBYTES * MEBIBYTE && held() - before > MEBIBYTES * MEBIBYTE) {
        return "it holds more than " + MEBIBYTES + " MiB for " + CASES + " cases";
      }
      if (System.nanoTime() > end) {
        return "it does not end in " + GIVE_UP_MILLIS / 1000 + " s for " + CASES + " cases";
      }
    }
    return "";
  }

  private static void join(Thread thread, long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What is still held after everything was thrown away that can be. */
  private static long held() {
    System.gc();
    return used();
  }
}
