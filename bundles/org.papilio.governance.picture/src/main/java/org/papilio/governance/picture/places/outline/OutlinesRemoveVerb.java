package org.papilio.governance.picture.places.outline;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio outlines remove NAME}: deletes outlines from a workspace. */
@Component
public final class OutlinesRemoveVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public OutlinesRemoveVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("outlines remove", "%outlines.remove.summary")
        .with(Operand.one("NAME", "%outlines.remove.name"));
  }

  @Override
  public int run(Invocation in) {
    String name = in.operands().getFirst();
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      new OutlineFiles(workspace.store()).remove(workspace.author(), name);
    }
    in.out()
        .println(Messages.of(OutlinesRemoveVerb.class, in.locale()).text("outlines.removed", name));
    in.write(Map.of("removed", name));
    return 0;
  }
}
