package org.papilio.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkCacheTest {

  @TempDir private Path pool;

  @Test
  void twoAtOnceGetTwoFoldersAndAFreedOneIsLentAgain() throws Exception {
    Path first;
    try (FrameworkCache one = FrameworkCache.take(pool);
        FrameworkCache two = FrameworkCache.take(pool)) {
      first = one.folder();
      assertNotEquals(first, two.folder());
    }
    try (FrameworkCache again = FrameworkCache.take(pool)) {
      assertEquals(first, again.folder());
    }
  }

  @Test
  void aFolderWhoseChangeDidNotEndIsEmptied() throws Exception {
    try (FrameworkCache cache = FrameworkCache.take(pool)) {
      Files.createDirectories(cache.folder().resolve("bundle1"));
      cache.changing();

      cache.repair();

      assertFalse(Files.exists(cache.folder()));
    }
  }

  @Test
  void aSettledFolderIsKept() throws Exception {
    try (FrameworkCache cache = FrameworkCache.take(pool)) {
      Files.createDirectories(cache.folder().resolve("bundle1"));
      cache.settled();

      cache.repair();

      assertTrue(Files.exists(cache.folder().resolve("bundle1")));
    }
  }

  @Test
  void aPoolThatCannotBeMadeIsToldInOneLine() throws Exception {
    Path file = Files.createFile(pool.resolve("file"));

    LaunchException e =
        assertThrows(LaunchException.class, () -> FrameworkCache.take(file.resolve("below")));
    assertEquals(1, e.getMessage().lines().count());
    assertTrue(e.getMessage().contains("XDG_CACHE_HOME"), e.getMessage());
  }
}
