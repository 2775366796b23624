package org.papilio.assess.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** Lists what is stored: {@code assess list}. */
@Component
public final class ListVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public ListVerb(@Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess list", "%verb.list");
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<AssessmentSummary> all = assessments.list(workspace);
      in.write(all);
      for (AssessmentSummary one : all) {
        in.out().println(one.id() + "  " + one.at() + "  " + one.title() + ": " + one.headline());
      }
      if (all.isEmpty()) {
        in.out()
            .println("No assessment is stored yet; 'papilio assess --help' shows how to run one.");
      }
      return 0;
    }
  }
}
