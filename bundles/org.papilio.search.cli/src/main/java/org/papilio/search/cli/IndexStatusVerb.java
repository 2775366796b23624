package org.papilio.search.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio search index status}. */
@Component
public final class IndexStatusVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SearchService search;

  @Activate
  public IndexStatusVerb(@Reference Workspaces workspaces, @Reference SearchService search) {
    this.workspaces = workspaces;
    this.search = search;
  }

  @Override
  public Verb verb() {
    return Verb.of("search index status", "%verb.index.status");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchIndex index = search.index(workspace);
      StatusText.print(in, index.status(), index.engine());
      return 0;
    }
  }
}
