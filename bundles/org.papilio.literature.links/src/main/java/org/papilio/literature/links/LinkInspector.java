package org.papilio.literature.links;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceInspector;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks.Loose;

/** Names links of which one end is gone; they stay until somebody takes them away. */
@Component
public final class LinkInspector implements WorkspaceInspector {

  private final LinkService links;

  @Activate
  public LinkInspector(@Reference LinkService links) {
    this.links = links;
  }

  @Override
  public List<Damage> inspect(Workspace workspace) {
    List<Damage> found = new ArrayList<>();
    for (Loose loose : links.of(workspace).loose()) {
      LiteratureLink link = loose.link();
      String gone =
          loose.record() ? "record '" + link.record() + "'" : "target '" + link.target() + "'";
      found.add(
          new Damage(
              Damage.Kind.DANGLING_REFERENCE,
              LinkIndex.path(link.record()),
              "link "
                  + link.id()
                  + " from '"
                  + link.record()
                  + "' to '"
                  + link.target()
                  + "': the "
                  + gone
                  + " is not there",
              "bring it back with: papilio literature undo; or take the link away with: papilio"
                  + " literature unlink "
                  + link.id(),
              false));
    }
    return found;
  }
}
