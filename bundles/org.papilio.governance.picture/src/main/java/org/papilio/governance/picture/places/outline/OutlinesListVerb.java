package org.papilio.governance.picture.places.outline;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio outlines list}: what outlines a workspace keeps, and whose they are. */
@Component
public final class OutlinesListVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public OutlinesListVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("outlines list", "%outlines.list.summary");
  }

  @Override
  public int run(Invocation in) {
    Messages messages = Messages.of(OutlinesListVerb.class, in.locale());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<OutlineFiles.About> all =
          new OutlineFiles(workspace.store()).list(workspace.store().head());
      if (all.isEmpty()) {
        in.out().println(messages.text("outlines.list.none"));
      }
      for (OutlineFiles.About one : all) {
        in.out()
            .println(
                messages.text(
                    "outlines.added", one.name(), one.areas(), one.code(), one.attribution()));
      }
      in.write(all);
    }
    return 0;
  }
}
