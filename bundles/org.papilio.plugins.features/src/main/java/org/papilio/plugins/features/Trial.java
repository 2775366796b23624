package org.papilio.plugins.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.feature.FeatureService;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Brings a plug-in as far as one can go without starting it: files checked, bundles resolved. */
final class Trial {

  private static final int LARGEST_FEATURE = 1 << 20;

  private final PluginStore store;
  private final Product product;
  private final RunningBundles running;
  private final FeatureService features;

  Trial(PluginStore store, Product product, RunningBundles running, FeatureService features) {
    this.store = store;
    this.product = product;
    this.running = running;
    this.features = features;
  }

  /**
   * Tries a plug-in. When this throws, no bundle of it is left.
   *
   * @throws ProblemException BAD_INPUT when it is no plug-in, or a file is missing or differs from
   *     its checksum
   */
  Candidate of(Path place, PluginState state) throws IOException {
    try (PluginSource source = PluginSource.at(place)) {
      String json = featureJson(source, place);
      FeatureText text = FeatureText.parse(json, place + "/feature.json", features);
      String sha256 = store.keepFeature(json);
      List<String> stored = new ArrayList<>();
      Map<FeatureText.Entry, Path> files = new LinkedHashMap<>();
      for (FeatureText.Entry entry : text.bundles()) {
        Optional<Path> ofProduct = product.file(entry.sha256(), state.without());
        if (ofProduct.isEmpty()) {
          keep(source, entry, place);
          stored.add(entry.sha256());
        }
        files.put(entry, ofProduct.orElse(store.jar(entry.sha256())));
      }
      List<String> obstacles = new ArrayList<>(lackingFeatures(text, state));
      return install(text, sha256, files, stored, obstacles);
    }
  }

  private static String featureJson(PluginSource source, Path place) throws IOException {
    try (InputStream in = source.open("feature.json")) {
      if (in == null) {
        throw Problem.badInput("there is no feature.json")
            .at(place.toString())
            .allowing("a folder or a zip file with feature.json and the bundles in Maven's layout")
            .exception();
      }
      byte[] bytes = in.readNBytes(LARGEST_FEATURE + 1);
      if (bytes.length > LARGEST_FEATURE) {
        throw Problem.badInput("feature.json is larger than 1 MiB")
            .at(place.toString())
            .exception();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private void keep(PluginSource source, FeatureText.Entry entry, Path place) throws IOException {
    try (InputStream in = source.open(entry.repositoryPath())) {
      if (in == null) {
        throw Problem.badInput("the bundle " + entry.repositoryPath() + " is missing")
            .at(place.toString())
            .fix("a plug-in brings all bundles that its feature.json names")
            .exception();
      }
      store.keepJar(in, entry.sha256(), entry.fileName());
    }
  }

  private List<String> lackingFeatures(FeatureText text, PluginState state) {
    TreeSet<String> there = new TreeSet<>();
    product.features().stream()
        .map(FeatureText::name)
        .filter(name -> !state.without().contains(name))
        .forEach(there::add);
    state.installed().forEach(plugin -> there.add(plugin.id().split(":")[1]));
    return text.needs().stream()
        .filter(need -> !there.contains(need))
        .map(need -> "it needs the plug-in '" + need + "', which is not installed")
        .toList();
  }

  private Candidate install(
      FeatureText text,
      String sha256,
      Map<FeatureText.Entry, Path> files,
      List<String> stored,
      List<String> obstacles) {
    Map<FeatureText.Entry, Bundle> bundles = new LinkedHashMap<>();
    List<Bundle> fresh = new ArrayList<>();
    for (Map.Entry<FeatureText.Entry, Path> file : files.entrySet()) {
      Optional<Bundle> present = running.of(file.getValue());
      try {
        Bundle bundle = present.isPresent() ? present.get() : running.install(file.getValue());
        bundles.put(file.getKey(), bundle);
        if (present.isEmpty()) {
          fresh.add(bundle);
        }
      } catch (BundleException | RuntimeException e) {
        obstacles.add(reason(file.getKey(), e));
      }
    }
    List<String> lacks = Fit.lacks(fresh, running.all());
    obstacles.addAll(lacks);
    if (obstacles.isEmpty() && !running.resolve(fresh)) {
      obstacles.add("its bundles do not fit together with those that are here: " + conflict(fresh));
    }
    return new Candidate(text, sha256, bundles, fresh, stored, List.copyOf(obstacles));
  }

  private static String reason(FeatureText.Entry entry, Exception e) {
    if (e instanceof BundleException failure
        && failure.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
      return "another file of the bundle "
          + entry.artifact()
          + " "
          + entry.version()
          + " is here already; remove the plug-in that brought it first";
    }
    return entry.fileName() + " is no bundle: " + e.getMessage();
  }

  /** The framework says why only when it is asked to start what it cannot resolve. */
  private static String conflict(List<Bundle> bundles) {
    for (Bundle bundle : bundles) {
      if (bundle.getState() == Bundle.INSTALLED) {
        try {
          bundle.start(Bundle.START_TRANSIENT);
          bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
          return e.getMessage();
        }
      }
    }
    return "the framework gives no reason";
  }
}
