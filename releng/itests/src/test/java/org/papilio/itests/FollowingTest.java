package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that runs already takes up what another process installs or removes. */
class FollowingTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path user;
  @TempDir private Path desk;

  @Test
  void aPluginInstalledFromAnotherProcessAppearsAndVanishes() throws Exception {
    Path archive = new StrangersPlugin("reading").bundleWithHeaders("reading").archive(desk);
    try (Papilio papilio = Papilio.start(user)) {
      // Looking at the plug-ins wakes the service that keeps them.
      papilio.run("plugin", "list").expect(0);

      assertEquals(0, Process.run(user, "plugin", "install", archive).code());
      assertTrue(becomes(papilio, true), "the plug-in did not appear");
      assertEquals(List.of(), papilio.troubles());

      assertEquals(0, Process.run(user, "plugin", "remove", "reading").code());
      assertTrue(becomes(papilio, false), "the plug-in did not vanish");
      assertEquals(List.of(), papilio.troubles());
    }
  }

  private static boolean becomes(Papilio papilio, boolean there) throws InterruptedException {
    Instant end = Instant.now().plus(LIMIT);
    while (papilio.runs("reading") != there) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(100);
    }
    return true;
  }
}
