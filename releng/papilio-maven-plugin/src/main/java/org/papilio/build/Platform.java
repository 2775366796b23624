package org.papilio.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A distribution as an author of plug-ins sees it: its features, and the packages of their bundles.
 *
 * @param bundles the bundles of each feature, by its name, in the order of need
 */
record Platform(Map<String, List<Resource>> bundles) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads a distribution.
   *
   * @throws MojoExecutionException if the folder is none
   */
  static Platform at(Path home) throws MojoExecutionException {
    Path list = home.resolve("system/bundles.list");
    if (!Files.isRegularFile(list)) {
      throw new MojoExecutionException(
          home
              + " is no distribution of Papilio: there is no "
              + list
              + "; say where it is by -Dpapilio.home=FOLDER or in the property papilio.home of"
              + " pom.xml");
    }
    Map<String, List<Resource>> bundles = new LinkedHashMap<>();
    try {
      for (String feature : features(home)) {
        bundles.put(feature, new ArrayList<>());
      }
      for (String line : Files.readAllLines(list)) {
        String[] fields = line.split(" ", 2);
        Resource bundle = BundleFile.resource(home.resolve("system").resolve(fields[0]).toFile());
        for (String feature : fields[1].split(",")) {
          bundles.computeIfAbsent(feature, f -> new ArrayList<>()).add(bundle);
        }
      }
    } catch (IOException | JacksonException | IndexOutOfBoundsException e) {
      throw new MojoExecutionException(home + " is a damaged distribution of Papilio", e);
    }
    return new Platform(bundles);
  }

  /** Those that need nothing first. */
  private static List<String> features(Path home) throws IOException {
    Map<String, Integer> needs = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(home.resolve("features"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode json = JSON.readTree(Files.readString(file));
        String name = json.path("id").asString().split(":")[1];
        needs.put(name, json.path("extensions").path("needs").path("text").size());
      }
    }
    return needs.keySet().stream().sorted((a, b) -> needs.get(a) - needs.get(b)).toList();
  }

  /**
   * The features whose packages some bundles import.
   *
   * @param further names of features to add
   * @throws MojoExecutionException if a further feature is not there
   */
  Set<String> featuresFor(Collection<BundleFile> plugin, Collection<String> further)
      throws MojoExecutionException {
    for (String name : further) {
      if (!bundles.containsKey(name)) {
        throw new MojoExecutionException(
            "papilio.needs names the feature '" + name + "'; there are " + bundles.keySet());
      }
    }
    Set<String> features = new TreeSet<>(further);
    for (BundleFile bundle : plugin) {
      for (Requirement wanted :
          bundle.resource().getRequirements(PackageNamespace.PACKAGE_NAMESPACE)) {
        bundles.keySet().stream()
            .filter(feature -> exports(feature, wanted))
            .findFirst()
            .ifPresent(features::add);
      }
    }
    return features;
  }

  private boolean exports(String feature, Requirement wanted) {
    return bundles.get(feature).stream()
        .flatMap(bundle -> bundle.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
        .anyMatch(offered -> aQute.bnd.osgi.resource.ResourceUtils.matches(wanted, offered));
  }
}
