package org.papilio.plugins.cli;

import java.io.PrintWriter;
import org.papilio.platform.text.Messages;
import org.papilio.plugins.api.Part;
import org.papilio.plugins.api.Plugin;
import org.papilio.workbench.api.Invocation;

/** Tells people about plug-ins, in their language. */
final class PluginTexts {

  private final Messages messages;
  private final PrintWriter out;

  PluginTexts(Invocation in) {
    this.messages = Messages.of(PluginTexts.class, in.locale());
    this.out = in.out();
  }

  void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  /** One line, and one more for each trouble. */
  void line(Plugin plugin) {
    String key = plugin.active() ? "plugin.running" : "plugin.notRunning";
    String origin = "origin." + plugin.origin();
    out.printf(
        "%-18s %-16s %-11s %-11s %s%n",
        plugin.name(), plugin.version(), messages.text(key), messages.text(origin), plugin.title());
    plugin.troubles().forEach(trouble -> out.println("    " + trouble));
  }

  void parts(Plugin plugin) {
    for (Part part : plugin.parts()) {
      String shared = part.shared() ? "  " + messages.text("part.shared") : "";
      out.println("    " + part.bundle() + " " + part.version() + shared);
    }
  }
}
