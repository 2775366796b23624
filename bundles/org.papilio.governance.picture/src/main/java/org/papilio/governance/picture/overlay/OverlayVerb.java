package org.papilio.governance.picture.overlay;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio overlay list}: what can be laid over pictures of cases. */
@Component
public final class OverlayVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final Overlays overlays;

  @Activate
  public OverlayVerb(@Reference Workspaces workspaces, @Reference Overlays overlays) {
    this.workspaces = workspaces;
    this.overlays = overlays;
  }

  @Override
  public Verb verb() {
    return Verb.of("overlay list", "%overlay.list.summary")
        .describedAs("%overlay.list.description");
  }

  @Override
  public int run(Invocation in) throws Exception {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<Overlays.Known> all = overlays.all(workspace, workspace.cases().snapshot(), in.locale());
      String group = "";
      for (Overlays.Known each : all) {
        if (!each.group().equals(group)) {
          group = each.group();
          in.out().println(group);
        }
        in.out().println("    " + each.id() + "  " + each.label());
      }
      in.write(all);
      return 0;
    }
  }
}
