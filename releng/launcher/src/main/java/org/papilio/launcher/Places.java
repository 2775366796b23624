package org.papilio.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Where this person's files are, after the XDG base directory rules. */
final class Places {

  private static final int KEY_BYTES = 8;

  private Places() {}

  /** The folder of things that can be made again: {@code XDG_CACHE_HOME} or {@code ~/.cache}. */
  static Path cache() {
    return base(System.getenv(), "XDG_CACHE_HOME", ".cache");
  }

  /** The folder of installed plug-ins: {@code PAPILIO_HOME}, or below {@code XDG_DATA_HOME}. */
  static Path plugins() {
    return plugins(System.getenv());
  }

  static Path plugins(Map<String, String> environment) {
    String own = environment.getOrDefault("PAPILIO_HOME", "");
    Path data = own.isEmpty() ? base(environment, "XDG_DATA_HOME", ".local/share") : Path.of(own);
    return data.resolve("plugins");
  }

  static Path base(Map<String, String> environment, String variable, String belowHome) {
    String value = environment.getOrDefault(variable, "");
    // The rules say that a relative path in these variables is to be ignored.
    boolean usable = !value.isEmpty() && Path.of(value).isAbsolute();
    Path base = usable ? Path.of(value) : Path.of(System.getProperty("user.home"), belowHome);
    return base.resolve("papilio");
  }

  /** Names the pool of a distribution: bundles are read in place, so its folder counts as well. */
  static String key(Distribution distribution) throws LaunchException {
    String text = distribution.buildId() + " " + distribution.home();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new LaunchException("this JDK has no SHA-256", e);
    }
  }
}
