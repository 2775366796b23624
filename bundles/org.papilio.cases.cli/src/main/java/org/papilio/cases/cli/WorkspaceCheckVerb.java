package org.papilio.cases.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Kind;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Looks for damage in a workspace. */
@Component
public final class WorkspaceCheckVerb implements CommandContribution {

  private final Workspaces workspaces;

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
    List<Damage> found = workspaces.check(in.workspaceFolder(), in.flag("mend"));
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
}
