package org.papilio.literature.cli;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature remove}. */
@Component
public final class RemoveLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;

  @Activate
  public RemoveLiterature(
      @Reference Workspaces workspaces, @Reference LiteratureService literature) {
    this.workspaces = workspaces;
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature remove", "%verb.remove")
        .with(Option.value("message", "TEXT", "%option.message"))
        .with(Operand.many("KEY", "%operand.keys"));
  }

  @Override
  public int run(Invocation in) {
    List<RecordKey> keys = in.operands().stream().map(RecordKey::new).toList();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Library library = literature.library(workspace);
      String message =
          in.option("message").orElse("library: remove " + String.join(", ", in.operands()));
      Revision revision =
          library.remove(library.snapshot().revision(), workspace.author(), message, keys);
      in.write(Map.of("removed", in.operands(), "revision", revision.hash()));
      new Texts(in).say("removed", keys.size(), revision.brief());
      return 0;
    }
  }
}
