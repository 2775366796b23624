package org.papilio.search.opensearch.index;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a workspace's indexes are called: {@code papilio-library-1f2e3d4c5b6a} is the name under
 * which it is searched, {@code papilio-library-1f2e3d4c5b6a-7} its seventh making. The middle is
 * the name of the folder, for people; the end tells apart folders of equal names, and machines.
 *
 * @param alias under which it is searched
 */
record IndexNames(String alias) {

  private static final int KEY_BYTES = 6;
  private static final int LONGEST_FOLDER = 40;

  static IndexNames of(String prefix, Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String readable =
        (name == null ? "" : name.toString())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String middle = readable.substring(0, Math.min(LONGEST_FOLDER, readable.length()));
    return new IndexNames(prefix + "-" + (middle.isEmpty() ? "" : middle + "-") + key(folder));
  }

  private static String key(Path folder) {
    try {
      String text = host() + "\n" + folder.toAbsolutePath().normalize();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-256", impossible);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "";
    }
  }

  String making(long number) {
    return alias + "-" + number;
  }

  /** Number of a making; 0 for a name that is none of ours. */
  long number(String index) {
    String start = alias + "-";
    String end = index.startsWith(start) ? index.substring(start.length()) : "";
    return end.matches("\\d{1,17}") ? Long.parseLong(end) : 0;
  }
}
