package org.papilio.literature.cli;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature unmerge}. */
@Component
public final class UnmergeLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final DuplicateService service;

  @Activate
  public UnmergeLiterature(@Reference Workspaces workspaces, @Reference DuplicateService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature unmerge", "%verb.unmerge")
        .describedAs("%verb.unmerge.more")
        .with(Operand.one("KEY", "%operand.key"));
  }

  @Override
  public int run(Invocation in) {
    RecordKey key = new RecordKey(in.operand(0).orElseThrow());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision = service.of(workspace).unmerge(key, workspace.author());
      in.write(Map.of("key", key.value(), "revision", revision.hash()));
      new Texts(in).say("unmerged", key, revision.brief());
      return 0;
    }
  }
}
