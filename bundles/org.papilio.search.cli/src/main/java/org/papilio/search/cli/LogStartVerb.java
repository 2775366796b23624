package org.papilio.search.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log start}. */
@Component
public final class LogStartVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogStartVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log start", "%verb.log.start")
        .with(Operand.one("NAME", "%operand.log"))
        .with(Option.value("note", "TEXT", "%option.note"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchLog log =
          saved
              .logs(workspace)
              .start(AskedKinds.name(in), in.option("note").orElse(""), workspace.author());
      new LogText(in).say("log.started", log.name().value());
      in.write(LogText.json(log));
      return 0;
    }
  }
}
