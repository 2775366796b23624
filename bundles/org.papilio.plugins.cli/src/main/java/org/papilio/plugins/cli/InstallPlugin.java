package org.papilio.plugins.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.plugins.api.Plugin;
import org.papilio.plugins.api.PluginService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio plugin install}. */
@Component
public final class InstallPlugin implements CommandContribution {

  private final PluginService plugins;

  @Activate
  public InstallPlugin(@Reference PluginService plugins) {
    this.plugins = plugins;
  }

  @Override
  public Verb verb() {
    return Verb.of("plugin install", "%verb.install")
        .describedAs("%verb.install.more")
        .with(Operand.one("PLACE", "%operand.place"));
  }

  @Override
  public int run(Invocation in) {
    Plugin plugin = plugins.install(in.path(in.operands().getFirst()));
    in.write(plugin);
    PluginTexts texts = new PluginTexts(in);
    texts.say("installed", plugin.title(), plugin.version());
    texts.parts(plugin);
    return 0;
  }
}
