package org.papilio.search.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log}. */
@Component
public final class LogListVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogListVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log", "%verb.log").describedAs("%verb.log.description");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<SearchLog> logs = saved.logs(workspace).all();
      LogText text = new LogText(in);
      if (logs.isEmpty()) {
        text.say("log.none");
      }
      for (SearchLog log : logs) {
        text.say("log.line", log.name().value(), log.lines().size(), log.note());
      }
      in.write(logs.stream().map(LogText::json).toList());
      return 0;
    }
  }
}
