package org.papilio.cases.cli;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** Makes a workspace. */
@Component
public final class WorkspaceInitVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public WorkspaceInitVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace init", "make a new workspace in an empty folder")
        .with(Named.AUTHOR)
        .with(Operand.optional("FOLDER", "where; --workspace when not given"));
  }

  /** What was made. */
  record Made(String folder, String revision) {}

  @Override
  public int run(Invocation in) {
    Path folder = in.operand(0).map(in::path).orElseGet(in::workspaceFolder);
    Author author =
        Named.given(in)
            .orElseGet(() -> new Author(System.getProperty("user.name", "somebody"), ""));
    try (Workspace made = workspaces.create(folder, author)) {
      String revision = made.store().head().hash();
      in.out().println("made the workspace " + made.folder());
      in.write(new Made(made.folder().toString(), revision));
    }
    return 0;
  }
}
