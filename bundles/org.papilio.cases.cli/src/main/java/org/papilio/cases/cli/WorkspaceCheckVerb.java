package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceInspector;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Looks for damage in a workspace. */
@Component
public final class WorkspaceCheckVerb implements CommandContribution {

  private final Workspaces workspaces;

  /** What looks over other parts of a workspace comes and goes with them. */
  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  volatile List<WorkspaceInspector> inspectors = List.of();

  @Activate
  public WorkspaceCheckVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("workspace check", "look for damage and say how to mend it")
        .describedAs("Ends with exit code 3 when damage is left.")
        .with(Option.flag("mend", "mend what is safe to mend"));
  }

  @Override
  public int run(Invocation in) {
    List<Damage> found = new ArrayList<>(workspaces.check(in.workspaceFolder(), in.flag("mend")));
    found.addAll(inspected(in));
    for (Damage one : found) {
      in.out()
          .println(
              (one.mended() ? "mended  " : "damage  ")
                  + one.kind()
                  + (one.path().isEmpty() ? "" : "  " + one.path()));
      in.out().println("        " + one.what());
      if (!one.mended()) {
        in.out().println("        → " + one.remedy());
      }
    }
    long left = found.stream().filter(one -> !one.mended()).count();
    in.out().println(left == 0 ? "the workspace is sound" : left + " left to mend");
    in.write(found);
    return left == 0 ? 0 : Kind.BAD_INPUT.exitCode();
  }

  /** A workspace that cannot be opened has its damage named already. */
  private List<Damage> inspected(Invocation in) {
    List<Damage> found = new ArrayList<>();
    if (!inspectors.isEmpty()) {
      try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
        inspectors.forEach(one -> found.addAll(one.inspect(workspace)));
      } catch (ProblemException e) {
        found.add(
            new Damage(
                Damage.Kind.UNREADABLE,
                e.problem().where(),
                e.problem().what(),
                e.problem().remedy(),
                false));
      }
    }
    return found;
  }
}
