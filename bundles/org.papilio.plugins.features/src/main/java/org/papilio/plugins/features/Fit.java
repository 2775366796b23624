package org.papilio.plugins.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Namespace;

/** Tells in plain words what bundles lack before they can run. */
final class Fit {

  private static final Pattern LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");

  private Fit() {}

  /**
   * What is missing, one sentence for each requirement that nothing meets.
   *
   * @param bundles those to be judged
   * @param all all bundles of the framework, these included
   */
  static List<String> lacks(Collection<Bundle> bundles, Collection<Bundle> all) {
    List<String> lacks = new ArrayList<>();
    for (Bundle bundle : bundles) {
      BundleRevision revision = bundle.adapt(BundleRevision.class);
      if (revision == null) {
        continue;
      }
      for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
        if (mustBeMet(requirement)
            && capabilities(requirement, all).noneMatch(requirement::matches)) {
          lacks.add(sentence(bundle, requirement, all));
        }
      }
    }
    return lacks.stream().distinct().toList();
  }

  private static boolean mustBeMet(BundleRequirement requirement) {
    String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
    String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
    boolean atResolve = effective == null || Namespace.EFFECTIVE_RESOLVE.equals(effective);
    // "dynamic" is met later or never.
    return atResolve && (resolution == null || Namespace.RESOLUTION_MANDATORY.equals(resolution));
  }

  private static Stream<BundleCapability> capabilities(
      BundleRequirement requirement, Collection<Bundle> all) {
    return all.stream()
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .filter(revision -> revision != null)
        .flatMap(revision -> revision.getDeclaredCapabilities(requirement.getNamespace()).stream());
  }

  private static String sentence(
      Bundle bundle, BundleRequirement requirement, Collection<Bundle> all) {
    String namespace = requirement.getNamespace();
    String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    String head = bundle.getSymbolicName() + " needs ";
    String kind =
        switch (namespace) {
          case PackageNamespace.PACKAGE_NAMESPACE -> "the package ";
          case BundleNamespace.BUNDLE_NAMESPACE -> "the bundle ";
          case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> "Java ";
          default -> "";
        };
    String name = attribute(filter, namespace);
    if (kind.equals("Java ")) {
      return head + "Java " + least(filter) + "; this is Java " + Runtime.version().feature();
    }
    if (kind.isEmpty() || name.isEmpty()) {
      return head + namespace + " " + filter + ", which nothing here offers";
    }
    TreeSet<String> others = new TreeSet<>();
    capabilities(requirement, all)
        .filter(capability -> name.equals(capability.getAttributes().get(namespace)))
        .forEach(
            capability -> {
              Object version = capability.getAttributes().get("version");
              others.add(
                  (version == null ? "another one" : "version " + version)
                      + " from "
                      + capability.getRevision().getSymbolicName());
            });
    String here =
        others.isEmpty() ? "which nothing here offers" : "here is " + String.join(", ", others);
    return head + kind + name + range(filter) + ", " + here;
  }

  private static String attribute(String filter, String name) {
    Matcher matcher = Pattern.compile("\\(" + Pattern.quote(name) + "=([^)]+)\\)").matcher(filter);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String least(String filter) {
    Matcher exact = Pattern.compile("\\(version=([^)]+)\\)").matcher(filter);
    Matcher least = LEAST.matcher(filter);
    if (exact.find()) {
      return exact.group(1);
    }
    return least.find() ? least.group(1) : "in another version";
  }

  private static String range(String filter) {
    Matcher below = BELOW.matcher(filter);
    String upper = below.find() ? below.group(1) : "";
    Matcher least = LEAST.matcher(below.reset().replaceAll(""));
    String lower = least.find() ? least.group(1) : "";
    if (lower.isEmpty() && upper.isEmpty()) {
      return "";
    }
    if (upper.isEmpty()) {
      return " in version " + lower + " or later";
    }
    return " in version " + (lower.isEmpty() ? "" : "from " + lower + " ") + "to below " + upper;
  }
}
