package org.papilio.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

  @TempDir private Path home;
  @TempDir private Path plugins;

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(home.resolve("build.id"), "abc\n");
    Files.createDirectories(home.resolve("system"));
    Files.writeString(
        home.resolve("system/bundles.list"),
        "json.jar base,report\nscr.jar base\nreport.jar report\n");
  }

  private List<String> names() throws LaunchException {
    return new Distribution(home, plugins)
        .locations().stream().map(location -> location.replaceAll(".*/", "")).toList();
  }

  private void pluginList(String text) throws IOException {
    Files.writeString(plugins.resolve("plugins.list"), text);
  }

  @Test
  void allBundlesOfTheProductRunInTheOrderOfTheList() throws Exception {
    assertEquals(List.of("json.jar", "scr.jar", "report.jar"), names());
  }

  @Test
  void aFeatureTakenOutLeavesWhatOthersShare() throws Exception {
    pluginList("papilio-plugins 1\nwithout report\n");

    assertEquals(List.of("json.jar", "scr.jar"), names());
  }

  @Test
  void bundlesOfPluginsFollowThoseOfTheProduct() throws Exception {
    Files.createDirectories(plugins.resolve("store"));
    Files.createFile(plugins.resolve("store/aa.jar"));
    pluginList("papilio-plugins 1\nplugin org.example:one ff\nbundle aa\nbundle lost\n");

    assertEquals(List.of("json.jar", "scr.jar", "report.jar", "aa.jar"), names());
  }

  @Test
  void aFolderThatIsNoDistributionIsNamed(@TempDir Path elsewhere) {
    LaunchException e =
        assertThrows(LaunchException.class, () -> new Distribution(elsewhere, plugins).buildId());
    assertTrue(e.getMessage().contains(elsewhere.toString()), e.getMessage());
  }
}
