package org.papilio.cases.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
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
      }
      return 0;
    }
  }
}
