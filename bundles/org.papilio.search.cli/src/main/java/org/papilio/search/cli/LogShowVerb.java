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
import org.papilio.workbench.api.Verb;

/** {@code papilio search log show}. */
@Component
public final class LogShowVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogShowVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log show", "%verb.log.show").with(Operand.one("NAME", "%operand.log"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchLog log = saved.logs(workspace).get(AskedKinds.name(in));
      new LogText(in).whole(log);
      in.write(LogText.json(log));
      return 0;
    }
  }
}
