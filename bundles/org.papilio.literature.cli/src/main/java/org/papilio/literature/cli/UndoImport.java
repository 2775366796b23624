package org.papilio.literature.cli;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.LiteratureService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature imports undo}. */
@Component
public final class UndoImport implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public UndoImport(@Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature imports undo", "%verb.imports.undo")
        .describedAs("%verb.imports.undo.more")
        .with(Operand.one("ID", "%operand.import"));
  }

  @Override
  public int run(Invocation in) {
    ImportId id = ShowImport.id(in.operand(0).orElseThrow());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision =
          literature.library(workspace).imports().undo(id, workspace.author(), in.progress());
      in.write(Map.of("undone", id.value(), "revision", revision.hash()));
      new Texts(in).say("undone", revision.brief());
      return 0;
    }
  }
}
