package org.papilio.assess.cli;

import java.io.PrintWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentComparison;
import org.papilio.assess.api.AssessmentService;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** Says how two stored assessments differ: {@code assess compare}. */
@Component
public final class CompareVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public CompareVerb(@Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess compare", "%verb.compare")
        .with(Operand.one("BEFORE", "%operand.before"))
        .with(Operand.one("AFTER", "%operand.after"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      AssessmentComparison comparison =
          assessments.compare(
              assessments.read(workspace, in.operand(0).orElseThrow()),
              assessments.read(workspace, in.operand(1).orElseThrow()));
      in.write(comparison);
      print(comparison, in.out());
      return 0;
    }
  }

  static void print(AssessmentComparison comparison, PrintWriter out) {
    out.println(
        comparison.sameFinding() ? "The finding is the same." : "The finding is different.");
    comparison.differences().forEach(d -> out.println("  " + d));
  }
}
