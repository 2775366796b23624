package @package@.indicators;

import @package@.@class@Offer;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Shares;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.derived.Facets;

/** The share of the places that are taken. */
@Component
public final class PlacesIndicator implements Indicator {

  @Override
  public IndicatorInfo info() {
    return new IndicatorInfo(
        "@name@.places",
        "%indicator.places.title",
        "%indicator.places.explanation",
        "share",
        0.0,
        1.0,
        "");
  }

  @Override
  public IndicatorValue measure(NamedCase subject, Snapshot snapshot) {
    return Facets.of(subject.content(), @class@Offer.class)
        .filter(offer -> offer.getTaken() != null && offer.getPlaces() != null)
        .map(
            offer ->
                Shares.of(
                    subject.id().slug(),
                    List.of(
                        new Shares.Stated(
                            subject.content().getId(), offer.getTaken(), offer.getPlaces())),
                    "places taken",
                    "places"))
        // Nobody may have counted yet: unknown is not zero.
        .orElseGet(
            () ->
                IndicatorValue.absent(
                    Absence.UNKNOWN, "the case does not state places and places taken"));
  }
}
