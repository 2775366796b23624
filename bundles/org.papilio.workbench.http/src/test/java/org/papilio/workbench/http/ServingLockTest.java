package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class ServingLockTest {

  @TempDir private Path folder;

  @Test
  void theSecondIsToldWhereTheWorkspaceIsServed() throws Exception {
    try (ServingLock first = ServingLock.take(folder, Path.of("cases"))) {
      first.tell("http://127.0.0.1:8731/");

      ProblemException refused =
          assertThrows(ProblemException.class, () -> ServingLock.take(folder, Path.of("cases")));

      assertEquals(Kind.CONFLICT, refused.problem().kind());
      assertTrue(
          refused.getMessage().contains("http://127.0.0.1:8731/ (process "), refused.getMessage());
    }
  }

  @Test
  void whatAnEndedOrKilledServerLeftDoesNotHinderTheNext() throws Exception {
    Files.writeString(folder.resolve("serving.lock"), "");
    Files.writeString(folder.resolve("serving.txt"), "http://127.0.0.1:1/ (process 1)\n");

    try (ServingLock lock = ServingLock.take(folder, Path.of("cases"))) {
      lock.tell("http://127.0.0.1:2/");
    }

    assertTrue(Files.notExists(folder.resolve("serving.txt")));
  }
}
