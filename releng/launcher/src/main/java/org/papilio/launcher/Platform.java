package org.papilio.launcher;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running framework with the bundles of a distribution in it. */
public final class Platform implements AutoCloseable {

  private static final long STOP_LIMIT_MILLIS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

  private final Framework framework;

  private Platform(Framework framework) {
    this.framework = framework;
  }

  /**
   * Starts the bundles of a distribution and returns when all have been started. A bundle that does
   * not start is logged and left; the others run.
   *
   * @throws LaunchException when the framework itself does not start
   */
  public static Platform start(Distribution distribution, FrameworkCache cache)
      throws LaunchException {
    return start(distribution, cache, List.of());
  }

  /**
   * Starts a platform whose bundles may also use packages of the class path.
   *
   * @param packages further exports of the framework, such as {@code org.junit;version=4.13}; the
   *     cache must not be shared with a platform that was started with others
   */
  public static Platform start(
      Distribution distribution, FrameworkCache cache, List<String> packages)
      throws LaunchException {
    Set<String> locations = distribution.locations();
    cache.repair();
    try {
      return new Platform(start(distribution, cache, locations, packages));
    } catch (BundleException | RuntimeException first) {
      LOG.warn("starting with an empty cache, because {} did not start", cache.folder(), first);
      cache.clear();
      try {
        return new Platform(start(distribution, cache, locations, packages));
      } catch (BundleException | RuntimeException e) {
        throw new LaunchException("the platform does not start: " + e.getMessage(), e);
      }
    }
  }

  private static Framework start(
      Distribution distribution,
      FrameworkCache cache,
      Set<String> locations,
      List<String> morePackages)
      throws BundleException, LaunchException {
    SystemPackages packages = new SystemPackages(cache.packagesFile());
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class)
            .findFirst()
            .orElseThrow(() -> new LaunchException("no OSGi framework is on the class path"))
            .newFramework(settings(distribution, cache, packages, morePackages));
    boolean started = false;
    try {
      framework.init();
      synchronise(framework.getBundleContext(), cache, locations);
      framework.start();
      started = true;
      if (packages.remembered().isEmpty()) {
        packages.remember(framework);
      }
      warnOfSleepers(framework.getBundleContext());
      return framework;
    } finally {
      if (!started) {
        stop(framework);
      }
    }
  }

  private static Map<String, String> settings(
      Distribution distribution,
      FrameworkCache cache,
      SystemPackages packages,
      List<String> morePackages) {
    Map<String, Object> settings = new HashMap<>(FelixLog.settings());
    settings.put(Constants.FRAMEWORK_STORAGE, cache.folder().toString());
    packages
        .remembered()
        .ifPresentOrElse(
            all -> settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES, all),
            () ->
                settings.put(
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    Stream.concat(Stream.of(Slf4jPackages.both()), morePackages.stream())
                        .collect(Collectors.joining(","))));
    // Only the workbench listens, and it says itself where.
    settings.put("org.apache.felix.http.enable", "false");
    settings.put("org.osgi.service.http.port", "-1");
    settings.put("ds.loglevel", "warn");
    settings.put("papilio.home", distribution.home().toString());
    settings.put("papilio.plugins", distribution.plugins().toString());
    settings.put("papilio.log", cache.logFile().toString());
    @SuppressWarnings({
      "unchecked",
      "rawtypes"
    }) // Felix takes its logger from this map as an object
    Map<String, String> asStrings = (Map) settings;
    return asStrings;
  }

  /** Makes the framework hold exactly the given bundles. */
  private static void synchronise(
      BundleContext context, FrameworkCache cache, Set<String> locations)
      throws BundleException, LaunchException {
    Set<String> present = new LinkedHashSet<>();
    for (Bundle bundle : context.getBundles()) {
      present.add(bundle.getLocation());
    }
    present.remove(Constants.SYSTEM_BUNDLE_LOCATION);
    if (present.equals(locations)) {
      return;
    }
    cache.changing();
    for (Bundle bundle : context.getBundles()) {
      if (present.contains(bundle.getLocation()) && !locations.contains(bundle.getLocation())) {
        bundle.uninstall();
      }
    }
    for (String location : locations) {
      if (!present.contains(location)) {
        Bundle bundle = context.installBundle(location);
        if (!isFragment(bundle)) {
          // The framework is not started yet: this only marks the bundle for starting.
          bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
      }
    }
    cache.settled();
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }

  private static void warnOfSleepers(BundleContext context) {
    Stream.of(context.getBundles())
        .filter(bundle -> bundle.getState() < Bundle.STARTING && !isFragment(bundle))
        .forEach(bundle -> LOG.warn("{} does not run: {}", bundle, reason(bundle)));
  }

  private static String reason(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
      return "started late";
    } catch (BundleException e) {
      return e.getMessage();
    }
  }

  /** A service by the name of its interface, or empty when nobody offers it. */
  public Optional<Object> service(String interfaceName) {
    BundleContext context = framework.getBundleContext();
    ServiceReference<?> reference = context.getServiceReference(interfaceName);
    return Optional.ofNullable(reference).map(context::getService);
  }

  /** The bundles that should run and do not, with the reason of each, as one line. */
  public String sleepers() {
    String sleepers =
        Stream.of(framework.getBundleContext().getBundles())
            .filter(bundle -> bundle.getState() < Bundle.STARTING && !isFragment(bundle))
            .map(bundle -> bundle.getSymbolicName() + " (" + reason(bundle) + ")")
            .collect(Collectors.joining(", "));
    return sleepers.isEmpty() ? "all bundles run" : "these do not run: " + sleepers;
  }

  /** The context of the framework itself, for tests. */
  public BundleContext context() {
    return Objects.requireNonNull(framework.getBundleContext(), "the framework has stopped");
  }

  @Override
  public void close() {
    stop(framework);
  }

  private static void stop(Framework framework) {
    try {
      framework.stop();
      framework.waitForStop(STOP_LIMIT_MILLIS);
    } catch (BundleException e) {
      LOG.warn("the framework did not stop cleanly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
