package org.papilio.cases.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Lists the revisions of a workspace. */
@Component
public final class WorkspaceLogVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public WorkspaceLogVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace log", "list the revisions, newest first")
        .with(Option.value("limit", "NUMBER", "how many at most").byDefault("20"))
        .with(Operand.optional("PATH", "a file or folder of the workspace, such as registers"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      int limit = in.number("limit", 20, 1, 1_000_000);
      return Revisions.print(in, workspace.store().log(in.operand(0).orElse(""), limit));
    }
  }
}
