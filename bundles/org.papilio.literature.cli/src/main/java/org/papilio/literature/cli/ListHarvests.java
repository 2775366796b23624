package org.papilio.literature.cli;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestRun;
import org.papilio.literature.api.harvest.HarvestService;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature harvests}. */
@Component
public final class ListHarvests implements CommandContribution {

  private final Workspaces workspaces;
  private final HarvestService service;

  @Activate
  public ListHarvests(@Reference Workspaces workspaces, @Reference HarvestService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature harvests", "%verb.harvests");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Harvests harvests = service.harvests(workspace);
      List<Harvest> all = harvests.list();
      in.write(Map.of("harvests", all.stream().map(HarvestTexts::json).toList()));
      Texts texts = new Texts(in);
      if (all.isEmpty()) {
        texts.say("harvests.none");
      }
      for (Harvest one : all) {
        tell(texts, one, harvests.waiting(one.name()));
      }
      return 0;
    }
  }

  private static void tell(Texts texts, Harvest harvest, long waiting) {
    List<HarvestRun> runs = harvest.runs();
    if (runs.isEmpty()) {
      texts.say("harvests.never", harvest.name(), harvest.address());
    } else {
      HarvestRun last = runs.getLast();
      texts.say("harvests.line", harvest.name(), harvest.address(), last.at(), runs.size());
      if (!last.problem().isEmpty()) {
        texts.say("harvest.problem", last.problem());
      }
    }
    if (waiting > 0) {
      texts.say("harvests.waiting", harvest.name(), waiting);
    }
  }
}
