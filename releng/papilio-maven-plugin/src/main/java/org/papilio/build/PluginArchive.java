package org.papilio.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One file that installs a plug-in without a network; equal input gives equal bytes. */
final class PluginArchive {

  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private PluginArchive() {}

  static byte[] of(byte[] featureJson, Collection<BundleFile> bundles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "feature.json", featureJson);
      for (BundleFile bundle : bundles) {
        add(zip, bundle.repositoryPath(), Files.readAllBytes(bundle.file().toPath()));
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
