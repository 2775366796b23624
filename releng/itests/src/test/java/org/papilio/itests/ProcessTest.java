package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows with real processes: exit codes, several at once, and sudden death. */
class ProcessTest {

  private static final int HALTED = 137;

  @TempDir private Path user;
  @TempDir private Path desk;

  @Test
  void exitCodesReachTheShellAndErrorsAreOneLine() throws Exception {
    assertEquals(0, Process.run(user, "--help").code());

    Papilio.Result unknown = Process.run(user, "fly");
    assertEquals(2, unknown.code());
    assertEquals(1, unknown.err().lines().count(), unknown.err());
    assertEquals(4, Process.run(user, "plugin", "remove", "astronomy").code());
  }

  @Test
  void severalProcessesStartAtOnceFromAnEmptyCache() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(Process.start(user, "plugin", "list", "--json"));
    }

    for (Process process : processes) {
      Papilio.Result result = process.end();
      assertEquals(0, result.code(), result.err());
      assertEquals("", result.err());
    }
  }

  @Test
  void aProcessThatDiesInTheMiddleOfAnInstallLeavesNothing() throws Exception {
    Path archive =
        new StrangersPlugin("deadly")
            .bundleWithHeaders("harmless")
            .bundle("deadly", "Runtime.getRuntime().halt(" + HALTED + ");")
            .archive(desk);

    assertEquals(HALTED, Process.run(user, "plugin", "install", archive).code());

    assertFalse(Files.exists(Papilio.plugins(user).resolve("plugins.list")));
    try (Papilio papilio = Papilio.start(user)) {
      assertFalse(papilio.bundles().contains("harmless"));
      assertEquals(List.of(), papilio.troubles());
    }
    Papilio.Result list = Process.run(user, "plugin", "list", "--json");
    assertFalse(list.out().contains("deadly"), list.out());
  }

  @Test
  void aKillAtAnyMomentLeavesThePluginWhollyThereOrWhollyAway() throws Exception {
    Path archive =
        new StrangersPlugin("reading")
            .bundleWithHeaders("reading.one")
            .bundleWithHeaders("reading.two")
            .archive(desk);
    for (long millis = 300; millis <= 1500; millis += 300) {
      Process.start(user, "plugin", "install", archive).killAfter(millis);

      Papilio.Result list = Process.run(user, "plugin", "list", "--parts");
      assertEquals(0, list.code(), "killed after " + millis + " ms: " + list.err());
      boolean one = list.out().contains("reading.one");
      assertEquals(one, list.out().contains("reading.two"), list.out());
      assertFalse(list.out().contains("does not run"), list.out());
      if (one) {
        assertEquals(0, Process.run(user, "plugin", "remove", "reading").code());
      }
    }
  }

  @Test
  void aDamagedListOfPluginsIsOneClearLine() throws Exception {
    Files.createDirectories(Papilio.plugins(user));
    Files.writeString(Papilio.plugins(user).resolve("plugins.list"), "something else\n");

    Papilio.Result result = Process.run(user, "plugin", "list");
    assertEquals(3, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains("plugins.list:1"), result.err());
  }

  @Test
  void aCacheFolderThatCannotBeMadeIsOneClearLine() throws Exception {
    Files.writeString(user.resolve("cache"), "a file where the folder should be");

    Papilio.Result result = Process.run(user, "--help");
    assertEquals(1, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains("XDG_CACHE_HOME"), result.err());
  }
}
