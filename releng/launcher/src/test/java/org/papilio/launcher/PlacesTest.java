package org.papilio.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Path HOME = Path.of(System.getProperty("user.home"));

  @Test
  void pluginsAreBelowTheDataFolderOfTheUser() {
    assertEquals(HOME.resolve(".local/share/papilio/plugins"), Places.plugins(Map.of()));
    assertEquals(
        Path.of("/data/papilio/plugins"), Places.plugins(Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(
        Path.of("/own/plugins"),
        Places.plugins(Map.of("XDG_DATA_HOME", "/data", "PAPILIO_HOME", "/own")));
  }

  @Test
  void aRelativeOrEmptyBaseFolderIsIgnored() {
    assertEquals(
        HOME.resolve(".cache/papilio"),
        Places.base(Map.of("XDG_CACHE_HOME", "here"), "XDG_CACHE_HOME", ".cache"));
    assertEquals(
        HOME.resolve(".cache/papilio"),
        Places.base(Map.of("XDG_CACHE_HOME", ""), "XDG_CACHE_HOME", ".cache"));
  }
}
