package org.papilio.assess.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentService;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Shows a stored assessment: {@code assess show}. */
@Component
public final class ShowVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public ShowVerb(@Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess show", "%verb.show")
        .with(Option.value("out", "DIR", "%option.out.stored"))
        .with(Operand.one("ID", "%operand.id"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Assessment stored = assessments.read(workspace, in.operand(0).orElseThrow());
      Optional<Path> out = in.option("out").map(in::path);
      out.ifPresent(folder -> new FindingFiles(folder).write(stored));
      in.write(stored);
      in.out()
          .println(
              stored.title()
                  + " ("
                  + stored.method()
                  + " "
                  + stored.methodVersion()
                  + ", "
                  + stored.author()
                  + ", "
                  + stored.at()
                  + ")");
      FindingText.write(stored.finding(), in.out());
      return 0;
    }
  }
}
