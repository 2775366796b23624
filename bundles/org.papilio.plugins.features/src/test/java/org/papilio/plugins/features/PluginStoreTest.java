package org.papilio.plugins.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;

class PluginStoreTest {

  private static final int LARGEST = 1000;

  @TempDir private Path folder;
  private PluginStore store;

  @BeforeEach
  void open() {
    store = new PluginStore(folder, LARGEST);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsKeptUnderItsChecksum() throws Exception {
    byte[] content = {1, 2, 3};
    store.keepJar(new ByteArrayInputStream(content), sha256(content), "one.jar");

    assertArrayEquals(content, Files.readAllBytes(store.jar(sha256(content))));
    assertEquals(List.of(sha256(content) + ".jar"), stored());
  }

  @Test
  void aFileWithAnotherChecksumLeavesNothing() throws Exception {
    String wanted = sha256(new byte[] {1, 2, 3});

    assertThrows(
        ProblemException.class,
        () -> store.keepJar(new ByteArrayInputStream(new byte[] {4}), wanted, "one.jar"));
    assertEquals(List.of(), stored());
  }

  @Test
  void aFileThatGrowsWithoutEndIsStopped() throws Exception {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };

    ProblemException e =
        assertThrows(ProblemException.class, () -> store.keepJar(endless, "x", "bomb.jar"));
    assertTrue(e.getMessage().contains("larger than 1000 bytes"), e.getMessage());
    assertEquals(List.of(), stored());
  }

  @Test
  void sweepingKeepsWhatTheStateNames() throws Exception {
    byte[] named = {1};
    byte[] litter = {2};
    store.keepJar(new ByteArrayInputStream(named), sha256(named), "named.jar");
    store.keepJar(new ByteArrayInputStream(litter), sha256(litter), "litter.jar");
    PluginState state =
        new PluginState(
            new TreeSet<>(),
            List.of(
                new PluginState.Installed("a:b", store.keepFeature("{}"), List.of(sha256(named)))));

    store.sweep(state);

    assertEquals(2, stored().size());
    assertTrue(Files.exists(store.jar(sha256(named))));
  }

  @Test
  void onlyOneHoldsTheLock() throws Exception {
    try (AutoCloseable first = store.tryLock()) {
      assertNotNull(first);
      assertNull(new PluginStore(folder).tryLock());
    }
    try (AutoCloseable again = store.tryLock()) {
      assertNotNull(again);
    }
  }
}
