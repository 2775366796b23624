package org.papilio.cases.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Lists the revisions of a case, also of one that was removed. */
@Component
public final class CaseHistoryVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public CaseHistoryVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case history", "list who changed a case and when, newest first")
        .with(Option.value("limit", "NUMBER", "how many at most").byDefault("20"))
        .with(Operand.one("CASE", "the name of the case"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      CaseId id = slug(in.operands().getFirst());
      List<LogEntry> entries =
          workspace.store().log("cases/" + id, in.number("limit", 20, 1, 1_000_000));
      if (entries.isEmpty()) {
        throw Problem.notFound("there never was a case '" + id + "'").exception();
      }
      return Revisions.print(in, entries);
    }
  }

  static CaseId slug(String name) {
    try {
      return new CaseId(name);
    } catch (IllegalArgumentException e) {
      throw Problem.usage(e.getMessage()).exception(e);
    }
  }
}
