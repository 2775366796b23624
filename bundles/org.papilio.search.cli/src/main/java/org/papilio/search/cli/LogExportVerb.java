package org.papilio.search.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SearchLogs.Form;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log export}. */
@Component
public final class LogExportVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogExportVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log export", "%verb.log.export")
        .describedAs("%verb.log.export.description")
        .with(Operand.one("NAME", "%operand.log"))
        .with(Option.value("format", "FORMAT", "%option.format").byDefault("markdown"))
        .with(Option.repeated("dialect", "DIALECT", "%option.dialect"))
        .with(Option.value("out", "FILE", "%option.out"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SavedName name = AskedKinds.name(in);
      Form form = form(in.option("format").orElse("markdown"));
      String text = saved.logs(workspace).export(name, form, in.options("dialect"), in.locale());
      in.write(Map.of("log", name.value(), "text", text));
      if (in.option("out").isEmpty()) {
        in.out().print(text);
      } else {
        Path file = in.path(in.option("out").orElseThrow());
        Files.writeString(file, text);
        new LogText(in).say("log.exported", name.value(), file);
      }
      return 0;
    }
  }

  private static Form form(String name) {
    for (Form form : Form.values()) {
      if (form.name().equals(name.toUpperCase(Locale.ROOT))) {
        return form;
      }
    }
    throw Problem.usage("there is no format '" + name + "'")
        .at("--format")
        .allowing("markdown, csv")
        .exception();
  }
}
