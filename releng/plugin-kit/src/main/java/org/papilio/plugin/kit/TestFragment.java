package org.papilio.plugin.kit;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The author's test classes as a fragment of the plug-in, so that they see what it sees. */
final class TestFragment {

  private TestFragment() {}

  /**
   * Makes the fragment.
   *
   * @param tests folder of the compiled classes
   * @param host symbolic name of the plug-in's bundle
   * @param file where it is written
   */
  static void write(Path tests, String host, Path file) throws IOException {
    try (Builder builder = new Builder()) {
      builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, host + ".tests");
      builder.setProperty(Constants.BUNDLE_VERSION, "1.0.0");
      builder.setProperty(Constants.FRAGMENT_HOST, host);
      // What the host has already it gives; a library that is missing fails the test that uses it.
      builder.setProperty(Constants.IMPORT_PACKAGE, "*;resolution:=optional");
      builder.setProperty(Constants.INCLUDERESOURCE, tests.toFile().getAbsolutePath());
      builder.setClasspath(new File[0]);
      try (Jar jar = builder.build()) {
        if (!builder.getErrors().isEmpty()) {
          throw new IOException("the tests make no bundle: " + builder.getErrors());
        }
        jar.write(file.toFile());
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the tests in " + tests + " make no bundle", e);
    }
  }
}
