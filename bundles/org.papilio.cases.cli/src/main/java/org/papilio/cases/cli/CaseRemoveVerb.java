package org.papilio.cases.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** Removes a case; it stays in the history. */
@Component
public final class CaseRemoveVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public CaseRemoveVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case remove", "remove a case; it stays in the history")
        .with(Named.MESSAGE)
        .with(Named.AUTHOR)
        .with(Operand.one("CASE", "the name of the case"));
  }

  /** What was done. */
  record Removed(String name, String revision, String lastIn) {}

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision before = workspace.store().head();
      CaseId id = Named.caseId(in.operands().getFirst(), workspace.cases().snapshot(before));
      Revision after =
          workspace
              .cases()
              .remove(
                  id,
                  before,
                  Named.author(in, workspace),
                  in.option("message").orElse("remove " + id));
      in.out()
          .println(
              "removed "
                  + id
                  + "; to bring it back: papilio workspace restore "
                  + before.brief()
                  + " --case "
                  + id);
      in.write(new Removed(id.slug(), after.hash(), before.hash()));
      return 0;
    }
  }
}
