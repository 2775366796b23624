package org.papilio.workbench.api;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The command line as a whole; the launcher calls it. Its signature knows the JDK alone, so that
 * the launcher can call it from outside the framework.
 */
@ProviderType
public interface CommandLine {

  /**
   * Runs one call to its end.
   *
   * @param args what stands after {@code papilio}
   * @return exit code, 0 to 5
   */
  int run(List<String> args, InputStream in, PrintStream out, PrintStream err);
}
