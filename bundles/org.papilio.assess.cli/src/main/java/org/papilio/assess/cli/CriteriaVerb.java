package org.papilio.assess.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** Lists what cases are rated by: {@code assess criteria}. */
@Component
public final class CriteriaVerb implements CommandContribution {

  private final RatingService ratings;
  private final Workspaces workspaces;

  @Activate
  public CriteriaVerb(@Reference RatingService ratings, @Reference Workspaces workspaces) {
    this.ratings = ratings;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess criteria", "%verb.criteria");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<Framework> frameworks = ratings.frameworks(workspace, workspace.store().head());
      in.write(frameworks);
      for (Framework framework : frameworks) {
        in.out()
            .println(
                framework.id() + ", version " + framework.version() + ": " + framework.title());
        for (Criterion criterion : framework.criteria()) {
          in.out()
              .println(
                  "  "
                      + criterion.id()
                      + "  "
                      + criterion.title()
                      + " ("
                      + criterion.scale()
                      + ")");
        }
      }
      return 0;
    }
  }
}
