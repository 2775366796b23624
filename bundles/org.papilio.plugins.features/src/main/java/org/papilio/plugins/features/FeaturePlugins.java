package org.papilio.plugins.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.feature.FeatureService;
import org.papilio.platform.problem.Problem;
import org.papilio.plugins.api.Plugin;
import org.papilio.plugins.api.PluginCheck;
import org.papilio.plugins.api.PluginService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps OSGi features. The order of steps makes it safe: files into the store, bundles resolved and
 * started, and only then the state file, which is the one commit point. The launcher brings the
 * framework in line with the state file at each start, so whatever a killed process left is gone.
 */
@Component
public final class FeaturePlugins implements PluginService {

  private static final Logger LOG = LoggerFactory.getLogger(FeaturePlugins.class);

  private final PluginStore store;
  private final Product product;
  private final RunningBundles running;
  private final FeatureService features;
  private final Trial trial;
  private final Listing listing;
  private final StateFollower follower;

  @Activate
  public FeaturePlugins(BundleContext context, @Reference FeatureService features) {
    this(
        Path.of(required(context, "papilio.home")),
        Path.of(required(context, "papilio.plugins")),
        new RunningBundles(context),
        features);
  }

  FeaturePlugins(Path home, Path folder, RunningBundles running, FeatureService features) {
    this.store = new PluginStore(folder);
    this.product = Product.in(home, features);
    this.running = running;
    this.features = features;
    this.trial = new Trial(store, product, running, features);
    this.listing = new Listing(store, product, running);
    this.follower = new StateFollower(store.stateFile(), this::follow);
  }

  @Deactivate
  void stop() {
    follower.close();
  }

  /** Brings this framework in line with a state that another process wrote. */
  private synchronized void follow() {
    Set<Path> wanted = wanted(store.state());
    Set<Bundle> leaving = new LinkedHashSet<>(running.in(product.system()));
    leaving.addAll(running.in(store.jars()));
    wanted.stream().map(running::of).flatMap(Optional::stream).forEach(leaving::remove);
    if (!leaving.isEmpty()) {
      running.uninstall(List.copyOf(leaving));
    }
    bringIn(wanted);
  }

  private static String required(BundleContext context, String property) {
    String value = context.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "the framework property " + property + " is not set; the launcher sets it");
    }
    return value;
  }

  @Override
  public synchronized List<Plugin> list() {
    PluginState state = store.state();
    List<Plugin> plugins = new ArrayList<>();
    for (FeatureText feature : product.features()) {
      plugins.add(listing.ofProduct(feature, state));
    }
    for (PluginState.Installed installed : state.installed()) {
      plugins.add(listing.installed(text(installed), installed, state));
    }
    return plugins;
  }

  private FeatureText text(PluginState.Installed installed) {
    Path file = store.feature(installed.featureSha256());
    try {
      return FeatureText.parse(Files.readString(file), file.toString(), features);
    } catch (IOException e) {
      throw Problem.failure("the feature of " + installed.id() + " cannot be read: " + e)
          .at(file.toString())
          .fix("remove the plug-in and install it again")
          .exception(e);
    }
  }

  @Override
  public synchronized PluginCheck check(Path source) {
    return locked(
        () -> {
          PluginState state = store.state();
          Candidate candidate = trial.of(source, state);
          try {
            List<String> obstacles = new ArrayList<>(candidate.obstacles());
            if (isInstalled(candidate.text(), state)) {
              obstacles.add(alreadyThere(candidate.text()));
            }
            return new PluginCheck(listing.candidate(candidate, state), obstacles);
          } finally {
            running.uninstall(candidate.fresh());
          }
        });
  }

  @Override
  public synchronized Plugin install(Path source) {
    return locked(
        () -> {
          PluginState state = store.state();
          Candidate candidate = trial.of(source, state);
          boolean kept = false;
          try {
            Plugin plugin = install(candidate, source, state);
            kept = true;
            return plugin;
          } finally {
            if (!kept) {
              running.uninstall(candidate.fresh());
            }
          }
        });
  }

  private Plugin install(Candidate candidate, Path source, PluginState state) throws IOException {
    FeatureText text = candidate.text();
    if (isInstalled(text, state)) {
      throw Problem.conflict(alreadyThere(text))
          .fix("remove it first: papilio plugin remove " + text.name())
          .exception();
    }
    if (!candidate.obstacles().isEmpty()) {
      throw Problem.badInput(
              "the plug-in cannot be installed: " + String.join("; ", candidate.obstacles()))
          .at(source.toString())
          .exception();
    }
    try {
      running.start(candidate.fresh());
    } catch (BundleException e) {
      throw Problem.badInput("the plug-in does not start: " + e.getMessage())
          .at(source.toString())
          .fix("nothing was changed; tell its author")
          .exception(e);
    }
    PluginState.Installed installed =
        new PluginState.Installed(text.id(), candidate.featureSha256(), candidate.stored());
    PluginState next = state.with(installed);
    store.write(next);
    return listing.installed(text, installed, next);
  }

  private boolean isInstalled(FeatureText text, PluginState state) {
    return product.feature(text.name()).isPresent()
        || state.installed().stream().anyMatch(installed -> named(installed, text.name()));
  }

  private static boolean named(PluginState.Installed installed, String nameOrId) {
    return installed.id().equals(nameOrId) || installed.id().endsWith(":" + nameOrId);
  }

  private static String alreadyThere(FeatureText text) {
    return "a plug-in of the name '" + text.name() + "' is here already";
  }

  @Override
  public synchronized Plugin remove(String name) {
    return locked(
        () -> {
          PluginState state = store.state();
          Plugin plugin =
              list().stream()
                  .filter(each -> each.name().equals(name) || each.id().equals(name))
                  .findFirst()
                  .orElseThrow(() -> unknown(name));
          refuseBase(plugin);
          refuseIfNeeded(plugin);
          boolean ofProduct = plugin.origin() == Plugin.Origin.PRODUCT;
          if (ofProduct && state.without().contains(plugin.name())) {
            throw Problem.conflict("'" + name + "' is taken out already").exception();
          }
          PluginState next =
              ofProduct ? state.takingOut(plugin.name()) : state.withoutInstalled(plugin.id());
          List<Bundle> leaving = leaving(wanted(state), wanted(next));
          refuseIfUsed(plugin, leaving);
          store.write(next);
          running.uninstall(leaving);
          return plugin;
        });
  }

  private RuntimeException unknown(String name) {
    Set<String> names = new TreeSet<>();
    list().forEach(plugin -> names.add(plugin.name()));
    return Problem.notFound("no plug-in has the name '" + name + "'")
        .allowing(String.join(", ", names))
        .exception();
  }

  private static void refuseBase(Plugin plugin) {
    if (plugin.origin() == Plugin.Origin.PRODUCT && plugin.name().equals(Product.BASE)) {
      throw Problem.conflict("'base' cannot be removed: everything else builds on it").exception();
    }
  }

  private void refuseIfNeeded(Plugin plugin) {
    List<String> dependents =
        list().stream()
            .filter(other -> other.needs().contains(plugin.name()))
            .filter(other -> !store.state().without().contains(other.name()))
            .map(Plugin::name)
            .toList();
    if (!dependents.isEmpty()) {
      throw Problem.conflict(
              "'" + plugin.name() + "' is needed by " + String.join(", ", dependents))
          .fix("remove these first")
          .exception();
    }
  }

  private static void refuseIfUsed(Plugin plugin, List<Bundle> leaving) {
    Set<String> users = RunningBundles.users(leaving);
    if (!users.isEmpty()) {
      throw Problem.conflict(
              "bundles of '" + plugin.name() + "' are used by " + String.join(", ", users))
          .fix("remove the plug-ins that bring these first")
          .exception();
    }
  }

  @Override
  public synchronized Plugin restore(String name) {
    return locked(
        () -> {
          PluginState state = store.state();
          FeatureText feature = product.feature(name).orElseThrow(() -> notOfProduct(name));
          if (!state.without().contains(feature.name())) {
            throw Problem.conflict("'" + name + "' is not removed").exception();
          }
          PluginState next = state.bringingBack(feature.name());
          bringIn(wanted(next));
          store.write(next);
          return listing.ofProduct(feature, next);
        });
  }

  private RuntimeException notOfProduct(String name) {
    return Problem.notFound("the product has no feature '" + name + "'")
        .allowing(String.join(", ", product.features().stream().map(FeatureText::name).toList()))
        .exception();
  }

  private void bringIn(Set<Path> wanted) {
    List<Bundle> fresh = new ArrayList<>();
    try {
      for (Path file : wanted) {
        if (running.of(file).isEmpty()) {
          fresh.add(running.install(file));
        }
      }
      running.start(fresh);
    } catch (BundleException e) {
      running.uninstall(fresh);
      throw Problem.failure("the feature does not start: " + e.getMessage()).exception(e);
    }
  }

  /** The files that a state wants to run. */
  private Set<Path> wanted(PluginState state) {
    Set<Path> files = new LinkedHashSet<>();
    for (FeatureText feature : product.features()) {
      if (!state.without().contains(feature.name())) {
        feature.bundles().forEach(entry -> files.add(product.file(entry)));
      }
    }
    state.installed().forEach(i -> i.bundles().forEach(sha256 -> files.add(store.jar(sha256))));
    return files;
  }

  private List<Bundle> leaving(Set<Path> before, Set<Path> after) {
    Set<Path> gone = new LinkedHashSet<>(before);
    gone.removeAll(new HashSet<>(after));
    return gone.stream().map(running::of).flatMap(Optional::stream).toList();
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  /** Runs a change while no other process changes the plug-ins. */
  private <T> T locked(Step<T> step) {
    try (AutoCloseable lock = store.tryLock()) {
      if (lock == null) {
        throw Problem.conflict("another process is changing the plug-ins")
            .at(store.stateFile().getParent().toString())
            .fix("try again when it has ended")
            .exception();
      }
      try {
        return step.run();
      } finally {
        // Whatever the step left in the store without naming it in the state is litter.
        store.sweep(store.state());
      }
    } catch (IOException e) {
      throw Problem.failure("the plug-in folder cannot be written: " + e)
          .at(store.stateFile().getParent().toString())
          .fix("nothing was changed; free some disk space or set PAPILIO_HOME")
          .exception(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      LOG.warn("the lock of the plug-in folder was not released", e);
      throw new IllegalStateException(e);
    }
  }
}
