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

/** {@code papilio plugin restore}: a part of the product that was taken out comes back. */
@Component
public final class RestorePlugin implements CommandContribution {

  private final PluginService plugins;

  @Activate
  public RestorePlugin(@Reference PluginService plugins) {
    this.plugins = plugins;
  }

  @Override
  public Verb verb() {
    return Verb.of("plugin restore", "%verb.restore").with(Operand.one("NAME", "%operand.name"));
  }

  @Override
  public int run(Invocation in) {
    Plugin plugin = plugins.restore(in.operands().getFirst());
    in.write(plugin);
    new PluginTexts(in).say("restored", plugin.title(), plugin.version());
    return 0;
  }
}
