package org.papilio.plugins.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.platform.problem.Kind;
import org.papilio.plugins.api.PluginCheck;
import org.papilio.plugins.api.PluginService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio plugin check}: the dry run of an install. */
@Component
public final class CheckPlugin implements CommandContribution {

  private final PluginService plugins;

  @Activate
  public CheckPlugin(@Reference PluginService plugins) {
    this.plugins = plugins;
  }

  @Override
  public Verb verb() {
    return Verb.of("plugin check", "%verb.check")
        .describedAs("%verb.check.more")
        .with(Operand.one("PLACE", "%operand.place"));
  }

  @Override
  public int run(Invocation in) {
    PluginCheck check = plugins.check(in.path(in.operands().getFirst()));
    in.write(check);
    PluginTexts texts = new PluginTexts(in);
    texts.say("check.brings", check.plugin().title(), check.plugin().version());
    texts.parts(check.plugin());
    if (check.installable()) {
      texts.say("check.fits");
      return 0;
    }
    texts.say("check.obstacles");
    check.obstacles().forEach(obstacle -> texts.say("    " + obstacle));
    return Kind.BAD_INPUT.exitCode();
  }
}
