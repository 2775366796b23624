package org.papilio.plugins.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of the running framework, found by the file that they were installed from. */
final class RunningBundles {

  private static final long REFRESH_LIMIT_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(RunningBundles.class);

  private final BundleContext system;

  /**
   * @param context of any bundle; the framework's own is used, because bundles that this bundle
   *     installed through its own context would be seen as its doing
   */
  RunningBundles(BundleContext context) {
    this.system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
  }

  /** As the launcher names it: the framework reads the file in place. */
  private static String location(Path file) {
    return "reference:" + file.toUri();
  }

  Optional<Bundle> of(Path file) {
    return Optional.ofNullable(system.getBundle(location(file)));
  }

  /** The bundles that were installed from files in a folder, in the order of their installation. */
  List<Bundle> in(Path folder) {
    String start = location(folder);
    return all().stream().filter(bundle -> bundle.getLocation().startsWith(start)).toList();
  }

  List<Bundle> all() {
    return List.of(system.getBundles());
  }

  Bundle install(Path file) throws BundleException {
    return system.installBundle(location(file));
  }

  /** Tries to wire bundles to what is here; false when one of them does not fit. */
  boolean resolve(Collection<Bundle> bundles) {
    return wiring().resolveBundles(bundles);
  }

  /** Starts bundles in the given order; fragments only join their host. */
  void start(Collection<Bundle> bundles) throws BundleException {
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
      }
    }
  }

  /** Stops and uninstalls bundles in reverse order and forgets their classes. */
  void uninstall(List<Bundle> bundles) {
    for (Bundle bundle : bundles.reversed()) {
      try {
        bundle.uninstall();
      } catch (BundleException | IllegalStateException e) {
        LOG.warn("{} did not go cleanly", bundle, e);
      }
    }
    CountDownLatch done = new CountDownLatch(1);
    wiring().refreshBundles(bundles, event -> done.countDown());
    try {
      if (!done.await(REFRESH_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the classes of {} are still in use", bundles);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FrameworkWiring wiring() {
    return system.getBundle().adapt(FrameworkWiring.class);
  }

  /** Symbolic names of other bundles that use packages of the given ones. */
  static Set<String> users(Collection<Bundle> bundles) {
    Set<String> users = new TreeSet<>();
    for (Bundle bundle : bundles) {
      BundleWiring wiring = bundle.adapt(BundleWiring.class);
      if (wiring == null) {
        continue;
      }
      for (BundleWire wire : new ArrayList<>(wiring.getProvidedWires(null))) {
        Bundle user = wire.getRequirer().getBundle();
        if (!bundles.contains(user)) {
          users.add(user.getSymbolicName());
        }
      }
    }
    return users;
  }
}
