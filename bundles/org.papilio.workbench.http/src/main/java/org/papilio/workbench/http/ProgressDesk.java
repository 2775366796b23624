package org.papilio.workbench.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.EventPublisher;

/**
 * Long work that pages watch. A request that names itself in the header {@code X-Progress} is told
 * of as topic {@code progress}, at most ten times a second, and can be stopped by that name.
 */
final class ProgressDesk {

  static final String HEADER = "X-Progress";

  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

  /** What a page hears. */
  record Step(String id, long done, long total, String what) {}

  private final EventPublisher events;
  private final Map<String, Watched> running = new ConcurrentHashMap<>();

  ProgressDesk(EventPublisher events) {
    this.events = events;
  }

  /** A progress for a request; to be closed when the request is answered. */
  Watched watch(@Nullable String id) {
    Watched watched = new Watched(id);
    if (id != null) {
      running.put(id, watched);
    }
    return watched;
  }

  /** Asks running work to stop; false when there is none of that name. */
  boolean stop(String id) {
    Watched watched = running.get(id);
    if (watched == null) {
      return false;
    }
    watched.cancel();
    return true;
  }

  /** Asks all running work to stop. */
  void stopAll() {
    running.values().forEach(Watched::cancel);
  }

  /** The progress of one request. */
  final class Watched implements Progress, AutoCloseable {
    private final @Nullable String id;
    private volatile boolean cancelled;
    private long last = System.nanoTime() - BETWEEN;
    private volatile long sign = System.nanoTime();

    private Watched(@Nullable String id) {
      this.id = id;
    }

    @Override
    public synchronized void report(long done, long total, String what) {
      long now = System.nanoTime();
      sign = now;
      if (id != null && now - last >= BETWEEN) {
        last = now;
        events.publish("progress", new Step(id, done, total, what));
      }
    }

    /** Time since the work began or last reported. */
    long silentNanos() {
      return System.nanoTime() - sign;
    }

    void cancel() {
      cancelled = true;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    @Override
    public void close() {
      if (id != null) {
        running.remove(id, this);
      }
    }
  }
}
