package org.papilio.search.cli;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio search log remove}. */
@Component
public final class LogRemoveVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public LogRemoveVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search log remove", "%verb.log.remove")
        .with(Operand.one("NAME", "%operand.log"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SavedName name = AskedKinds.name(in);
      saved.logs(workspace).remove(name, workspace.author());
      new LogText(in).say("log.removed", name.value());
      in.write(Map.of("removed", name.value()));
      return 0;
    }
  }
}
