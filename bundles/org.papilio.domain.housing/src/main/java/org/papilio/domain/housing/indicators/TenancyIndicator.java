package org.papilio.domain.housing.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Shares;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;

/** Share of tenancies that still stand, over all target groups that state both numbers, 0 to 1. */
@Component
public final class TenancyIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "housing.tenancies-kept",
        "%indicator.tenancies.title",
        "%indicator.tenancies.explanation",
        "share",
        0.0,
        1.0,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    Case content = subject.content();
    List<Shares.Stated> stated =
        HousingFacets.situations(content).stream()
            .filter(
                s ->
                    s.situation().getTenanciesStarted() != null
                        && s.situation().getTenanciesKept() != null)
            .map(
                s ->
                    new Shares.Stated(
                        s.group().getId(),
                        s.situation().getTenanciesKept(),
                        s.situation().getTenanciesStarted()))
            .toList();
    return stated.isEmpty()
        ? HousingFacets.missing(content, "how many tenancies were started and kept")
        : Shares.of(subject.id().slug(), stated, "tenancies kept", "tenancies started");
  }
}
