package org.papilio.search.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio search saved show}. */
@Component
public final class SavedShowVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final SavedSearchService saved;

  @Activate
  public SavedShowVerb(@Reference Workspaces workspaces, @Reference SavedSearchService saved) {
    this.workspaces = workspaces;
    this.saved = saved;
  }

  @Override
  public Verb verb() {
    return Verb.of("search saved show", "%verb.saved.show")
        .with(Operand.one("NAME", "%operand.name"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SavedSearch search = saved.searches(workspace).get(AskedKinds.name(in));
      new SavedText(in).whole(search);
      in.write(SavedText.json(search));
      return 0;
    }
  }
}
