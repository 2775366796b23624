package org.papilio.plugins.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class PluginStateTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("plugins.list");
  }

  @Test
  void nothingIsInstalledWhereNoFileIs() {
    assertEquals(new PluginState(new TreeSet<>(), List.of()), PluginState.read(file()));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PluginState state =
        new PluginState(new TreeSet<>(), List.of())
            .takingOut("report")
            .with(new PluginState.Installed("org.example:one", "f1", List.of("b1", "b2")))
            .with(new PluginState.Installed("org.example:two", "f2", List.of()));

    state.write(file());

    assertEquals(state, PluginState.read(file()));
  }

  @Test
  void removingAndBringingBackUndoInstallingAndTakingOut() {
    PluginState state = new PluginState(new TreeSet<>(), List.of());

    assertEquals(state, state.takingOut("report").bringingBack("report"));
    assertEquals(
        state,
        state
            .with(new PluginState.Installed("org.example:one", "f", List.of("b")))
            .withoutInstalled("org.example:one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "something else",
        "papilio-plugins 2",
        "papilio-plugins 1\nbundle b1",
        "papilio-plugins 1\nplugin org.example:one",
        "papilio-plugins 1\nwith report"
      })
  void aDamagedFileIsNamedWithItsLine(String text) throws IOException {
    Files.writeString(file(), text);

    ProblemException e = assertThrows(ProblemException.class, () -> PluginState.read(file()));
    assertEquals(Kind.BAD_INPUT, e.problem().kind());
    assertTrue(e.problem().where().matches(".*plugins\\.list:[12]"), e.problem().where());
  }
}
