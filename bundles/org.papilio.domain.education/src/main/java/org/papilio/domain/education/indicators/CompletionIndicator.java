package org.papilio.domain.education.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Shares;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.LearningSituation;
import org.papilio.model.derived.Facets;

/** The share of learners who completed among those who began. */
@Component
public final class CompletionIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "education.completion",
        "%indicator.completion.title",
        "%indicator.completion.explanation",
        "share",
        0.0,
        1.0,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    List<Shares.Stated> stated =
        subject.content().getGroups().stream()
            .flatMap(
                group ->
                    Facets.of(group, LearningSituation.class)
                        .filter(f -> f.getCompleted() != null && f.getStarted() != null)
                        .map(
                            f -> new Shares.Stated(group.getId(), f.getCompleted(), f.getStarted()))
                        .stream())
            .toList();
    if (stated.isEmpty()) {
      return subject.content().getPolicyFields().contains("EDUCATION_AND_TRAINING")
          ? IndicatorValue.absent(
              Absence.UNKNOWN, "the case does not state how many began and how many completed")
          : IndicatorValue.absent(Absence.NOT_APPLICABLE, "the case is not about education");
    }
    return Shares.of(subject.id().slug(), stated, "learners who completed", "learners who began");
  }
}
