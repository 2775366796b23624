package org.papilio.workbench.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * Files that bundles bring for the page: those in their folder {@code web/}. The address holds
 * version and date of the bundle, so a browser may keep a file for ever.
 */
final class BundleFiles {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  /** A file with its media type. */
  record Found(String mediaType, byte[] bytes) {}

  private BundleFiles() {}

  /** The address of a bundle, without slash at the end. */
  static String base(Bundle bundle) {
    return "/bundles/" + bundle.getSymbolicName() + '/' + stamp(bundle);
  }

  private static String stamp(Bundle bundle) {
    return bundle.getVersion() + "-" + Long.toString(bundle.getLastModified(), 36);
  }

  /**
   * Finds a file by its address.
   *
   * @param bundles that may bring files, by symbolic name
   * @param path segments after {@code /bundles/}: name, stamp, path in the bundle
   */
  static Optional<Found> find(Map<String, Bundle> bundles, List<String> path) throws IOException {
    if (path.size() < 4 || !path.get(2).equals("web") || path.contains("..")) {
      return Optional.empty();
    }
    Bundle bundle = bundles.get(path.getFirst());
    if (bundle == null || !stamp(bundle).equals(path.get(1))) {
      return Optional.empty();
    }
    return read(bundle, String.join("/", path.subList(2, path.size())));
  }

  /** Reads a file of a bundle; empty when it is not there or of no known type. */
  static Optional<Found> read(Bundle bundle, String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    URL entry = type == null ? null : bundle.getEntry(path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = entry.openStream()) {
      return Optional.of(new Found(type, in.readAllBytes()));
    }
  }
}
