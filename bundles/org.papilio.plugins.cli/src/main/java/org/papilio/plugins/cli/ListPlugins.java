package org.papilio.plugins.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.plugins.api.Plugin;
import org.papilio.plugins.api.PluginService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio plugin list}. */
@Component
public final class ListPlugins implements CommandContribution {

  private final PluginService plugins;

  @Activate
  public ListPlugins(@Reference PluginService plugins) {
    this.plugins = plugins;
  }

  @Override
  public Verb verb() {
    return Verb.of("plugin list", "%verb.list").with(Option.flag("parts", "%option.parts"));
  }

  @Override
  public int run(Invocation in) {
    List<Plugin> all = plugins.list();
    in.write(all);
    PluginTexts texts = new PluginTexts(in);
    for (Plugin plugin : all) {
      texts.line(plugin);
      if (in.flag("parts")) {
        texts.parts(plugin);
      }
    }
    return 0;
  }
}
