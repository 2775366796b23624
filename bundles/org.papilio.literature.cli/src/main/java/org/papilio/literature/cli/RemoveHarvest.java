package org.papilio.literature.cli;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.harvest.HarvestService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature harvest remove}. */
@Component
public final class RemoveHarvest implements CommandContribution {

  private final Workspaces workspaces;
  private final HarvestService service;

  @Activate
  public RemoveHarvest(@Reference Workspaces workspaces, @Reference HarvestService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature harvest remove", "%verb.harvest.remove")
        .with(Operand.one("NAME", "%operand.harvest"));
  }

  @Override
  public int run(Invocation in) {
    String name = in.operand(0).orElseThrow();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      service.harvests(workspace).remove(name, workspace.author());
      in.write(Map.of("removed", name));
      new Texts(in).say("harvest.removed", name);
      return 0;
    }
  }
}
