package org.papilio.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.papilio.cases.api.Workspace;

/**
 * Remembers from which revision, language and installed bundles the demonstration made a file, so
 * that its second start does not make it again. What it remembers lies in {@code .papilio} and can
 * be thrown away.
 */
final class MadeBefore {

  private final Path notes;
  private final String state;

  MadeBefore(Workspace workspace, String language) {
    notes = workspace.derived().resolve("demo.properties");
    state = workspace.store().head() + " " + language + " " + newestBundle();
  }

  /** Whether a file or folder is there and was made from the present state. */
  boolean holds(Path made) {
    return Files.exists(made) && state.equals(read().getProperty(made.getFileName().toString()));
  }

  /** Notes that a file or folder was made from the present state. */
  void note(Path made) throws IOException {
    Properties all = read();
    all.setProperty(made.getFileName().toString(), state);
    Files.createDirectories(notes.getParent());
    try (OutputStream out = Files.newOutputStream(notes)) {
      all.store(out, null);
    }
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.isRegularFile(notes)) {
      try (InputStream in = Files.newInputStream(notes)) {
        all.load(in);
      } catch (IOException | IllegalArgumentException e) {
        // A note that cannot be read only means that the files are made again.
        return new Properties();
      }
    }
    return all;
  }

  /** When the newest of the installed bundles changed; 0 outside of the framework. */
  private static long newestBundle() {
    Bundle own = FrameworkUtil.getBundle(MadeBefore.class);
    if (own == null || own.getBundleContext() == null) {
      return 0;
    }
    LongStream changes =
        Stream.of(own.getBundleContext().getBundles()).mapToLong(Bundle::getLastModified);
    return changes.max().orElse(0);
  }
}
