package org.papilio.domain.housing.indicators;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Ground;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Part;
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
    List<Facets.Situated> stated =
        Facets.situations(content).stream()
            .filter(
                s ->
                    s.situation().getTenanciesStarted() != null
                        && s.situation().getTenanciesKept() != null)
            .toList();
    if (stated.isEmpty()) {
      return Facets.missing(content, "how many tenancies were started and kept");
    }
    int started = stated.stream().mapToInt(s -> s.situation().getTenanciesStarted()).sum();
    int kept = stated.stream().mapToInt(s -> s.situation().getTenanciesKept()).sum();
    List<Ground> grounds =
        stated.stream()
            .map(
                s ->
                    Ground.element(
                        subject.id().slug(),
                        s.group().getId(),
                        "facets",
                        "tenancies of this group"))
            .toList();
    if (started == 0) {
      return IndicatorValue.absent(Absence.NOT_APPLICABLE, "no tenancy was started", grounds);
    }
    return IndicatorValue.of(
        Part.of(
            (double) kept / started,
            "share = kept / started",
            Part.of(kept, "tenancies kept"),
            Part.of(started, "tenancies started")),
        grounds);
  }
}
