package org.papilio.literature.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.links.LinkService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature unlink}. */
@Component
public final class UnlinkLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LinkService links;

  @Activate
  public UnlinkLiterature(@Reference Workspaces workspaces, @Reference LinkService links) {
    this.workspaces = workspaces;
    this.links = links;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature unlink", "%verb.unlink").with(Operand.many("LINK", "%operand.link"));
  }

  @Override
  public int run(Invocation in) {
    Set<String> ids = new LinkedHashSet<>(in.operands());
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision = links.of(workspace).remove(ids, workspace.author());
      new Texts(in).say("removed", ids.size(), revision.brief());
      in.write(Map.of("removed", List.copyOf(ids), "revision", revision.hash()));
      return 0;
    }
  }
}
