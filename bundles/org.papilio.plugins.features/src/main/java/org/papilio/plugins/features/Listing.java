package org.papilio.plugins.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.papilio.plugins.api.Part;
import org.papilio.plugins.api.Plugin;

/** Describes features as they are in the running framework. */
final class Listing {

  private final PluginStore store;
  private final Product product;
  private final RunningBundles running;

  Listing(PluginStore store, Product product, RunningBundles running) {
    this.store = store;
    this.product = product;
    this.running = running;
  }

  Plugin ofProduct(FeatureText feature, PluginState state) {
    List<String> troubles = new ArrayList<>();
    if (state.without().contains(feature.name())) {
      troubles.add("taken out; 'papilio plugin restore " + feature.name() + "' brings it back");
    }
    return plugin(feature, Plugin.Origin.PRODUCT, state, troubles);
  }

  Plugin installed(FeatureText feature, PluginState.Installed installed, PluginState state) {
    List<String> troubles = new ArrayList<>();
    return plugin(feature, Plugin.Origin.INSTALLED, state, troubles);
  }

  Plugin candidate(Candidate candidate, PluginState state) {
    List<Part> parts = new ArrayList<>();
    for (FeatureText.Entry entry : candidate.text().bundles()) {
      Bundle bundle = candidate.bundles().get(entry);
      boolean shared = bundle != null && !candidate.fresh().contains(bundle);
      parts.add(part(entry, Optional.ofNullable(bundle), shared, false));
    }
    return describe(candidate.text(), Plugin.Origin.INSTALLED, parts, List.of());
  }

  private Plugin plugin(
      FeatureText feature, Plugin.Origin origin, PluginState state, List<String> troubles) {
    List<Part> parts = new ArrayList<>();
    boolean out = !troubles.isEmpty();
    for (FeatureText.Entry entry : feature.bundles()) {
      Optional<Bundle> bundle = running.of(file(entry, origin, state));
      boolean runs = bundle.isPresent() && runs(bundle.get());
      parts.add(part(entry, bundle, bringers(entry, state) > 1, runs));
      if (!runs && !out) {
        troubles.add(trouble(entry, bundle));
      }
    }
    return describe(feature, origin, parts, troubles);
  }

  private Path file(FeatureText.Entry entry, Plugin.Origin origin, PluginState state) {
    if (origin == Plugin.Origin.PRODUCT) {
      return product.file(entry);
    }
    return product.file(entry.sha256(), state.without()).orElse(store.jar(entry.sha256()));
  }

  private static Plugin describe(
      FeatureText text, Plugin.Origin origin, List<Part> parts, List<String> troubles) {
    return new Plugin(
        text.id(),
        text.name(),
        text.version(),
        text.title(),
        text.description(),
        text.licence(),
        origin,
        text.needs(),
        parts,
        troubles);
  }

  private static Part part(
      FeatureText.Entry entry, Optional<Bundle> bundle, boolean shared, boolean active) {
    return new Part(
        bundle.map(Bundle::getSymbolicName).orElse(entry.artifact()),
        bundle.map(b -> b.getVersion().toString()).orElse(entry.version()),
        entry.fileName(),
        entry.sha256(),
        shared,
        active);
  }

  /** How many features bring the same file. */
  private long bringers(FeatureText.Entry entry, PluginState state) {
    long ofProduct =
        product.features().stream()
            .filter(feature -> !state.without().contains(feature.name()))
            .filter(feature -> feature.bundles().stream().anyMatch(e -> same(e, entry)))
            .count();
    long installed =
        state.installed().stream().filter(i -> i.bundles().contains(entry.sha256())).count();
    return ofProduct + installed;
  }

  private static boolean same(FeatureText.Entry one, FeatureText.Entry other) {
    return one.sha256().equals(other.sha256());
  }

  private static boolean runs(Bundle bundle) {
    boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    // A bundle that starts on first use counts as running.
    return bundle.getState() == Bundle.ACTIVE
        || bundle.getState() == Bundle.STARTING
        || fragment && bundle.getState() == Bundle.RESOLVED;
  }

  private String trouble(FeatureText.Entry entry, Optional<Bundle> bundle) {
    if (bundle.isEmpty()) {
      return entry.fileName() + " is not in the platform";
    }
    List<String> lacks = Fit.lacks(List.of(bundle.get()), running.all());
    return lacks.isEmpty()
        ? bundle.get().getSymbolicName() + " does not run"
        : String.join("; ", lacks);
  }
}
