package org.papilio.domain.housing.indicators;

import java.util.List;
import java.util.Optional;
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

/**
 * How far nights in shelters fell: (before − after) / before, for the first target group that
 * states both; at most 1, negative when they rose.
 */
@Component
public final class ShelterNightsIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "housing.shelter-nights-saved",
        "%indicator.nights.title",
        "%indicator.nights.explanation",
        "share",
        null,
        1.0,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    Case content = subject.content();
    Optional<HousingFacets.Situated> stated =
        HousingFacets.situations(content).stream()
            .filter(
                s ->
                    s.situation().getNightsInShelterBefore() != null
                        && s.situation().getNightsInShelterAfter() != null)
            .findFirst();
    if (stated.isEmpty()) {
      return HousingFacets.missing(content, "the nights in shelters before and after");
    }
    double before = stated.get().situation().getNightsInShelterBefore();
    double after = stated.get().situation().getNightsInShelterAfter();
    List<Ground> grounds =
        List.of(
            Ground.element(
                subject.id().slug(), stated.get().group().getId(), "facets", "nights in shelters"));
    if (before == 0) {
      return IndicatorValue.absent(
          Absence.NOT_APPLICABLE, "nobody spent a night in a shelter before", grounds);
    }
    return IndicatorValue.of(
        Part.of(
            (before - after) / before,
            "share = (before − after) / before",
            Part.of(before, "nights before, per person and year"),
            Part.of(after, "nights after, per person and year")),
        grounds);
  }
}
