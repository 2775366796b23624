package org.papilio.domain.employment.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Shares;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.employment.LabourSituation;
import org.papilio.model.derived.Facets;

/** The share of people in work at the follow-up among those who began. */
@Component
public final class InWorkIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "employment.in-work",
        "%indicator.work.title",
        "%indicator.work.explanation",
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
                    Facets.of(group, LabourSituation.class)
                        .filter(f -> f.getInWork() != null && f.getStarted() != null)
                        .map(f -> new Shares.Stated(group.getId(), f.getInWork(), f.getStarted()))
                        .stream())
            .toList();
    if (stated.isEmpty()) {
      return subject.content().getPolicyFields().contains("LABOUR_MARKET")
          ? IndicatorValue.absent(
              Absence.UNKNOWN,
              "the case does not state how many began and how many were in work afterwards")
          : IndicatorValue.absent(Absence.NOT_APPLICABLE, "the case is not about work");
    }
    return Shares.of(subject.id().slug(), stated, "in work at the follow-up", "people who began");
  }
}
