package org.papilio.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the sample as they lie in this bundle. */
final class SampleContent {

  /** The bibliography, which the library imports in its own way. */
  static final String LITERATURE = "literature.bib";

  private SampleContent() {}

  /** Paths of the files that go into a workspace as they are, sorted. */
  static List<String> paths() {
    return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** The bytes of a file. */
  static byte[] bytes(String path) {
    try (InputStream in = SampleContent.class.getResourceAsStream("/sample/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the bundle lacks sample/" + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
