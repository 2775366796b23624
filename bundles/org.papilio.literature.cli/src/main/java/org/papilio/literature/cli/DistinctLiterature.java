package org.papilio.literature.cli;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature distinct}. */
@Component
public final class DistinctLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final DuplicateService service;

  @Activate
  public DistinctLiterature(@Reference Workspaces workspaces, @Reference DuplicateService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature distinct", "%verb.distinct")
        .describedAs("%verb.distinct.more")
        .with(Option.flag("undo", "%option.undistinct"))
        .with(Operand.many("KEY", "%operand.keys"));
  }

  @Override
  public int run(Invocation in) {
    List<RecordKey> keys = in.operands().stream().map(RecordKey::new).toList();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Duplicates duplicates = service.of(workspace);
      Revision revision =
          in.flag("undo")
              ? duplicates.undistinct(keys, workspace.author())
              : duplicates.distinct(keys, workspace.author());
      in.write(Map.of("keys", in.operands(), "revision", revision.hash()));
      new Texts(in).say(in.flag("undo") ? "undistinct" : "distinct", revision.brief());
      return 0;
    }
  }
}
