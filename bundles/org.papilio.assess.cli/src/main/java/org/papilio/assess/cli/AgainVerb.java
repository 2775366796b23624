package org.papilio.assess.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentComparison;
import org.papilio.assess.api.AssessmentService;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** Runs a stored assessment on the newest cases: {@code assess again}. */
@Component
public final class AgainVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public AgainVerb(@Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess again", "%verb.again").with(Operand.one("ID", "%operand.id"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Assessment before = assessments.read(workspace, in.operand(0).orElseThrow());
      Assessment after =
          assessments.again(workspace, before.id(), workspace.author(), in.progress());
      AssessmentComparison comparison = assessments.compare(before, after);
      in.write(comparison);
      in.out().println("Stored as " + after.id() + ".");
      CompareVerb.print(comparison, in.out());
      return 0;
    }
  }
}
