package org.papilio.plugin.kit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;
import org.papilio.launcher.Distribution;
import org.papilio.launcher.FrameworkCache;
import org.papilio.launcher.LaunchException;
import org.papilio.launcher.Platform;

/** The distribution, running in this process, with folders of its own and the kit's libraries. */
final class RunningPlatform implements AutoCloseable {

  private static final String COMMAND_LINE = "org.papilio.workbench.api.CommandLine";
  private static final long REFRESH_SECONDS = 30;

  private final FrameworkCache cache;
  private final Platform platform;

  private RunningPlatform(FrameworkCache cache, Platform platform) {
    this.cache = cache;
    this.platform = platform;
  }

  /** Starts it as for a person who never used it. */
  static RunningPlatform start(KitSettings settings) throws IOException, LaunchException {
    empty(settings.user());
    FrameworkCache cache = FrameworkCache.take(settings.user().resolve("cache"));
    boolean started = false;
    try {
      Platform platform =
          Platform.start(
              new Distribution(settings.home(), settings.user().resolve("plugins")),
              cache,
              packagesOfTestLibraries());
      started = true;
      return new RunningPlatform(cache, platform);
    } finally {
      if (!started) {
        cache.close();
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * JUnit stays on the class path, where the runner of the build has loaded it, and is lent to the
   * bundles: classes of two loaders could not talk to each other.
   */
  private static List<String> packagesOfTestLibraries() throws IOException {
    List<String> packages = new ArrayList<>();
    for (Path jar : classPath()) {
      Attributes headers = headers(jar);
      String name = value(headers, Constants.BUNDLE_SYMBOLICNAME);
      if (name.startsWith("junit-") || name.startsWith("org.opentest4j")) {
        aQute.bnd.header.Parameters exports =
            new aQute.bnd.header.Parameters(value(headers, Constants.EXPORT_PACKAGE));
        exports.forEach(
            (exported, attributes) ->
                packages.add(exported + ";version=\"" + attributes.get("version") + '"'));
      }
    }
    return packages;
  }

  /** Installs the contract kits of the class path, which a plug-in's tests implement. */
  List<Bundle> installContracts() throws IOException, BundleException {
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : classPath()) {
      if (value(headers(jar), Constants.BUNDLE_SYMBOLICNAME).endsWith(".tck")) {
        bundles.add(context().installBundle("reference:" + jar.toUri()));
      }
    }
    return bundles;
  }

  private static List<Path> classPath() {
    return Stream.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator))
        .map(Path::of)
        .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
        .toList();
  }

  private static Attributes headers(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null ? new Attributes() : manifest.getMainAttributes();
    }
  }

  private static String value(Attributes headers, String name) {
    String value = headers.getValue(name);
    return value == null ? "" : value;
  }

  /**
   * What a verb said.
   *
   * @param code exit code
   */
  record Answer(int code, String out, String err) {}

  /** Runs a verb as a person would. */
  Answer run(String... arguments) throws ReflectiveOperationException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Object commandLine = platform.service(COMMAND_LINE).orElseThrow();
    Method run =
        Class.forName(COMMAND_LINE, false, commandLine.getClass().getClassLoader())
            .getMethod("run", List.class, InputStream.class, PrintStream.class, PrintStream.class);
    int code =
        (int)
            run.invoke(
                commandLine,
                List.of(arguments),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The bundle of that name. */
  Bundle bundle(String name) {
    return Stream.of(context().getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the bundle " + name + " is not installed"));
  }

  /** Interfaces of the services that a bundle offers, as names, each as often as it is offered. */
  static List<String> services(Bundle bundle) {
    List<String> names = new ArrayList<>();
    ServiceReference<?>[] offered = bundle.getRegisteredServices();
    for (ServiceReference<?> each : offered == null ? new ServiceReference<?>[0] : offered) {
      names.addAll(List.of((String[]) each.getProperty(Constants.OBJECTCLASS)));
    }
    return names;
  }

  /** Lets bundles be resolved anew, so that a fragment joins its host. */
  void refresh(Bundle bundle) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    platform
        .context()
        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
        .adapt(FrameworkWiring.class)
        .refreshBundles(List.of(bundle), event -> done.countDown());
    if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(bundle + " did not restart in " + REFRESH_SECONDS + " s");
    }
  }

  BundleContext context() {
    return platform.context();
  }

  @Override
  public void close() throws IOException {
    platform.close();
    cache.close();
  }
}
