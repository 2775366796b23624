package org.papilio.plugins.api;

import java.util.List;

/**
 * A plug-in that is installed, or that a check looked at.
 *
 * @param id group and artifact of its feature, such as {@code org.papilio.features:report}
 * @param name short name for people and for {@link PluginService#remove}: the artifact part of the
 *     id
 * @param version version of the feature
 * @param title one line for people
 * @param description what it is for; may be empty
 * @param licence SPDX identifier or text; may be empty
 * @param origin whether it came with the product
 * @param needs names of the plug-ins that it builds on, in the order of its feature
 * @param parts its bundles, in the order of its feature
 * @param troubles why parts of it do not run, one sentence each; empty when all is well
 */
public record Plugin(
    String id,
    String name,
    String version,
    String title,
    String description,
    String licence,
    Origin origin,
    List<String> needs,
    List<Part> parts,
    List<String> troubles) {

  public Plugin {
    needs = List.copyOf(needs);
    parts = List.copyOf(parts);
    troubles = List.copyOf(troubles);
  }

  /** Where a plug-in came from. */
  public enum Origin {
    /** It came with the product. */
    PRODUCT,
    /** A person installed it. */
    INSTALLED
  }

  /** Whether all its parts run. */
  public boolean active() {
    return troubles.isEmpty() && parts.stream().allMatch(Part::active);
  }
}
