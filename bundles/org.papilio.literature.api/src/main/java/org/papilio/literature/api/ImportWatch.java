package org.papilio.literature.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.platform.progress.Progress;

/**
 * A progress that hears of an import what people want to see while it runs: file by file, and what
 * cannot be read as it comes. Handed to {@link Library#add} in the place of a plain progress.
 * Called by one thread at a time, often; must not block.
 */
@ConsumerType
public interface ImportWatch extends Progress {

  /**
   * The reading of a file begins.
   *
   * @param file its name, as in {@link ImportedFile#name}
   * @param format identifier of the format that reads it
   * @param size bytes
   */
  void begins(String file, String format, long size);

  /**
   * How far the file is, now and then.
   *
   * @param bytes read of it so far
   * @param records read of it so far
   */
  void read(String file, long bytes, long records);

  /** A record that could not be read, with its place and the reason. */
  void unreadable(String file, String where, String reason);

  /**
   * The file was read to its end.
   *
   * @param records that it gave
   */
  void ends(String file, long records);

  /** Nothing of the file is read, for this reason. */
  void refused(String file, String reason);

  /** The watch that a progress is, or one that hears nothing. */
  static ImportWatch of(Progress progress) {
    return progress instanceof ImportWatch watch ? watch : new Unwatched(progress);
  }

  /** A progress that wants to know no more. */
  record Unwatched(Progress progress) implements ImportWatch {
    @Override
    public void begins(String file, String format, long size) {}

    @Override
    public void read(String file, long bytes, long records) {}

    @Override
    public void unreadable(String file, String where, String reason) {}

    @Override
    public void ends(String file, long records) {}

    @Override
    public void refused(String file, String reason) {}

    @Override
    public void report(long done, long total, String what) {
      progress.report(done, total, what);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }
}
