package org.papilio.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packages that bundles get from the JDK and from the launcher's class path. The framework
 * takes a fifth of a start to work them out from the JDK's modules, so the first start writes them
 * down for the later ones; another JDK works them out anew.
 *
 * @param file where they are written down
 */
record SystemPackages(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(SystemPackages.class);

  /** What an earlier start wrote, as a value for the framework. */
  Optional<String> remembered() {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean complete = lines.size() == 2 && lines.getFirst().equals(jdk());
      return complete ? Optional.of(lines.getLast()) : Optional.empty();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  /** Writes down what the framework worked out. */
  void remember(Bundle framework) {
    String packages =
        framework
            .adapt(BundleRevision.class)
            .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
            .stream()
            .map(SystemPackages::clause)
            .collect(Collectors.joining(","));
    try {
      Files.write(file, List.of(jdk(), packages));
    } catch (IOException e) {
      LOG.warn("{} cannot be written; later starts take longer", file, e);
    }
  }

  private static String clause(BundleCapability capability) {
    Object name = capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    Object version = capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    String uses =
        capability.getDirectives().getOrDefault(PackageNamespace.CAPABILITY_USES_DIRECTIVE, "");
    return name
        + (version == null ? "" : ";version=\"" + version + '"')
        + (uses.isEmpty() ? "" : ";uses:=\"" + uses + '"');
  }

  private static String jdk() {
    return System.getProperty("java.home") + " " + Runtime.version();
  }
}
