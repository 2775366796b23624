package org.papilio.workbench.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.progress.Progress;

/** Shows progress in the last line of a terminal, at most ten times a second. */
final class TerminalProgress implements Progress {

  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int WIDTH = 78;

  private final @Nullable PrintStream terminal;
  private final BooleanSupplier ending;
  private long last = System.nanoTime() - BETWEEN;
  private boolean shown;

  /**
   * @param terminal null shows nothing
   */
  TerminalProgress(@Nullable PrintStream terminal, BooleanSupplier ending) {
    this.terminal = terminal;
    this.ending = ending;
  }

  @Override
  public synchronized void report(long done, long total, String what) {
    long now = System.nanoTime();
    if (terminal == null || now - last < BETWEEN) {
      return;
    }
    last = now;
    shown = true;
    String count =
        total > 0
            ? String.format("%3d %%  %,d of %,d", 100 * done / total, done, total)
            : String.format("%,d", done);
    String line = count + "  " + what;
    terminal.print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : pad(line)));
    terminal.flush();
  }

  private static String pad(String line) {
    return line + " ".repeat(WIDTH - line.length());
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (terminal != null && shown) {
      terminal.print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public boolean cancelled() {
    return ending.getAsBoolean() || Thread.currentThread().isInterrupted();
  }
}
