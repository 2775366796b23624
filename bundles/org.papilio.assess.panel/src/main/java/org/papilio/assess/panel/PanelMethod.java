package org.papilio.assess.panel;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.MethodInfo;
import org.papilio.assess.api.Parameter;
import org.papilio.platform.problem.Problem;

/** Consensus and dissent of a panel of raters, per case and criterion. */
@Component(service = AssessmentMethod.class)
public final class PanelMethod implements AssessmentMethod {

  private static final MethodInfo INFO =
      new MethodInfo(
          "panel",
          "1.0.0",
          "%panel.title",
          "%panel.summary",
          List.of(
              "Fitch et al., The RAND/UCLA Appropriateness Method User's Manual, 2001",
              "Tastle and Wierman, Consensus and dissention: A measure of ordinal dispersion, 2007",
              "van der Eijk, Measuring agreement in ordered rating scales, 2001",
              "Scheibe, Skutsch and Schofer, Experiments in Delphi methodology, 1975",
              "Kendall and Smith, The problem of m rankings, 1939",
              "Hyndman and Fan, Sample quantiles in statistical packages, 1996"));

  @Override
  public MethodInfo info() {
    return INFO;
  }

  @Override
  public List<Parameter> parameters() {
    return PanelSettings.DESCRIBED;
  }

  @Override
  public Finding assess(AssessmentRequest request) {
    request.progress().check();
    PanelSettings settings = PanelSettings.of(request.parameters());
    CaseTable table = request.table();
    if (table.cases().isEmpty()) {
      throw Problem.badInput("the table has no cases")
          .at(table.origin())
          .fix("choose at least one case that was rated")
          .exception();
    }
    Panel panel =
        settings.criteria().isEmpty()
            ? Panel.ofRaters(table, settings.raters(), settings.groups())
            : Panel.ofCriteria(table, settings.criteria());
    refuseValuesOffTheScale(panel, settings, table.origin());
    return new PanelReport(panel, settings, request.progress()).finding();
  }

  private static void refuseValuesOffTheScale(Panel panel, PanelSettings settings, String origin) {
    List<String> off = new ArrayList<>();
    for (Panel.Item item : panel.items()) {
      for (Judgement judgement : item.judgements()) {
        double value = judgement.value();
        if (value != Math.rint(value) || value < settings.lowest() || value > settings.highest()) {
          off.add(item.subject().id() + ", " + judgement.rater() + ": " + value);
        }
      }
    }
    if (!off.isEmpty()) {
      throw Problem.badInput(
              "these ratings are not on the scale: "
                  + String.join("; ", off.subList(0, Math.min(10, off.size())))
                  + (off.size() > 10 ? " and " + (off.size() - 10) + " more" : ""))
          .at(origin)
          .allowing("whole numbers from " + settings.lowest() + " to " + settings.highest())
          .fix("correct them, or say the scale, such as --scale 0,4")
          .exception();
    }
  }
}
