package org.papilio.plugins.api;

import java.util.List;

/**
 * What a dry run found.
 *
 * @param plugin what would be installed
 * @param obstacles why it cannot be installed, one plain sentence each; empty when it can
 */
public record PluginCheck(Plugin plugin, List<String> obstacles) {

  public PluginCheck {
    obstacles = List.copyOf(obstacles);
  }

  /** Whether {@link PluginService#install} would succeed as things stand. */
  public boolean installable() {
    return obstacles.isEmpty();
  }
}
