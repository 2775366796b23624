package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.papilio.launcher.Distribution;
import org.papilio.launcher.FrameworkCache;
import org.papilio.launcher.LaunchException;
import org.papilio.launcher.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The distribution, started in this process with folders of its own, and used by its verbs. */
final class Papilio implements AutoCloseable {

  private static final String COMMAND_LINE = "org.papilio.workbench.api.CommandLine";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FrameworkCache cache;
  private final Platform platform;

  private Papilio(FrameworkCache cache, Platform platform) {
    this.cache = cache;
    this.platform = platform;
  }

  /** The folder that the build laid out. */
  static Path distribution() {
    return folder("papilio.distribution");
  }

  /** The folder of archives of plug-ins that are not part of the product. */
  static Path repository() {
    return folder("papilio.repository");
  }

  private static Path folder(String property) {
    return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
  }

  /**
   * Starts the platform.
   *
   * @param user the person's folder: caches and plug-ins go here, and stay for the next start
   */
  static Papilio start(Path user) throws Exception {
    FrameworkCache cache = FrameworkCache.take(user.resolve("cache"));
    try {
      Distribution distribution = new Distribution(distribution(), plugins(user));
      return new Papilio(cache, Platform.start(distribution, cache));
    } catch (LaunchException e) {
      cache.close();
      throw e;
    }
  }

  static Path plugins(Path user) {
    return user.resolve("plugins");
  }

  /**
   * What a verb did.
   *
   * @param code exit code
   */
  record Result(int code, String out, String err) {
    JsonNode json() {
      return JSON.readTree(out);
    }

    Result expect(int wanted) {
      assertEquals(wanted, code, () -> "output: " + out + "\nerrors: " + err);
      return this;
    }
  }

  Result run(Object... arguments) throws ReflectiveOperationException {
    List<String> texts = Stream.of(arguments).map(Object::toString).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Object commandLine = platform.service(COMMAND_LINE).orElseThrow();
    Method run =
        Class.forName(COMMAND_LINE, false, commandLine.getClass().getClassLoader())
            .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class);
    int code =
        (int)
            run.invoke(commandLine, texts, InputStream.nullInputStream(), stream(out), stream(err));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Symbolic names of all bundles, the framework left out. */
  List<String> bundles() {
    return Stream.of(platform.context().getBundles())
        .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .map(Bundle::getSymbolicName)
        .sorted()
        .toList();
  }

  /** Whether a bundle of that name is here and started. */
  boolean runs(String bundle) {
    return Stream.of(platform.context().getBundles())
        .anyMatch(b -> bundle.equals(b.getSymbolicName()) && b.getState() == Bundle.ACTIVE);
  }

  /** Components that miss a service. */
  List<String> waiting() throws ReflectiveOperationException {
    // Of the two engines of search, the one that the settings do not choose waits for them to.
    return Components.waiting(platform).stream()
        .filter(sentence -> !sentence.startsWith("org.papilio.search.opensearch.OpenSearchService"))
        .toList();
  }

  /** Bundles that should run and do not, and components that failed. */
  List<String> troubles() throws ReflectiveOperationException {
    List<String> troubles = new ArrayList<>();
    for (Bundle bundle : platform.context().getBundles()) {
      boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
      if (!fragment && bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING) {
        troubles.add(bundle.getSymbolicName() + " does not run");
      }
    }
    troubles.addAll(Components.troubles(platform));
    return troubles;
  }

  /** How many services of an interface are registered. */
  int services(String interfaceName) throws InvalidSyntaxException {
    ServiceReference<?>[] references =
        platform.context().getAllServiceReferences(interfaceName, null);
    return references == null ? 0 : references.length;
  }

  @Override
  public void close() throws Exception {
    platform.close();
    cache.close();
  }
}
