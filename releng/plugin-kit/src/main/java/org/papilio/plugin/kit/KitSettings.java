package org.papilio.plugin.kit;

import java.nio.file.Path;

/**
 * What the build tells the kit, by system properties.
 *
 * @param home the distribution of Papilio
 * @param archive the plug-in's archive
 * @param plugin name of the plug-in and of its bundle
 * @param tests folder of the compiled test classes
 * @param user folder for caches and the installed plug-in, emptied at each run
 */
record KitSettings(Path home, Path archive, String plugin, Path tests, Path user) {

  static KitSettings fromSystem() {
    return new KitSettings(
        Path.of(property("papilio.home")),
        Path.of(property("papilio.kit.archive")),
        property("papilio.kit.plugin"),
        Path.of(property("papilio.kit.tests")),
        Path.of(property("papilio.kit.user")));
  }

  private static String property(String name) {
    String value = System.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalStateException(
          "the system property "
              + name
              + " is missing; run the kit by mvn verify in a project whose parent is"
              + " org.papilio:plugin-parent");
    }
    return value;
  }
}
