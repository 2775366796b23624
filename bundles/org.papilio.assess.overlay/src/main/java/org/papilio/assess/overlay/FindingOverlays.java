package org.papilio.assess.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.assess.api.CaseTable;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.OverlayChoice;
import org.papilio.workbench.api.OverlayContribution;
import org.papilio.workbench.api.OverlayRequest;

/** What stored findings say about single cases, of whatever method. */
@Component
public final class FindingOverlays implements OverlayContribution {

  /** Older assessments are not offered; their pictures can still be asked for. */
  private static final int MOST_ASSESSMENTS = 40;

  private final AssessmentService assessments;

  @Activate
  public FindingOverlays(@Reference AssessmentService assessments) {
    this.assessments = assessments;
  }

  @Override
  public String id() {
    return "finding";
  }

  @Override
  public List<OverlayChoice> choices(Workspace workspace, Snapshot snapshot, Locale locale) {
    List<OverlayChoice> choices = new ArrayList<>();
    for (AssessmentSummary summary :
        assessments.list(workspace).stream().limit(MOST_ASSESSMENTS).toList()) {
      readable(workspace, summary.id())
          .ifPresent(
              assessment ->
                  Saying.all(assessment.finding())
                      .forEach(saying -> choices.add(choice(assessment, saying))));
    }
    return List.copyOf(choices);
  }

  private static OverlayChoice choice(Assessment assessment, Saying saying) {
    return new OverlayChoice(
        assessment.id() + "/" + saying.id(), saying.label(), assessment.title());
  }

  /** An assessment whose file is spoilt is not offered; the others are. */
  private Optional<Assessment> readable(Workspace workspace, String id) {
    try {
      return Optional.of(assessments.read(workspace, id));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  @Override
  public Overlay overlay(OverlayRequest request) {
    int slash = request.choice().indexOf('/');
    if (slash < 0) {
      throw Problem.notFound("'" + request.choice() + "' names nothing in a finding")
          .allowing("ASSESSMENT/TABLE/COLUMN or ASSESSMENT/TABLE/ROW")
          .fix("'overlay list' names all")
          .exception();
    }
    Assessment assessment =
        assessments.read(request.workspace(), request.choice().substring(0, slash));
    Saying saying = Saying.find(assessment.finding(), request.choice().substring(slash + 1));
    Messages messages = Messages.of(FindingOverlays.class, request.locale());
    Numbers numbers = new Numbers(request.locale());
    Map<String, Double> values = saying.values();
    List<Overlay.Mark> marks = new ArrayList<>();
    for (CaseId id : request.cases()) {
      Double value = values.get(id.slug());
      marks.add(
          new Overlay.Mark(
              id.slug(),
              value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
              value == null
                  ? messages.text("overlay.notjudged")
                  : saying.covers()
                      ? messages.text(value > 0 ? "overlay.covered" : "overlay.notcovered")
                      : numbers.text(value),
              "",
              evidence(assessment.table(), id.slug()),
              Overlay.Confidence.UNKNOWN,
              List.of()));
    }
    double[] range = saying.range();
    return new Overlay(
        saying.label(),
        messages.text("overlay.finding.note", assessment.title(), assessment.id()),
        range[0],
        range[1],
        marks);
  }

  /** How many things the values of a case in the table of an assessment rest on. */
  private static int evidence(CaseTable table, String slug) {
    for (int i = 0; i < table.cases().size(); i++) {
      if (table.cases().get(i).id().equals(slug)) {
        int row = i;
        return table.columns().stream()
            .mapToInt(column -> column.values().get(row).restsOn().size())
            .sum();
      }
    }
    return 0;
  }
}
