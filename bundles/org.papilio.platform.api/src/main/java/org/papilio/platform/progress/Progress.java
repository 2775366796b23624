package org.papilio.platform.progress;

import org.osgi.annotation.versioning.ProviderType;

/** Watches long work and may stop it. Safe for use by several threads. */
@ProviderType
public interface Progress {

  /** Watches nothing and never stops. */
  Progress NONE =
      new Progress() {
        @Override
        public void report(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Tells how far the work is. Cheap enough for every record of a large import.
   *
   * @param done 0 to {@code total}, in units of the work
   * @param total all units; -1 when unknown
   * @param what the present step, for people
   */
  void report(long done, long total, String what);

  /**
   * Whether the person asked to stop; workers ask at least every 100 ms and throw by {@link
   * #check}.
   */
  boolean cancelled();

  /**
   * Stops the caller when cancelled.
   *
   * @throws CancelledException when {@link #cancelled}
   */
  default void check() {
    if (cancelled()) {
      throw new CancelledException();
    }
  }
}
