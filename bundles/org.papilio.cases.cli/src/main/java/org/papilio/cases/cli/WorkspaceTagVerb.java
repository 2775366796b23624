package org.papilio.cases.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** Names a revision. */
@Component
public final class WorkspaceTagVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public WorkspaceTagVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace tag", "name a revision, to find it again")
        .with(Named.REVISION)
        .with(Operand.one("NAME", "letters, digits, points and hyphens"));
  }

  /** What was named. */
  record Tagged(String name, String revision) {}

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision = Named.revision(in, "revision", workspace);
      String name = in.operands().getFirst();
      workspace.store().tag(name, revision);
      in.out().println(name + " is revision " + revision.brief());
      in.write(new Tagged(name, revision.hash()));
      return 0;
    }
  }
}
