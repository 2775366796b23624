package org.papilio.build;

import aQute.bnd.osgi.resource.ResourceUtils;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * Finds for each feature the third-party bundles that it must bring: those that its own bundles
 * require, directly or through others, and that no feature which it needs brings already. A bundle
 * of ours is never drawn in silently: a feature that requires one must name it or need its feature.
 */
final class FeatureContents {

  private static final Set<String> RESOLVED_BY_BUNDLES =
      Set.of(
          PackageNamespace.PACKAGE_NAMESPACE,
          BundleNamespace.BUNDLE_NAMESPACE,
          HostNamespace.HOST_NAMESPACE,
          "osgi.extender");

  private final Map<BundleFile, Resource> candidates = new LinkedHashMap<>();
  private final Map<String, Set<BundleFile>> contents = new TreeMap<>();

  /**
   * @param candidates the bundles to choose from, those of ours first
   */
  FeatureContents(Collection<BundleFile> candidates) throws MojoExecutionException {
    for (BundleFile file : candidates) {
      this.candidates.put(file, file.resource());
    }
  }

  /**
   * Computes the bundles of one feature; those of the features that it needs must be computed
   * before.
   *
   * @return its own bundles first, in the order in which they must be started
   */
  Set<BundleFile> add(FeatureSource feature, List<BundleFile> named) throws MojoExecutionException {
    Set<BundleFile> there = new LinkedHashSet<>();
    feature.needs().forEach(need -> there.addAll(contents.get(need)));
    Set<BundleFile> found = new LinkedHashSet<>(named);
    List<BundleFile> open = new java.util.ArrayList<>(named);
    while (!open.isEmpty()) {
      BundleFile bundle = open.remove(open.size() - 1);
      for (Requirement requirement : candidates.get(bundle).getRequirements(null)) {
        if (mustBeMet(requirement) && !isMet(requirement, there) && !isMet(requirement, found)) {
          BundleFile provider = provider(requirement, bundle);
          if (provider == null) {
            continue;
          }
          if (provider.ours()) {
            throw new MojoExecutionException(
                "features/"
                    + feature.name()
                    + ": "
                    + bundle.symbolicName()
                    + " requires "
                    + provider.symbolicName()
                    + "; name that bundle too, or add the feature that brings it to 'needs' ("
                    + requirement
                    + ")");
          }
          found.add(provider);
          open.add(provider);
        }
      }
    }
    found.removeAll(there);
    Set<BundleFile> withNeeds = new LinkedHashSet<>(there);
    withNeeds.addAll(found);
    contents.put(feature.name(), withNeeds);
    return found;
  }

  private static boolean mustBeMet(Requirement requirement) {
    return RESOLVED_BY_BUNDLES.contains(requirement.getNamespace())
        && !"optional".equals(requirement.getDirectives().get("resolution"));
  }

  private boolean isMet(Requirement requirement, Set<BundleFile> bundles) {
    return bundles.stream().anyMatch(bundle -> provides(bundle, requirement));
  }

  private boolean provides(BundleFile bundle, Requirement requirement) {
    for (Capability capability :
        candidates.get(bundle).getCapabilities(requirement.getNamespace())) {
      if (ResourceUtils.matches(requirement, capability)) {
        return true;
      }
    }
    return false;
  }

  /** Null when the framework, the JDK or the launcher's class path provides it. */
  private BundleFile provider(Requirement requirement, BundleFile wantedBy) {
    return candidates.keySet().stream()
        .filter(candidate -> !candidate.equals(wantedBy) && provides(candidate, requirement))
        .findFirst()
        .orElse(null);
  }
}
