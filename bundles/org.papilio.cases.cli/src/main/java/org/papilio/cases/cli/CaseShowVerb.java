package org.papilio.cases.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseSupplement;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.JsonText;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Shows a case. */
@Component
public final class CaseShowVerb implements CommandContribution {

  private final Workspaces workspaces;

  /** What other parts know of cases comes and goes with them. */
  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  volatile List<CaseSupplement> supplements = List.of();

  @Activate
  public CaseShowVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case show", "show a case with all its parts")
        .describedAs("With --json the case as it stands in its file.")
        .with(Option.value("language", "LANGUAGE", "in which language, where there are several"))
        .with(Named.REVISION)
        .with(Operand.one("CASE", "the name of the case"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = Named.snapshot(in, workspace);
      CaseId id = Named.caseId(in.operands().getFirst(), snapshot);
      String language = in.option("language").orElse(in.locale().getLanguage());
      if (in.json()) {
        in.write(new JsonText(snapshot.json(id)));
      } else {
        new Outline(in.out(), language).print(snapshot.read(id));
        if (in.option("revision").isEmpty()) {
          supplements.forEach(one -> print(in, one.of(workspace, id, in.locale())));
        }
      }
      return 0;
    }
  }

  private static void print(Invocation in, CaseSupplement.Part part) {
    if (!part.lines().isEmpty()) {
      in.out().println();
      in.out().println(part.title());
      part.lines().forEach(line -> in.out().println("  " + line));
    }
  }
}
