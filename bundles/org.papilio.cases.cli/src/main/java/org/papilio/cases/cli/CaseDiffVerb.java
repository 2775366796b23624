package org.papilio.cases.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.ElementChange;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Compares a case between two revisions. */
@Component
public final class CaseDiffVerb implements CommandContribution {

  private static final int LONGEST = 160;

  private final Workspaces workspaces;

  @Activate
  public CaseDiffVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case diff", "compare a case between two revisions, element by element")
        .with(
            Option.value(
                "from", "REVISION", "the older; the one before the last change when not given"))
        .with(Option.value("to", "REVISION", "the newer; the newest when not given"))
        .with(Operand.one("CASE", "the name of the case"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      CaseId id = CaseHistoryVerb.slug(in.operands().getFirst());
      Revision to = Named.revision(in, "to", workspace);
      Revision from =
          in.option("from").map(workspace.store()::resolve).orElseGet(() -> before(workspace, id));
      List<ElementChange> changes = workspace.cases().diff(id, from, to);
      for (ElementChange change : changes) {
        print(in, change);
      }
      in.out()
          .println(changes.size() + " differences between " + from.brief() + " and " + to.brief());
      in.write(changes);
      return 0;
    }
  }

  private static Revision before(Workspace workspace, CaseId id) {
    List<LogEntry> entries = workspace.store().log("cases/" + id, 2);
    if (entries.size() < 2) {
      throw Problem.notFound("the case '" + id + "' has one revision only")
          .fix("name two revisions: --from, --to")
          .exception();
    }
    return entries.get(1).revision();
  }

  private static void print(Invocation in, ElementChange change) {
    String name = change.type() + " '" + change.label() + "'";
    if (!change.feature().isEmpty()) {
      in.out().println("~ " + name + ", " + change.feature());
      in.out().println("    - " + cut(change.before()));
      in.out().println("    + " + cut(change.after()));
    } else if (change.before().isEmpty()) {
      in.out().println("+ " + name + "  " + cut(change.after()));
    } else {
      in.out().println("- " + name + "  " + cut(change.before()));
    }
  }

  private static String cut(String json) {
    String line = json.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }
}
