package org.papilio.assess.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Lists what can be a column: {@code assess indicators}. */
@Component
public final class IndicatorsVerb implements CommandContribution {

  private final AssessmentService assessments;
  private final Workspaces workspaces;

  @Activate
  public IndicatorsVerb(
      @Reference AssessmentService assessments, @Reference Workspaces workspaces) {
    this.assessments = assessments;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess indicators", "%verb.indicators")
        .with(Option.flag("general", "%option.general"));
  }

  @Override
  public int run(Invocation in) {
    List<IndicatorInfo> all;
    if (in.flag("general")) {
      all = assessments.indicators(in.locale());
    } else {
      try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
        all = assessments.indicators(workspace, workspace.store().head(), in.locale());
      }
    }
    in.write(all);
    for (IndicatorInfo info : all) {
      in.out().println(info.id() + "  " + info.title() + " (" + range(info) + ")");
      in.out()
          .println(
              "    "
                  + info.explanation()
                  + (info.source().isEmpty() ? "" : " " + info.source() + "."));
    }
    return 0;
  }

  private static String range(IndicatorInfo info) {
    String unit = info.unit();
    return info.lowest() == null && info.highest() == null
        ? unit
        : unit
            + ", "
            + (info.lowest() == null ? "" : info.lowest())
            + " to "
            + (info.highest() == null ? "…" : info.highest());
  }
}
