package org.papilio.assess.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.ResultTable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Shows indicators of cases with what they rest on: {@code assess values}. */
@Component
public final class ValuesVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public ValuesVerb(@Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess values", "%verb.values")
        .with(Option.value("cases", "QUERY", "%option.cases.values").byDefault("all"))
        .with(Option.value("at", "REVISION", "%option.at"))
        .with(Option.flag("grounds", "%option.grounds"))
        .with(Operand.many("INDICATOR", "%operand.indicator"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Revision revision =
          in.option("at").map(workspace.store()::resolve).orElseGet(workspace.store()::head);
      CaseTable table =
          assessments.table(
              workspace,
              revision,
              assessments.cases(workspace, revision, in.option("cases").orElseThrow()),
              in.operands(),
              in.progress());
      in.write(table);
      for (int i = 0; i < table.cases().size(); i++) {
        in.out().println(table.cases().get(i).id());
        for (Column column : table.columns()) {
          print(column.id(), column.values().get(i), in);
        }
      }
      return 0;
    }
  }

  private static void print(String name, IndicatorValue value, Invocation in) {
    String shown =
        value.number() == null
            ? value.show()
            : FindingText.show(value.number(), new ResultTable.Head("value", "", "number"));
    in.out()
        .println(
            "  "
                + name
                + " = "
                + shown
                + (value.explanation().isEmpty() ? "" : "  (" + value.explanation() + ")"));
    if (in.flag("grounds")) {
      for (Ground ground : value.restsOn()) {
        in.out()
            .println(
                "    rests on "
                    + ground.kind()
                    + " "
                    + ground.id()
                    + (ground.feature().isEmpty() ? "" : "." + ground.feature())
                    + (ground.says().isEmpty() ? "" : ": " + ground.says()));
      }
    }
  }
}
