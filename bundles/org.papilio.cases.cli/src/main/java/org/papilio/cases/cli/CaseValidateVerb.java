package org.papilio.cases.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Holds cases against the rules. */
@Component
public final class CaseValidateVerb implements CommandContribution {

  private final Workspaces workspaces;

  @Activate
  public CaseValidateVerb(@Reference Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("case validate", "hold cases against the rules")
        .describedAs("Ends with exit code 3 when there are errors.")
        .with(
            Option.value("severity", "LEVEL", "error, warning or hint: this and worse")
                .byDefault("hint"))
        .with(Named.REVISION)
        .with(Operand.any("CASE", "which cases; all when none is named"));
  }

  /** A finding with its case. */
  record Line(String caseName, Finding finding) {}

  @Override
  public int run(Invocation in) {
    Finding.Severity least = severity(in.option("severity").orElse("hint"));
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Snapshot snapshot = Named.snapshot(in, workspace);
      List<CaseId> cases = Named.cases(in, snapshot);
      List<Line> lines = new ArrayList<>();
      for (CaseId id : cases) {
        in.progress().check();
        for (Finding finding : findings(workspace, snapshot, id)) {
          if (finding.severity().compareTo(least) <= 0) {
            lines.add(new Line(id.slug(), finding));
          }
        }
      }
      print(in, lines, cases.size());
      in.write(lines);
      boolean errors =
          lines.stream().anyMatch(one -> one.finding().severity() == Finding.Severity.ERROR);
      return errors ? Kind.BAD_INPUT.exitCode() : 0;
    }
  }

  private static List<Finding> findings(Workspace workspace, Snapshot snapshot, CaseId id) {
    try {
      return workspace.cases().validate(snapshot.read(id), snapshot);
    } catch (ProblemException e) {
      return List.of(
          new Finding(
              Finding.Severity.ERROR,
              "",
              id.slug(),
              "",
              "file.readable",
              e.getMessage(),
              "mend the file, or restore an older revision: papilio workspace restore"));
    }
  }

  private static void print(Invocation in, List<Line> lines, int cases) {
    String last = "";
    for (Line line : lines) {
      if (!line.caseName().equals(last)) {
        in.out().println(line.caseName());
        last = line.caseName();
      }
      Finding found = line.finding();
      String where =
          found.feature().isEmpty() ? found.label() : found.label() + ", " + found.feature();
      in.out()
          .println(
              "  "
                  + found.severity().name().toLowerCase(Locale.ROOT)
                  + "  "
                  + where
                  + ": "
                  + found.message());
      in.out().println("      → " + found.remedy() + "  [" + found.rule() + "]");
    }
    in.out().println(lines.size() + " findings in " + cases + (cases == 1 ? " case" : " cases"));
  }

  private static Finding.Severity severity(String name) {
    try {
      return Finding.Severity.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.usage("--severity '" + name + "'")
          .allowing("error, warning, hint")
          .exception(e);
    }
  }
}
