package org.papilio.assess.overlay;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.OverlayChoice;
import org.papilio.workbench.api.OverlayContribution;
import org.papilio.workbench.api.OverlayRequest;

/** Every indicator that is a number, the criteria of frameworks among them. */
@Component
public final class IndicatorOverlays implements OverlayContribution {

  private final AssessmentService assessments;

  @Activate
  public IndicatorOverlays(@Reference AssessmentService assessments) {
    this.assessments = assessments;
  }

  @Override
  public String id() {
    return "indicator";
  }

  @Override
  public List<OverlayChoice> choices(Workspace workspace, Snapshot snapshot, Locale locale) {
    String group = Messages.of(IndicatorOverlays.class, locale).text("overlay.indicators");
    return assessments.indicators(workspace, snapshot.revision(), locale).stream()
        .filter(info -> !info.unit().equals("text"))
        .map(info -> new OverlayChoice(info.id(), info.title(), group))
        .toList();
  }

  @Override
  public Overlay overlay(OverlayRequest request) {
    IndicatorInfo info =
        assessments
            .indicators(request.workspace(), request.snapshot().revision(), request.locale())
            .stream()
            .filter(each -> each.id().equals(request.choice()))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.notFound("there is no indicator '" + request.choice() + "'")
                        .fix("'assess indicators' names all")
                        .exception());
    CaseTable table =
        assessments.table(
            request.workspace(),
            request.snapshot().revision(),
            request.cases(),
            List.of(info.id()),
            Progress.NONE);
    Messages messages = Messages.of(IndicatorOverlays.class, request.locale());
    Numbers numbers = new Numbers(request.locale());
    List<IndicatorValue> values = table.columns().getFirst().values();
    Range range = range(info, values);
    List<Overlay.Mark> marks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      IndicatorValue value = values.get(i);
      String subject = request.cases().get(i).slug();
      marks.add(
          new Overlay.Mark(
              subject,
              value.number() == null ? OptionalDouble.empty() : OptionalDouble.of(value.number()),
              shown(value, numbers, messages),
              value.explanation(),
              value.restsOn().size(),
              Agreement.of(value.judgements(), range.high() - range.low()),
              value.restsOn().stream()
                  .filter(g -> g.kind() == Ground.Kind.ELEMENT && g.subject().equals(subject))
                  .map(Ground::id)
                  .distinct()
                  .toList()));
    }
    return new Overlay(info.title(), note(info, messages), range.low(), range.high(), marks);
  }

  private static String note(IndicatorInfo info, Messages messages) {
    return info.source().isEmpty()
        ? messages.text("overlay.indicator.note", info.title())
        : messages.text("overlay.indicator.note.source", info.title(), info.source());
  }

  private static String shown(IndicatorValue value, Numbers numbers, Messages messages) {
    Double number = value.number();
    if (number != null) {
      return numbers.text(number);
    }
    return value.hasValue() ? value.show() : messages.text("overlay.absent");
  }

  /** From the least to the greatest value that there can be, or else that there is. */
  private record Range(double low, double high) {}

  private static Range range(IndicatorInfo info, List<IndicatorValue> values) {
    DoubleSummaryStatistics found =
        values.stream()
            .map(IndicatorValue::number)
            .filter(Objects::nonNull)
            .mapToDouble(number -> number)
            .summaryStatistics();
    boolean any = found.getCount() > 0;
    double low = info.lowest() != null ? info.lowest() : any ? found.getMin() : 0;
    double high = info.highest() != null ? info.highest() : any ? found.getMax() : 1;
    if (high > low) {
      return new Range(low, high);
    }
    return new Range(Math.min(0, low), low > 0 ? low : 1); // one value only: seen from zero
  }
}
