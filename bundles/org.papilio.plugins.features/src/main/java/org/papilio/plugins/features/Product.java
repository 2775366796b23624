package org.papilio.plugins.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.feature.FeatureService;
import org.papilio.platform.problem.Problem;

/**
 * The features that came with the product: the folder {@code features} of the distribution, with
 * their bundles in {@code system}.
 *
 * @param home the distribution folder
 * @param features by name
 */
record Product(Path home, List<FeatureText> features) {

  /** The feature that everything else builds on; it cannot be taken out. */
  static final String BASE = "base";

  static Product in(Path home, FeatureService service) {
    Path folder = home.resolve("features");
    List<FeatureText> features = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          features.add(FeatureText.parse(Files.readString(file), file.toString(), service));
        }
      } catch (IOException e) {
        throw Problem.failure("the features of the product cannot be read: " + e)
            .at(folder.toString())
            .exception(e);
      }
    }
    return new Product(home, List.copyOf(features));
  }

  Optional<FeatureText> feature(String nameOrId) {
    return features.stream()
        .filter(feature -> feature.name().equals(nameOrId) || feature.id().equals(nameOrId))
        .findFirst();
  }

  /** The folder of the product's bundles. */
  Path system() {
    return home.resolve("system");
  }

  Path file(FeatureText.Entry entry) {
    return system().resolve(entry.fileName());
  }

  /** The product's file of that checksum, if a feature that is not taken out brings it. */
  Optional<Path> file(String sha256, Set<String> without) {
    return features.stream()
        .filter(feature -> !without.contains(feature.name()))
        .flatMap(feature -> feature.bundles().stream())
        .filter(entry -> entry.sha256().equals(sha256))
        .map(this::file)
        .findFirst();
  }
}
