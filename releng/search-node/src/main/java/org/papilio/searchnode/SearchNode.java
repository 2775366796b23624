package org.papilio.searchnode;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node of OpenSearch. Each argument is a setting, {@code name=value}; a value with commas is a
 * list. The node ends when its standard input does, so that it does not outlive a test that was
 * stopped; until then only a kill ends it.
 *
 * <p>Made from the libraries alone, it has no bootstrap checks: it runs as any user, root too.
 */
public final class SearchNode extends Node {

  private SearchNode(Settings settings, Collection<PluginInfo> plugins) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "search-node"),
        plugins,
        false);
  }

  /** Starts the node and waits for the end of the standard input. */
  public static void main(String[] arguments) throws IOException, NodeValidationException {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      if (pair[1].indexOf(',') >= 0) {
        settings.putList(pair[0], pair[1].split(","));
      } else {
        settings.put(pair[0], pair[1]);
      }
    }
    List<PluginInfo> plugins =
        List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class));
    try (SearchNode node = new SearchNode(settings.build(), plugins)) {
      node.start();
      while (System.in.read() >= 0) {
        // whoever started it says nothing, and closes the stream at its end
      }
    }
    System.exit(0);
  }

  private static PluginInfo plugin(Class<?> plugin) {
    return new PluginInfo(
        plugin.getName(),
        "from the class path",
        "1",
        Version.CURRENT,
        "25",
        plugin.getName(),
        null,
        List.of(),
        false);
  }
}
