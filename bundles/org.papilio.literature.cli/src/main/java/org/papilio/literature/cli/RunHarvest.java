package org.papilio.literature.cli;

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

/** {@code papilio literature harvest run}. */
@Component
public final class RunHarvest implements CommandContribution {

  private final Workspaces workspaces;
  private final HarvestService service;

  @Activate
  public RunHarvest(@Reference Workspaces workspaces, @Reference HarvestService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature harvest run", "%verb.harvest.run")
        .describedAs("%verb.harvest.run.more")
        .with(Operand.one("NAME", "%operand.harvest"));
  }

  @Override
  public int run(Invocation in) {
    String name = in.operand(0).orElseThrow();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      return HarvestTexts.tell(
          in, name, service.harvests(workspace).run(name, workspace.author(), in.progress()));
    }
  }
}
