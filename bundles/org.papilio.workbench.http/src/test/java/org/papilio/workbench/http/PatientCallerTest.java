package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class PatientCallerTest {

  private final ProgressDesk desk = new ProgressDesk((topic, data) -> {});
  private final PatientCaller caller = new PatientCaller(Duration.ofMillis(200));

  @Test
  void anAnswerAndAFailurePassThrough() throws Exception {
    try (ProgressDesk.Watched progress = desk.watch(null)) {
      assertEquals("done", caller.call("x", progress, () -> "done"));
      assertThrows(
          IOException.class,
          () ->
              caller.call(
                  "x",
                  progress,
                  () -> {
                    throw new IOException("as it was");
                  }));
      assertThrows(
          StackOverflowError.class,
          () ->
              caller.call(
                  "x",
                  progress,
                  () -> {
                    throw new StackOverflowError();
                  }));
    }
  }

  @Test
  void whoeverHangsIsStoppedAndNamed() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (ProgressDesk.Watched progress = desk.watch("work")) {
      ProblemException given =
          assertThrows(
              ProblemException.class,
              () ->
                  caller.call(
                      "org.example, GET /api/hang",
                      progress,
                      () -> {
                        try {
                          return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                        } catch (InterruptedException e) {
                          interrupted.countDown();
                          throw e;
                        }
                      }));

      assertEquals(Kind.FAILURE, given.problem().kind());
      assertEquals("org.example, GET /api/hang", given.problem().where());
      assertTrue(interrupted.await(10, TimeUnit.SECONDS));
      assertTrue(progress.cancelled());
    }
  }

  @Test
  void workThatReportsMayLastLonger() throws Exception {
    PatientCaller second = new PatientCaller(Duration.ofSeconds(1));
    try (ProgressDesk.Watched progress = desk.watch("work")) {
      int steps =
          second.call(
              "x",
              progress,
              () -> {
                int done = 0;
                while (done < 20) {
                  Thread.sleep(80);
                  progress.report(++done, 20, "step");
                }
                return done;
              });

      assertEquals(20, steps);
    }
  }
}
