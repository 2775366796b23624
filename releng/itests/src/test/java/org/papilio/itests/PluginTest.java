package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Installing and removing plug-ins that strangers made. */
class PluginTest {

  private static final String SHOWS_A_SIGN =
      "context.registerService(\"java.lang.Runnable\", (Runnable) () -> {}, null);";

  @TempDir private Path user;
  @TempDir private Path desk;

  private Papilio papilio;

  @BeforeEach
  void start() throws Exception {
    papilio = Papilio.start(user);
  }

  @org.junit.jupiter.api.AfterEach
  void stop() throws Exception {
    papilio.close();
  }

  private void restart() throws Exception {
    papilio.close();
    papilio = Papilio.start(user);
  }

  private StrangersPlugin plugin() throws IOException {
    return new StrangersPlugin("reading").bundle("reading", SHOWS_A_SIGN);
  }

  private int signs() throws Exception {
    return papilio.services("java.lang.Runnable");
  }

  @Test
  void itsServicesAppearAndVanishWithoutARestart() throws Exception {
    int before = signs();
    papilio.run("plugin", "install", plugin().archive(desk)).expect(0);
    assertEquals(before + 1, signs());
    assertTrue(papilio.bundles().contains("reading"));

    papilio.run("plugin", "remove", "reading").expect(0);
    assertEquals(before, signs());
    assertFalse(papilio.bundles().contains("reading"));
  }

  @Test
  void aFolderInstallsAsAnArchiveDoes() throws Exception {
    papilio.run("plugin", "install", plugin().folder(desk)).expect(0);

    assertTrue(papilio.bundles().contains("reading"));
  }

  @Test
  void itIsThereAgainAfterARestartEvenWhenItsArchiveIsGone() throws Exception {
    Path archive = plugin().archive(desk);
    papilio.run("plugin", "install", archive).expect(0);
    Files.delete(archive);
    restart();

    assertTrue(papilio.bundles().contains("reading"));
    assertEquals(List.of(), papilio.troubles());
    papilio.run("plugin", "remove", "reading").expect(0);
    restart();
    assertFalse(papilio.bundles().contains("reading"));
  }

  @Test
  void checkTellsWhatItBringsAndChangesNothing() throws Exception {
    TreeMap<String, Long> before = filesOf(Papilio.plugins(user));
    List<String> bundles = papilio.bundles();
    JsonNode check =
        papilio.run("plugin", "check", plugin().archive(desk), "--json").expect(0).json();

    assertEquals("reading", check.path("plugin").path("parts").path(0).path("bundle").asString());
    assertEquals(0, check.path("obstacles").size());
    assertEquals(bundles, papilio.bundles());
    assertEquals(before, withoutLock(filesOf(Papilio.plugins(user))));
  }

  @Test
  void aMissingPackageIsToldInPlainWords() throws Exception {
    Path archive =
        new StrangersPlugin("greedy")
            .bundleWithHeaders("greedy", "Import-Package: org.example.missing;version=\"[1,2)\"")
            .archive(desk);

    Papilio.Result check = papilio.run("plugin", "check", archive).expect(3);
    assertTrue(
        check
            .out()
            .contains(
                "greedy needs the package org.example.missing in version from 1.0.0 to below"
                    + " 2.0.0, which nothing here offers"),
        check.out());
    nothingChangesWhenInstalling(archive, 3, "org.example.missing");
  }

  @Test
  void anotherVersionOfAPackageIsNamed() throws Exception {
    Path archive =
        new StrangersPlugin("greedy")
            .bundleWithHeaders(
                "greedy", "Import-Package: org.papilio.plugins.api;version=\"[7,8)\"")
            .archive(desk);

    nothingChangesWhenInstalling(archive, 3, "here is version 1.0.0 from org.papilio.plugins.api");
  }

  @Test
  void aMissingFeatureIsNamed() throws Exception {
    Path archive = plugin().needing("astronomy").archive(desk);

    nothingChangesWhenInstalling(archive, 3, "needs the plug-in 'astronomy'");
  }

  @Test
  void aDamagedFileIsRefused() throws Exception {
    nothingChangesWhenInstalling(plugin().damaged().archive(desk), 3, "checksum");
  }

  @Test
  void anArchiveThatLeadsElsewhereIsRefused() throws Exception {
    Path archive = plugin().file("../../escaped", "out").archive(desk);

    nothingChangesWhenInstalling(archive, 3, "leads out of the archive");
    assertFalse(Files.exists(desk.getParent().resolve("escaped")));
  }

  @Test
  void aTextFileAnEmptyFileAndNoFileAreRefused() throws Exception {
    Path text = Files.writeString(desk.resolve("text.zip"), "no archive at all");
    Path empty = Files.createFile(desk.resolve("empty.zip"));

    nothingChangesWhenInstalling(text, 3, "this is no archive of a plug-in");
    nothingChangesWhenInstalling(empty, 3, "this is no archive of a plug-in");
    nothingChangesWhenInstalling(desk.resolve("none.zip"), 4, "there is no folder and no archive");
  }

  @Test
  void aBundleThatFailsToStartTakesAllOthersBackWithIt() throws Exception {
    Path archive =
        new StrangersPlugin("halfway")
            .bundle("sound", SHOWS_A_SIGN)
            .bundle("faulty", "throw new IllegalStateException(\"no coffee\");")
            .archive(desk);

    nothingChangesWhenInstalling(archive, 3, "does not start");
  }

  private void nothingChangesWhenInstalling(Path archive, int code, String why) throws Exception {
    List<String> bundles = papilio.bundles();
    int signs = signs();
    TreeMap<String, Long> files = withoutLock(filesOf(Papilio.plugins(user)));

    Papilio.Result result = papilio.run("plugin", "install", archive).expect(code);

    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertEquals(bundles, papilio.bundles());
    assertEquals(signs, signs());
    assertEquals(files, withoutLock(filesOf(Papilio.plugins(user))));
    assertEquals(List.of(), papilio.troubles());
  }

  @Test
  void aSharedBundleStaysUntilItsLastPluginGoes() throws Exception {
    StrangersPlugin first = new StrangersPlugin("first").bundleWithHeaders("shared");
    StrangersPlugin second = new StrangersPlugin("second").bundleWithHeaders("shared");
    papilio.run("plugin", "install", first.archive(desk)).expect(0);
    papilio.run("plugin", "install", second.archive(desk)).expect(0);

    papilio.run("plugin", "remove", "first").expect(0);
    assertTrue(papilio.bundles().contains("shared"));
    papilio.run("plugin", "remove", "second").expect(0);
    assertFalse(papilio.bundles().contains("shared"));
  }

  @Test
  void aPluginThatAnotherNeedsStays() throws Exception {
    papilio.run("plugin", "install", plugin().archive(desk)).expect(0);
    Path second =
        new StrangersPlugin("second").needing("reading").bundleWithHeaders("second").archive(desk);
    papilio.run("plugin", "install", second).expect(0);

    Papilio.Result result = papilio.run("plugin", "remove", "reading").expect(5);
    assertTrue(result.err().contains("needed by second"), result.err());
  }

  @Test
  void theSamePluginTwiceIsAConflict() throws Exception {
    Path archive = plugin().archive(desk);
    papilio.run("plugin", "install", archive).expect(0);

    papilio.run("plugin", "install", archive).expect(5);
  }

  private static TreeMap<String, Long> withoutLock(TreeMap<String, Long> files) {
    files.remove("lock");
    return files;
  }

  private static TreeMap<String, Long> filesOf(Path folder) throws IOException {
    TreeMap<String, Long> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.size(file));
        }
      }
    }
    return files;
  }
}
