package org.papilio.workbench.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.papilio.platform.problem.Problem;

/**
 * Calls a handler on a thread of its own and gives it up when it is silent for too long: a plug-in
 * that hangs keeps one request waiting, not the page. Work that reports its progress may last as
 * long as it likes.
 *
 * @param longest time without an answer or a sign of progress
 */
record PatientCaller(Duration longest) {

  /**
   * @throws org.papilio.platform.problem.ProblemException failure, when it was given up
   * @throws Exception whatever the handler throws
   */
  <T> T call(String name, ProgressDesk.Watched progress, Callable<T> handler) throws Exception {
    FutureTask<T> task = new FutureTask<>(handler);
    Thread.ofVirtual().name(name).start(task);
    while (true) {
      long left = longest.toNanos() - progress.silentNanos();
      try {
        return task.get(Math.max(1, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (progress.silentNanos() >= longest.toNanos()) {
          progress.cancel();
          task.cancel(true);
          throw Problem.failure(
                  "there is no answer after " + longest.toSeconds() + " s; it was stopped")
              .at(name)
              .exception(e);
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (Exception) e.getCause();
      }
    }
  }
}
