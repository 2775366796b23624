package org.papilio.assess.run;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/**
 * Runs work of others on a thread of its own, within a time limit. Work that does not end is told
 * to cancel, interrupted and left behind; the next work gets a new thread. Closed, it ends its
 * thread.
 */
final class Watchdog implements AutoCloseable {

  private static final long POLL_MILLIS = 50;

  private final String name;
  private ExecutorService worker;

  Watchdog(String name) {
    this.name = name;
    this.worker = start();
  }

  private ExecutorService start() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "papilio " + name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Work that is handed a progress through which it is told to stop. */
  interface Watched<T> {
    T run(Progress progress) throws Exception;
  }

  /**
   * Runs work to its end or its limit.
   *
   * @param who whose work it is, for messages: {@code method qca}
   * @throws ProblemException what the work threw, or FAILURE naming {@code who}
   * @throws CancelledException when {@code outer} was cancelled
   */
  <T> T run(String who, Duration limit, Progress outer, Watched<T> work) {
    AtomicBoolean stop = new AtomicBoolean();
    Progress inner = new Stoppable(outer, stop);
    Callable<T> call = () -> work.run(inner);
    Future<T> future = worker.submit(call);
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        try {
          return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (System.nanoTime() > deadline || stopIgnored(outer, stop, future)) {
            abandon(stop, future);
            throw Problem.failure(
                    who + " did not end within " + limit.toSeconds() + " s and was stopped")
                .fix("raise the limit of the assessment runner, or give it less work")
                .exception(e);
          }
        }
      }
    } catch (ExecutionException e) {
      throw told(who, e.getCause());
    } catch (InterruptedException | CancellationException e) {
      abandon(stop, future);
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Work that goes on two seconds after it was cancelled does not listen. */
  private static boolean stopIgnored(Progress outer, AtomicBoolean stop, Future<?> future) {
    if (!outer.cancelled()) {
      return false;
    }
    if (stop.compareAndSet(false, true)) {
      try {
        future.get(2, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return true;
      } catch (ExecutionException | CancellationException e) {
        return false; // the next look at the future tells
      }
    }
    return false;
  }

  private void abandon(AtomicBoolean stop, Future<?> future) {
    stop.set(true);
    future.cancel(true);
    worker.shutdownNow();
    worker = start();
  }

  private static RuntimeException told(String who, Throwable cause) {
    return switch (cause) {
      case ProblemException problem -> problem;
      case CancelledException cancelled -> cancelled;
      case OutOfMemoryError memory ->
          Problem.failure(who + " needs more memory than there is")
              .fix("give it less work")
              .exception(memory);
      default -> Problem.failure(who + " failed: " + cause).exception(cause);
    };
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private record Stoppable(Progress outer, AtomicBoolean stop) implements Progress {
    @Override
    public void report(long done, long total, String what) {
      outer.report(done, total, what);
    }

    @Override
    public boolean cancelled() {
      return stop.get() || outer.cancelled();
    }
  }
}
