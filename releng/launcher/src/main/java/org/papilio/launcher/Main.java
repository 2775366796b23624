package org.papilio.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts the platform, runs one verb in it and ends with the verb's exit code. Needs the system
 * property {@code papilio.home}, the distribution folder.
 */
public final class Main {

  private static final int FAILURE = 1;

  /** The service that takes the arguments; known by name, so that the launcher needs no bundle. */
  private static final String COMMAND_LINE = "org.papilio.workbench.api.CommandLine";

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = FAILURE;
    try {
      code = run(List.of(arguments), out, err);
    } catch (LaunchException | IOException e) {
      err.println("papilio: " + e.getMessage());
    }
    out.flush();
    err.flush();
    // Not every library ends its threads; the verb is done, so the process is.
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws LaunchException, IOException {
    Distribution distribution = new Distribution(home(), Places.plugins());
    Path pool = Places.cache().resolve(Places.key(distribution));
    try (FrameworkCache cache = FrameworkCache.take(pool)) {
      // Logback reads this property when the first logger is made.
      System.setProperty("papilio.log", cache.logFile().toString());
      JdkLog.redirect();
      try (Platform platform = Platform.start(distribution, cache)) {
        Thread stopper = new Thread(platform::close, "stop on signal");
        Runtime.getRuntime().addShutdownHook(stopper);
        return call(platform, arguments, out, err, cache.logFile());
      }
    }
  }

  private static Path home() throws LaunchException {
    String home = System.getProperty("papilio.home", "");
    if (home.isEmpty() || !Files.isDirectory(Path.of(home))) {
      throw new LaunchException(
          "the system property papilio.home is '"
              + home
              + "', but must name the distribution"
              + " folder; use the start script");
    }
    return Path.of(home);
  }

  private static int call(
      Platform platform, List<String> arguments, PrintStream out, PrintStream err, Path log)
      throws LaunchException {
    Optional<Object> commandLine = platform.service(COMMAND_LINE);
    if (commandLine.isEmpty()) {
      throw new LaunchException(
          "the command line is not there; " + platform.sleepers() + "; more in " + log);
    }
    try {
      return (int)
          Class.forName(COMMAND_LINE, false, commandLine.get().getClass().getClassLoader())
              .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class)
              .invoke(commandLine.get(), arguments, System.in, out, err);
    } catch (InvocationTargetException e) {
      throw new LaunchException("the verb failed: " + e.getCause() + "; more in " + log, e);
    } catch (ReflectiveOperationException e) {
      throw new LaunchException("the command line has another shape than expected: " + e, e);
    }
  }
}
