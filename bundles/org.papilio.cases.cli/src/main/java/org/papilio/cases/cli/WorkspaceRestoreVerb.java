package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Brings cases, or the whole workspace, back to what they were. */
@Component
public final class WorkspaceRestoreVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public WorkspaceRestoreVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace restore", "bring cases back to what they were, as a new revision")
        .describedAs("Without --case, all files of the workspace. Nothing of the history is lost.")
        .with(Option.repeated("case", "CASE", "which case"))
        .with(Named.AUTHOR)
        .with(Operand.one("REVISION", "hash, its beginning, tag or date"));
  }

  /** What was done. */
  record Restored(String revision, String from, int files) {}

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      WorkspaceStore store = workspace.store();
      Revision from = store.resolve(in.operands().getFirst());
      Author author = Named.author(in, workspace);
      Revision before = store.head();
      List<String> cases = in.options("case");
      if (cases.isEmpty()) {
        everything(store, from, author);
      } else {
        for (String name : cases) {
          CaseId id = Named.caseId(name, workspace.cases().snapshot(from));
          workspace.cases().restore(id, from, author);
        }
      }
      int files = store.changes(before, store.head()).size();
      in.out().println("brought back " + files + " files as they were in " + from.brief());
      in.write(new Restored(store.head().hash(), from.hash(), files));
      return 0;
    }
  }

  private static void everything(WorkspaceStore store, Revision from, Author author) {
    Revision head = store.head();
    List<FileWrite> writes = new ArrayList<>();
    for (FileChange change : store.changes(head, from)) {
      writes.add(
          change.kind() == FileChange.Kind.DELETED
              ? FileWrite.delete(change.path())
              : FileWrite.made(change.path(), () -> store.read(from, change.path()).orElseThrow()));
    }
    store.commit(head, author, "restore all as in " + from.brief(), writes);
  }
}
