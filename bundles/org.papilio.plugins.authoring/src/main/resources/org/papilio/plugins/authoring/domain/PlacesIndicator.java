package @package@.indicators;

import @package@.@class@Offer;
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
import org.papilio.model.evidence.Facet;

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
    for (Facet facet : subject.content().getFacets()) {
      if (facet instanceof @class@Offer offer
          && offer.getTaken() != null
          && offer.getPlaces() != null
          && offer.getPlaces() > 0) {
        return IndicatorValue.of(
            Part.of(
                (double) offer.getTaken() / offer.getPlaces(),
                "share = places taken / places",
                Part.of(offer.getTaken(), "places taken"),
                Part.of(offer.getPlaces(), "places")),
            List.of(
                Ground.element(
                    subject.id().slug(), subject.content().getId(), "facets", "places")));
      }
    }
    // Nobody may have counted yet: unknown is not zero.
    return IndicatorValue.absent(
        Absence.UNKNOWN, "the case does not state places and places taken");
  }
}
